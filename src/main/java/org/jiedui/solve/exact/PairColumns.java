package org.jiedui.solve.exact;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiedui.problem.Cap;
import org.jiedui.problem.Department;
import org.jiedui.problem.PairRule;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;

/**
 * The share of the objective of travel and of the rules about pairs, and the rows of the departments: Σ pairings of a
 * class of alike departments ≤ its members.
 *
 * <p>A pairing's column x(campus, school) carries the travel. Where a campus has one class, it carries the rest too and
 * takes one of its members. Otherwise the schools that the same classes may take at the same costs are a link, with the
 * row Σ x = Σ y(class, link), and y, which says how many of a class serve the link's schools, carries what the rules
 * about pairs cost and takes members. Given x this is a transportation problem, so that y is integral where x is.
 */
final class PairColumns {

    private record Link(CampusClasses campus, List<Long> costs, BitSet forbidden) {}

    private final Problem problem;
    private final LinearModel model;
    private final FillLevel fill;
    private final Choices choices;
    private final TravelCosts travel;
    private final Map<CampusClasses, int[]> classRows = new HashMap<>();
    private final Map<Link, Integer> linkRows = new HashMap<>();
    private final List<List<Object>> traits;

    PairColumns(Problem problem, LinearModel model, FillLevel fill, Choices choices) {
        this.problem = problem;
        this.model = model;
        this.fill = fill;
        this.choices = choices;
        travel = new TravelCosts(problem);
        traits = problem.schools().stream().map(PairRule::traits).toList();
    }

    /** What a pairing costs by itself, in thousandths of a km-equivalent. */
    long cost(Department department, School school) {
        return travel.of(department, school)
                + PairRule.cost(problem.weights(), PairRule.traits(department), PairRule.traits(school));
    }

    /** Writes the rows of a campus. */
    void campus(CampusClasses campus) {
        boolean allUsed = fill.usesWhole(new Cap.Departments(campus.university.id()));
        int[] rows = new int[campus.classes.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = model.addRow(campus.classes.get(i).members().size());
            if (allUsed) {
                model.makeEqual(rows[i]);
            }
        }
        classRows.put(campus, rows);
        choices.addCampus(campus, rows);
    }

    /**
     * Adds the column of a campus and a school, with its entries here.
     *
     * @return false when no department there may take the school, so that there is no column
     */
    boolean pairing(CampusClasses campus, int campusIndex, School school, int index) {
        BitSet forbidden = campus.forbidden(school.id());
        if (forbidden.cardinality() == campus.classes.size()) {
            return false;
        }
        List<Long> costs = campus.pairCosts(traits.get(index));
        long way = travel.of(campus.location, campus.university, school);
        if (campus.classes.size() == 1) {
            choices.addPair(campusIndex, index);
            model.addColumn(way + costs.get(0), 1, true);
            model.entry(Objects.requireNonNull(classRows.get(campus))[0]);
        } else {
            int link = linkRow(new Link(campus, costs, forbidden));
            choices.addPair(campusIndex, index);
            model.addColumn(way, 1, true);
            model.entry(link);
        }
        return true;
    }

    private int linkRow(Link link) {
        Integer known = linkRows.get(link);
        if (known != null) {
            return known;
        }
        int row = model.addEquality(0);
        linkRows.put(link, row);
        int[] rows = Objects.requireNonNull(classRows.get(link.campus));
        for (int i = 0; i < rows.length; i++) {
            if (!link.forbidden.get(i)) {
                choices.addNone();
                model.addColumn(link.costs.get(i), model.limit(rows[i]), false);
                model.entry(rows[i]);
                model.entry(row, true);
            }
        }
        return row;
    }

    /** The entry of one department's own pairing, for the column added last. */
    void enter(Department department) {
        CampusClasses campus = choices.campusOf(department);
        model.entry(
                Objects.requireNonNull(classRows.get(campus))[Objects.requireNonNull(campus.classOf.get(department))]);
    }
}
