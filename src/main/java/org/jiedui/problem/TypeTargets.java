package org.jiedui.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The targets of {@link Rule#TYPE_BALANCE}.
 *
 * <p>N of a province and setting = the places asked there by the province's own universities (at most its quota; none
 * where they draw on supply lines) plus the agreed counts of the supply lines out of it whose demanding province has
 * universities in the roster. Types, largest pool first and then by name, get one each as far as N goes; the rest is
 * shared in proportion to the pool by largest remainders (Hamilton's method), equal remainders by name.
 */
final class TypeTargets {
    private TypeTargets() {}

    /** The targets of every pool with N > 0, by province and setting; none under {@link Goal#COVER_EVERY_SCHOOL}. */
    static List<TypeTarget> of(Problem problem) {
        if (problem.programme().goal() == Goal.COVER_EVERY_SCHOOL) {
            return List.of();
        }
        List<TypeTarget> targets = new ArrayList<>();
        for (SchoolPool pool : problem.eligibility().listPools()) {
            int asked = asked(problem, pool.province(), pool.setting());
            if (asked > 0) {
                targets.add(new TypeTarget(pool.province(), pool.setting(), asked, share(pool, asked)));
            }
        }
        targets.sort(Comparator.comparing(TypeTarget::province).thenComparing(TypeTarget::setting));
        return List.copyOf(targets);
    }

    private static int asked(Problem problem, String province, Setting setting) {
        boolean drawsOnOwn =
                problem.eligibility().listSources(province, setting).stream().anyMatch(source -> source.line() == null);
        int own = drawsOnOwn ? problem.askedByUniversitiesOf(province, setting) : 0;
        int forOthers = problem.programme().supply().stream()
                .filter(line -> line.supplier().equals(province) && line.setting() == setting)
                .filter(line -> problem.countUniversities(line.demand()) > 0)
                .mapToInt(SupplyLine::count)
                .sum();
        return own + forOthers;
    }

    private static Map<String, Integer> share(SchoolPool pool, int asked) {
        Map<String, Integer> poolOfType = new TreeMap<>();
        pool.schools().forEach(school -> poolOfType.merge(school.type(), 1, Integer::sum));
        List<String> types = new ArrayList<>(poolOfType.keySet());
        types.sort(Comparator.comparing((String type) -> -Objects.requireNonNull(poolOfType.get(type)))
                .thenComparing(type -> type));
        int total = pool.schools().size();
        int rest = Math.max(0, asked - types.size());

        Map<String, Integer> targets = new LinkedHashMap<>();
        Map<String, Long> remainders = new LinkedHashMap<>();
        int given = 0;
        for (String type : types) {
            long proportion = (long) rest * Objects.requireNonNull(poolOfType.get(type));
            int target = (given < asked ? 1 : 0);
            given += target;
            targets.put(type, target + (int) (proportion / total));
            remainders.put(type, proportion % total);
        }
        int leftover =
                asked - targets.values().stream().mapToInt(Integer::intValue).sum();
        types.stream()
                .sorted(Comparator.comparing((String type) -> -Objects.requireNonNull(remainders.get(type)))
                        .thenComparing(type -> type))
                .limit(leftover)
                .forEach(type -> targets.merge(type, 1, Integer::sum));
        return Collections.unmodifiableMap(targets);
    }
}
