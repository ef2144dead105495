package org.jiedui.solve.exact;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiedui.problem.CountGroup;
import org.jiedui.problem.CountRule;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Source;
import org.jiedui.problem.University;

/**
 * The share of the objective of the rules that count pairings: f(p + n) for each {@link CountGroup}, where p pinned and
 * n other pairings are in it and f = weight × amount is convex.
 *
 * <p>With [l, h] the counts n where f is least, f(p + n) = f(p + l) + Σ over the steps beyond h of their rise + Σ over
 * the steps below l of their fall. Each run of steps of one size is a column over, or under, of that cost, as long as
 * the run; the group's row is n − Σ over ≤ h where nothing lies below, and n − Σ over − free + Σ under = l otherwise,
 * with 0 ≤ free ≤ h − l. As f is convex, cheaper steps are taken first by themselves, and the columns are integral
 * where n is.
 */
final class CountColumns {

    private final Problem problem;
    private final LinearModel model;
    private final Held held;
    private final Choices choices;
    private final Map<CountGroup, Integer> rows = new HashMap<>();

    CountColumns(Problem problem, LinearModel model, Held held, Choices choices) {
        this.problem = problem;
        this.model = model;
        this.held = held;
        this.choices = choices;
    }

    /** Writes the groups that count even while nobody is in them. */
    void standing() {
        for (CountGroup group : problem.groups().listStanding()) {
            Setting setting = group.setting();
            if (setting != null && isWeighty(group.rule())) {
                write(
                        group,
                        problem.eligibility()
                                .pool(group.of(), setting)
                                .schools()
                                .size());
            }
        }
    }

    /**
     * Writes the groups of a university.
     *
     * @param departments how many of its departments are not pinned
     */
    void university(University university, int departments) {
        List<CountRule> weighty = CountRule.list().stream()
                .filter(rule -> rule.scope() == CountRule.Scope.UNIVERSITY && isWeighty(rule))
                .toList();
        if (weighty.isEmpty()) {
            return;
        }
        int places = 0;
        for (Setting setting : Setting.values()) {
            places += problem.programme().placesPerUniversity(setting);
        }
        int most = Math.min(places, departments);
        for (CountRule rule : weighty) {
            available(rule, university).forEach((group, schools) -> write(group, Math.min(most, schools)));
        }
    }

    /**
     * How many schools could be in each group of a university, by trait; pinned ones aside where nothing else is there.
     */
    private Map<CountGroup, Integer> available(CountRule rule, University university) {
        Map<String, CountGroup> groups = new TreeMap<>();
        Map<CountGroup, Integer> schools = new HashMap<>();
        for (Setting setting : Setting.values()) {
            for (Source source : problem.eligibility().listSources(university.province(), setting)) {
                for (School school : source.schools()) {
                    CountGroup group = problem.groups().find(rule, university, school);
                    if (group != null) {
                        groups.put(group.trait(), group);
                        schools.merge(group, 1, Integer::sum);
                    }
                }
            }
        }
        held.groups().stream()
                .filter(group -> group.rule().equals(rule) && group.of().equals(university.id()))
                .forEach(group -> groups.put(group.trait(), group));
        Map<CountGroup, Integer> inOrder = new LinkedHashMap<>();
        groups.values().forEach(group -> inOrder.put(group, schools.getOrDefault(group, 0)));
        return inOrder;
    }

    private boolean isWeighty(CountRule rule) {
        return problem.weights().thousandths(rule.rule()) > 0;
    }

    private long step(CountGroup group, int count) {
        return group.costOfNext(problem.weights(), held.count(group) + count);
    }

    /**
     * Writes one group.
     *
     * @param most how many pairings there can be in it beyond the pinned ones
     */
    private void write(CountGroup group, int most) {
        int least = 0;
        while (least < most && step(group, least) < 0) {
            least++;
        }
        int free = least;
        while (free < most && step(group, free) == 0) {
            free++;
        }
        int pinned = held.count(group);
        model.addConstant(problem.weights().thousandths(group.rule().rule()) * group.amount(pinned + least));
        if (least == 0 && free == most) {
            return;
        }
        int row = least == 0 ? model.addRow(free) : model.addEquality(least);
        rows.put(group, row);
        if (least > 0 && free > least) {
            addColumn(0, free - least, row, true);
        }
        runs(group, free, most, row, true);
        runs(group, 0, least, row, false);
    }

    /**
     * A column for every run of steps of one size from {@code begin} to {@code end}, over or under the counts where f
     * is least.
     */
    private void runs(CountGroup group, int begin, int end, int row, boolean over) {
        int from = begin;
        while (from < end) {
            int to = from + 1;
            while (to < end && step(group, to) == step(group, from)) {
                to++;
            }
            addColumn(Math.abs(step(group, from)), to - from, row, over);
            from = to;
        }
    }

    private void addColumn(long cost, int most, int row, boolean negative) {
        choices.addNone();
        model.addColumn(cost, most, false);
        model.entry(row, negative);
    }

    /** The entries of a pairing, for the column added last. */
    void enter(University university, School school) {
        for (CountRule rule : CountRule.list()) {
            CountGroup group = problem.groups().find(rule, university, school);
            if (group != null) {
                model.entry(rows.getOrDefault(group, -1));
            }
        }
    }
}
