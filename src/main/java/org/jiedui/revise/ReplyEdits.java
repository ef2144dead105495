package org.jiedui.revise;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.publish.ReplyCount;
import org.jiedui.revise.RosterEdits.RowEdits;
import org.jiedui.revise.RosterEdits.RowList;
import org.jiedui.store.list.Correspondence;

/**
 * What the replies to a list change in its roster: what was accepted is pinned; what was declined is forbidden, or the
 * school or department that takes no part at all leaves the roster. A reply that needs somebody's decision changes
 * nothing.
 *
 * @param edits what is changed
 * @param effects what each pairing's replies did, in the order of the list's pairings; those without a reply left out
 */
public record ReplyEdits(RosterEdits edits, List<Effect> effects) {

    /** What replies to a pairing do. */
    public enum Deed {
        /** The pairing is pinned. */
        PINNED,
        /** The pairing is forbidden. */
        FORBIDDEN,
        /** The school leaves the roster. */
        SCHOOL_LEAVES,
        /** The department leaves the roster. */
        DEPARTMENT_LEAVES,
        /** Nothing, as it was only a remark. */
        REMARKED,
        /** Nothing yet: one accepts and another one declines, or the answer came late. */
        NEEDS_DECISION
    }

    /** What replies to one pairing do. */
    public record Effect(Pairing pairing, Deed deed) {}

    public ReplyEdits {
        effects = List.copyOf(effects);
    }

    /**
     * Reads replies.
     *
     * @param list what was published
     * @param written what was answered and decided since
     */
    public static ReplyEdits of(Plan list, Correspondence written) {
        ReplyCount count = new ReplyCount(written);
        List<Tie> ties = new ArrayList<>();
        Set<String> schools = new LinkedHashSet<>();
        Set<String> departments = new LinkedHashSet<>();
        List<Effect> effects = new ArrayList<>();
        for (Pairing pairing : list.pairings()) {
            ReplyCount.PairingReplies standing = count.of(pairing.departmentId());
            if (standing.standing() == ReplyCount.ReplyState.OPEN) {
                continue;
            }
            Deed deed = deed(standing);
            effects.add(new Effect(pairing, deed));
            switch (deed) {
                case PINNED -> ties.add(new Tie(pairing.departmentId(), pairing.schoolId(), TieKind.PIN));
                case FORBIDDEN -> ties.add(new Tie(pairing.departmentId(), pairing.schoolId(), TieKind.FORBID));
                case SCHOOL_LEAVES -> schools.add(pairing.schoolId());
                case DEPARTMENT_LEAVES -> departments.add(pairing.departmentId());
                case REMARKED, NEEDS_DECISION -> {}
            }
        }
        RosterEdits edits = new RosterEdits(
                Map.of(
                        RowList.SCHOOLS, new RowEdits(List.of(), List.copyOf(schools)),
                        RowList.DEPARTMENTS, new RowEdits(List.of(), List.copyOf(departments))),
                ties,
                List.of(),
                List.of(),
                List.of(),
                Map.of());
        return new ReplyEdits(edits, effects);
    }

    private static Deed deed(ReplyCount.PairingReplies standing) {
        if (standing.standing() == ReplyCount.ReplyState.COMMENTED) {
            return Deed.REMARKED;
        }
        if (standing.needsDecision()) {
            return Deed.NEEDS_DECISION;
        }
        if (standing.standing() == ReplyCount.ReplyState.ACCEPTED) {
            return Deed.PINNED;
        }
        return switch (standing.findWhoLeaves()) {
            case SCHOOL -> Deed.SCHOOL_LEAVES;
            case DEPARTMENT -> Deed.DEPARTMENT_LEAVES;
            // A province has no part of its own to withdraw.
            case PROVINCE -> Deed.FORBIDDEN;
            case null -> Deed.FORBIDDEN;
        };
    }
}
