package org.jiedui.solve.search.move;

import java.util.Arrays;
import org.jiedui.solve.search.model.DepartmentAssignment;
import org.jiedui.solve.search.terrain.SchoolSlot;
import org.jspecify.annotations.Nullable;

/** A move in the making: a few departments and the schools that they would get. Used again and again by one search. */
final class Draft {

    private static final int MOST = 4;

    private final DepartmentAssignment[] assignments = new DepartmentAssignment[MOST];
    private final @Nullable SchoolSlot[] schools = new SchoolSlot[MOST];
    private int size;
    private MoveKind kind = MoveKind.NONE;

    Draft begin(MoveKind kind) {
        this.kind = kind;
        size = 0;
        return this;
    }

    Draft give(DepartmentAssignment assignment, @Nullable SchoolSlot school) {
        assignments[size] = assignment;
        schools[size] = school;
        size++;
        return this;
    }

    MoveKind kind() {
        return kind;
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == MOST;
    }

    DepartmentAssignment assignment(int i) {
        return assignments[i];
    }

    @Nullable
    SchoolSlot school(int i) {
        return schools[i];
    }

    boolean involves(DepartmentAssignment assignment) {
        for (int i = 0; i < size; i++) {
            if (assignments[i] == assignment) {
                return true;
            }
        }
        return false;
    }

    Reassignment toMove() {
        return new Reassignment(kind, Arrays.copyOf(assignments, size), Arrays.copyOf(schools, size));
    }
}
