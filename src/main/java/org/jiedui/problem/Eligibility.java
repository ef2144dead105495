package org.jiedui.problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which schools a university may be paired with, ties aside.
 *
 * <p>The schools of its own province; but where its province has supply lines for a setting, only schools of the
 * supplying provinces, and of a supplier that recommends any school of that setting only recommended ones.
 */
public final class Eligibility {

    private record EligibleKey(String province, Setting setting) {}

    private final Map<EligibleKey, SchoolPool> pools = new HashMap<>();
    private final Map<EligibleKey, List<Source>> sources = new HashMap<>();
    private final Map<EligibleKey, Map<String, Source>> sourceBySupplier = new HashMap<>();

    Eligibility(List<University> universities, List<School> schools, Programme programme) {
        Map<EligibleKey, List<School>> all = new HashMap<>();
        for (School school : schools) {
            all.computeIfAbsent(new EligibleKey(school.province(), school.setting()), key -> new ArrayList<>())
                    .add(school);
        }
        all.forEach((key, members) -> pools.put(
                key,
                new SchoolPool(
                        key.province,
                        key.setting,
                        members,
                        members.stream().filter(School::recommended).toList())));
        for (University university : universities) {
            for (Setting setting : Setting.values()) {
                sources.computeIfAbsent(
                        new EligibleKey(university.province(), setting), key -> listSources(key, programme));
            }
        }
        sources.forEach((key, list) -> {
            Map<String, Source> bySupplier = new HashMap<>();
            list.forEach(source -> bySupplier.put(source.pool().province(), source));
            sourceBySupplier.put(key, bySupplier);
        });
    }

    private List<Source> listSources(EligibleKey key, Programme programme) {
        List<Source> lines = programme.supply().stream()
                .filter(line -> line.demand().equals(key.province) && line.setting() == key.setting)
                .map(line -> new Source(pool(line.supplier(), key.setting), line))
                .toList();
        return lines.isEmpty() ? List.of(new Source(pool(key.province, key.setting), null)) : lines;
    }

    /** The schools of a province and setting; an empty pool when the roster has none there. */
    public SchoolPool pool(String province, Setting setting) {
        SchoolPool pool = pools.get(new EligibleKey(province, setting));
        return pool == null ? new SchoolPool(province, setting, List.of(), List.of()) : pool;
    }

    /** All pools with at least one school, in no particular order. */
    public List<SchoolPool> listPools() {
        return List.copyOf(pools.values());
    }

    /**
     * What the universities of a province may draw on for one setting: one own-province source, or one source a supply
     * line.
     *
     * @return empty when the roster has no university in the province
     */
    public List<Source> listSources(String universityProvince, Setting setting) {
        return sources.getOrDefault(new EligibleKey(universityProvince, setting), List.of());
    }

    /**
     * The source that a pairing of this university with this school draws on, or null when the pair is not eligible.
     */
    public @Nullable Source findSource(University university, School school) {
        Map<String, Source> bySupplier = sourceBySupplier.get(new EligibleKey(university.province(), school.setting()));
        Source source = bySupplier == null ? null : bySupplier.get(school.province());
        return source != null && source.offers(school) ? source : null;
    }

    /** Whether the pair is eligible, ties aside. */
    public boolean allows(University university, School school) {
        return findSource(university, school) != null;
    }
}
