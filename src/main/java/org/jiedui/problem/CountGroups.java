package org.jiedui.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The groups by which a problem's soft rules count pairings. Immutable. */
public final class CountGroups {

    private record Key(CountRule rule, String province, Setting setting, String trait) {}

    private final Map<Key, CountGroup> standing = new LinkedHashMap<>();

    CountGroups(List<TypeTarget> targets) {
        for (CountRule rule : CountRule.list()) {
            if (rule.scope() == CountRule.Scope.POOL) {
                targets.forEach(target -> target.targets()
                        .forEach((trait, norm) -> standing.put(
                                new Key(rule, target.province(), target.setting(), trait),
                                new CountGroup(rule, target.province(), target.setting(), trait, norm))));
            }
        }
    }

    /** The groups that have an amount even while no pairing is in them, in a fixed order. */
    public List<CountGroup> listStanding() {
        return List.copyOf(standing.values());
    }

    /**
     * The group that a rule counts a pairing of this university with this school in, or null when it does not count it.
     */
    public @Nullable CountGroup find(CountRule rule, University university, School school) {
        if (rule.scope() == CountRule.Scope.POOL) {
            return findInPool(rule, school);
        }
        String trait = rule.trait().apply(school);
        return trait == null ? null : new CountGroup(rule, university.id(), null, trait, 0);
    }

    /** The group that a rule counts every pairing with this school in, whosever it is, or null when there is none. */
    public @Nullable CountGroup findInPool(CountRule rule, School school) {
        String trait = rule.trait().apply(school);
        return trait == null || rule.scope() != CountRule.Scope.POOL
                ? null
                : standing.get(new Key(rule, school.province(), school.setting(), trait));
    }

    /** Every group that a pairing of this university with this school is counted in. */
    public List<CountGroup> of(University university, School school) {
        List<CountGroup> groups = new ArrayList<>(CountRule.list().size());
        for (CountRule rule : CountRule.list()) {
            CountGroup group = find(rule, university, school);
            if (group != null) {
                groups.add(group);
            }
        }
        return groups;
    }
}
