package org.jiedui.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiedui.problem.Goal;
import org.jiedui.problem.Problem;
import org.jiedui.problem.ProvinceQuota;
import org.jiedui.problem.School;
import org.jiedui.problem.Setting;
import org.jiedui.problem.SupplyLine;
import org.jiedui.problem.University;

/**
 * Who may be paired with whom and what each type should contribute, once more from the lists of the roster alone and in
 * the plainest way, so that the product's own answer has a judge.
 */
public final class PlainRules {

    private PlainRules() {}

    /** Whether a university may be paired with a school, ties aside. */
    public static boolean allows(Problem problem, University university, School school) {
        List<SupplyLine> lines = problem.programme().supply().stream()
                .filter(line -> line.demand().equals(university.province()) && line.setting() == school.setting())
                .toList();
        if (lines.isEmpty()) {
            return university.province().equals(school.province());
        }
        boolean someRecommended = problem.schools().stream()
                .anyMatch(other -> other.province().equals(school.province())
                        && other.setting() == school.setting()
                        && other.recommended());
        return lines.stream().anyMatch(line -> line.supplier().equals(school.province()))
                && (school.recommended() || !someRecommended);
    }

    /** Targets by province, setting and type, in no order that means anything; empty where the rule is off. */
    public static Map<List<Object>, Integer> targets(Problem problem) {
        Map<List<Object>, Integer> targets =
                new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        if (problem.programme().goal() == Goal.COVER_EVERY_SCHOOL) {
            return targets;
        }
        for (String province :
                problem.schools().stream().map(School::province).distinct().toList()) {
            for (Setting setting : Setting.values()) {
                Map<String, Integer> pool = new TreeMap<>();
                problem.schools().stream()
                        .filter(school -> school.province().equals(province) && school.setting() == setting)
                        .forEach(school -> pool.merge(school.type(), 1, Integer::sum));
                share(pool, asked(problem, province, setting))
                        .forEach((type, target) -> targets.put(List.of(province, setting, type), target));
            }
        }
        return targets;
    }

    private static int universities(Problem problem, String province) {
        return (int) problem.universities().stream()
                .filter(university -> university.province().equals(province))
                .count();
    }

    private static int asked(Problem problem, String province, Setting setting) {
        int asked = 0;
        boolean draws = false;
        for (SupplyLine line : problem.programme().supply()) {
            if (line.setting() == setting) {
                draws |= line.demand().equals(province);
                boolean serves = line.supplier().equals(province) && universities(problem, line.demand()) > 0;
                asked += serves ? line.count() : 0;
            }
        }
        if (draws) {
            return asked;
        }
        boolean urban = setting == Setting.URBAN;
        int own = universities(problem, province)
                * (urban
                        ? problem.programme().urbanPerUniversity()
                        : problem.programme().ruralPerUniversity());
        for (ProvinceQuota quota : problem.programme().quotas()) {
            if (quota.province().equals(province)) {
                own = Math.min(own, urban ? quota.urban() : quota.rural());
            }
        }
        return asked + own;
    }

    /** One for every type as far as N goes, largest pool first and then by name; the rest by largest remainders. */
    private static Map<String, Integer> share(Map<String, Integer> pool, int asked) {
        Map<String, Integer> targets = new TreeMap<>();
        if (asked == 0 || pool.isEmpty()) {
            return targets;
        }
        int total = pool.values().stream().mapToInt(Integer::intValue).sum();
        List<String> byPool = new ArrayList<>(pool.keySet());
        byPool.sort((a, b) -> pool.get(a).equals(pool.get(b)) ? a.compareTo(b) : pool.get(b) - pool.get(a));
        int rest = Math.max(0, asked - pool.size());
        for (int i = 0; i < byPool.size(); i++) {
            int one = i < asked ? 1 : 0;
            targets.put(byPool.get(i), one + rest * pool.get(byPool.get(i)) / total);
        }
        List<String> byRemainder = new ArrayList<>(pool.keySet());
        byRemainder.sort((a, b) -> {
            int difference = rest * pool.get(b) % total - rest * pool.get(a) % total;
            return difference == 0 ? a.compareTo(b) : difference;
        });
        int given = targets.values().stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; given + i < asked; i++) {
            targets.merge(byRemainder.get(i), 1, Integer::sum);
        }
        return targets;
    }
}
