package org.jiedui.solve.exact;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Source;
import org.jiedui.problem.University;

/**
 * Writes a problem as a {@link LinearModel}: a column x(campus, school) says that some department there is paired with
 * the school.
 *
 * <p>One class for each concern, its formula in its Javadoc: the limits ({@link CapRows}), what pairs cost and which
 * departments there are ({@link PairColumns}), what is counted ({@link CountColumns}), the ties ({@link TieColumns}).
 * Soft rules are written from their descriptions, so that none can be left out. Pinned pairs are taken off all limits
 * beforehand.
 */
final class Formulation {

    final Problem problem;
    final LinearModel model = new LinearModel();
    final Held held;
    final FillLevel fill;
    final Choices choices;
    private final CapRows caps;
    private final PairColumns pairs;
    private final CountColumns counts;
    private int totalRow = -1;

    /**
     * @param total how many pairings there must be beyond the pins where the fill level does not know it from its cut,
     *     or empty
     * @param stopped asked for each university; what is written when it says yes is of no use
     */
    Formulation(Problem problem, Held held, FillLevel fill, OptionalInt total, BooleanSupplier stopped) {
        this.problem = problem;
        this.held = held;
        this.fill = fill;
        choices = new Choices(problem);
        caps = new CapRows(problem, model, held, fill);
        pairs = new PairColumns(problem, model, fill, choices);
        counts = new CountColumns(problem, model, held, choices);
        total.ifPresent(count -> totalRow = model.addEquality(count));
        held.pins.forEach(pin -> model.addConstant(pairs.cost(pin.department(), pin.school())));
        counts.standing();
        for (University university : problem.universities()) {
            if (stopped.getAsBoolean()) {
                return;
            }
            university(university);
        }
        new TieColumns(this, pairs).write();
    }

    private void university(University university) {
        List<Department> free = problem.departmentsOf(university).stream()
                .filter(department -> !held.departments.contains(department.id()))
                .toList();
        List<CampusClasses> own = CampusClasses.of(university, free, held.forbidden, problem.weights());
        int firstCampus = choices.countCampuses();
        own.forEach(pairs::campus);
        counts.university(university, free.size());
        for (Setting setting : Setting.values()) {
            for (Source source : problem.eligibility().listSources(university.province(), setting)) {
                for (School school : source.schools()) {
                    if (!held.schools.contains(school.id()) && fill.allows(university, school)) {
                        int index = choices.indexOf(school);
                        for (int i = 0; i < own.size(); i++) {
                            if (pairs.pairing(own.get(i), firstCampus + i, school, index)) {
                                enter(university, source, school, index);
                            }
                        }
                    }
                }
            }
        }
    }

    /** The entries that every pairing has, for the column added last. */
    void enter(University university, Source source, School school, int index) {
        caps.enter(university, source, school, index);
        counts.enter(university, school);
        model.entry(totalRow);
    }

    /** Indices of the schools that every best plan pairs with somebody. */
    BitSet scarceSchools() {
        return caps.scarceSchools();
    }
}
