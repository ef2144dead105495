package org.jiedui.web.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jiedui.revise.ReplyEdits;
import org.jiedui.revise.RosterEditor;
import org.jiedui.web.roster.FeasibilityView;
import org.jspecify.annotations.Nullable;

/**
 * What a revision would do; nothing was stored.
 *
 * @param rosterId the roster that is edited
 * @param leftAside what the edits name and the roster does not have
 * @param replies what each reply of the list does; absent where no list was named
 * @param changes what would become of the plan's pairings; absent for a roster alone
 * @param openBefore what is missing to the goal on the roster as it is, at least
 * @param feasibility how far the goal can be reached then, with the clashes and their repairs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevisionView(
        boolean dryRun,
        String rosterId,
        @Nullable String planId,
        int added,
        int replaced,
        int removed,
        List<String> leftAside,
        @Nullable List<ReplyEffectView> replies,
        @Nullable FewestView changes,
        int openBefore,
        FeasibilityView feasibility) {

    /** What the replies to one pairing do. */
    record ReplyEffectView(String departmentId, String schoolId, ReplyEdits.Deed deed) {}

    /**
     * The fewest changes.
     *
     * @param atLeast so many pairings must change at least, those whose department or school is gone left out
     * @param found so many change in the plan that was found; proven the fewest where both are the same
     * @param items what changes in that plan; the run may choose others, as many
     */
    record FewestView(
            int atLeast,
            int found,
            int kept,
            int forced,
            int displaced,
            int dropped,
            List<ChangesView.CausedChangeView> items) {}

    static RevisionView of(
            String rosterId,
            @Nullable String planId,
            RosterEditor.Applied applied,
            @Nullable ReplyEdits replies,
            @Nullable FewestView changes,
            int openBefore,
            FeasibilityView feasibility) {
        return new RevisionView(
                true,
                rosterId,
                planId,
                applied.added(),
                applied.replaced(),
                applied.removed(),
                applied.leftAside(),
                replies == null
                        ? null
                        : replies.effects().stream()
                                .map(effect -> new ReplyEffectView(
                                        effect.pairing().departmentId(),
                                        effect.pairing().schoolId(),
                                        effect.deed()))
                                .toList(),
                changes,
                openBefore,
                feasibility);
    }
}
