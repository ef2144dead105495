package org.jiedui.solve.search.move;

import ai.timefold.solver.core.api.domain.common.Lookup;
import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningVariableMetaModel;
import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.MutableSolutionView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedCollection;
import org.jiedui.solve.search.model.DepartmentAssignment;
import org.jiedui.solve.search.model.PairingSolution;
import org.jiedui.solve.search.terrain.SchoolSlot;
import org.jspecify.annotations.Nullable;

/** A move: some departments get other schools, or none, all at once. */
final class Reassignment implements Move<PairingSolution> {

    private final MoveKind kind;
    private final DepartmentAssignment[] assignments;
    private final @Nullable SchoolSlot[] schools;

    /**
     * @param assignments different departments
     * @param schools what each of them gets
     */
    Reassignment(MoveKind kind, DepartmentAssignment[] assignments, @Nullable SchoolSlot[] schools) {
        this.kind = kind;
        this.assignments = assignments;
        this.schools = schools;
    }

    MoveKind kind() {
        return kind;
    }

    @Override
    public void execute(MutableSolutionView<PairingSolution> view) {
        PlanningVariableMetaModel<PairingSolution, DepartmentAssignment, SchoolSlot> school =
                view.getSolutionMetaModel()
                        .genuineEntity(DepartmentAssignment.class)
                        .basicVariable("school", SchoolSlot.class);
        for (int i = 0; i < assignments.length; i++) {
            view.changeVariable(school, assignments[i], schools[i]);
        }
    }

    @Override
    public Move<PairingSolution> rebase(Lookup lookup) {
        DepartmentAssignment[] rebased = new DepartmentAssignment[assignments.length];
        Arrays.setAll(rebased, i -> lookup.lookUpWorkingObject(assignments[i]));
        return new Reassignment(kind, rebased, schools);
    }

    @Override
    public SequencedCollection<Object> getPlanningEntities() {
        return new ArrayList<>(List.of((Object[]) assignments));
    }

    @Override
    public SequencedCollection<Object> getPlanningValues() {
        return new LinkedHashSet<>(Arrays.asList((Object[]) schools));
    }

    @Override
    public String describe() {
        return kind.name();
    }

    @Override
    public String toString() {
        return kind + " " + Arrays.toString(assignments) + " → " + Arrays.toString(schools);
    }
}
