package org.jiedui.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes different when one plan takes another one's place. Departments and schools are the same where their ids
 * are.
 *
 * @param same departments that keep their school
 * @param changes those that do not, by province, university and department id
 */
public record PlanDiff(int same, List<Change> changes) {

    /** In which way a department's pairing is different. */
    public enum ChangeKind {
        /** It has another school. */
        CHANGED,
        /** It had none, or was not there. */
        ADDED,
        /** It has none any more, or is not there any more. */
        REMOVED
    }

    /**
     * One department's pairing in the two plans, each as its own plan's roster tells it.
     *
     * @param from in the plan that was, or null when it is added
     * @param to in the plan that is, or null when it is removed
     */
    public record Change(
            @Nullable PairingRow from, @Nullable PairingRow to) {

        public Change {
            if (from == null && to == null) {
                throw new IllegalArgumentException("A change has at least one side.");
            }
        }

        public ChangeKind kind() {
            return from == null ? ChangeKind.ADDED : to == null ? ChangeKind.REMOVED : ChangeKind.CHANGED;
        }

        /** The pairing that tells about department and university: the later one where there are two. */
        public PairingRow known() {
            if (to != null) {
                return to;
            }
            if (from != null) {
                return from;
            }
            throw new IllegalStateException("A change has at least one side.");
        }
    }

    private static final Comparator<Change> ORDER = Comparator.comparing(
                    (Change change) -> change.known().university().province())
            .thenComparing(change -> change.known().university().name())
            .thenComparing(change -> change.known().department().id());

    public PlanDiff {
        changes = List.copyOf(changes);
    }

    /**
     * Compares two plans, of whatever rosters.
     *
     * @param from the pairings of the plan that was
     * @param to the pairings of the plan that is
     */
    public static PlanDiff of(List<PairingRow> from, List<PairingRow> to) {
        Map<String, PairingRow> before = HashMap.newHashMap(from.size());
        from.forEach(row -> before.put(row.department().id(), row));
        int same = 0;
        List<Change> changes = new ArrayList<>();
        for (PairingRow now : to) {
            PairingRow was = before.remove(now.department().id());
            if (was != null && was.school().id().equals(now.school().id())) {
                same++;
            } else {
                changes.add(new Change(was, now));
            }
        }
        before.values().forEach(gone -> changes.add(new Change(gone, null)));
        changes.sort(ORDER);
        return new PlanDiff(same, changes);
    }

    /** How many departments are different in this way. */
    public int count(ChangeKind kind) {
        return (int) changes.stream().filter(change -> change.kind() == kind).count();
    }
}
