package org.jiedui.web.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jiedui.explain.ChangeWords;
import org.jiedui.explain.Words;
import org.jiedui.plan.Changes;
import org.jiedui.problem.Weights;
import org.jiedui.store.plan.ChangesMade;
import org.jspecify.annotations.Nullable;

/** What a plan changes of the one it is made from, pairing by pairing, each with its cause. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangesView(
        String planId,
        @Nullable String startId,
        int kept,
        int forced,
        int displaced,
        int improved,
        int dropped,
        @Nullable Boolean fewestProven,
        List<CausedChangeView> items) {

    /**
     * One pairing of the start that does not hold.
     *
     * @param by the department that displaces it, or the other end of a pin that forces it
     * @param savedKm for IMPROVED, how much dearer the plan would be if it stayed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CausedChangeView(
            Changes.Cause cause,
            String departmentId,
            String department,
            String fromSchoolId,
            String fromSchool,
            @Nullable String toSchoolId,
            @Nullable String toSchool,
            @Nullable String by,
            @Nullable BigDecimal savedKm,
            String text,
            String textZh) {

        static CausedChangeView of(ChangeWords names, Changes.CausedChange change) {
            Words words = names.of(change);
            String to = change.schoolId();
            return new CausedChangeView(
                    change.cause(),
                    change.former().departmentId(),
                    names.department(change.former().departmentId()),
                    change.former().schoolId(),
                    names.school(change.former().schoolId()),
                    to,
                    to == null ? null : names.school(to),
                    change.by(),
                    change.cause() == Changes.Cause.IMPROVED ? Weights.kilometres(change.saved()) : null,
                    words.en(),
                    words.zh());
        }
    }

    static ChangesView of(
            String planId, @Nullable String startId, ChangeWords names, Changes changes, @Nullable ChangesMade made) {
        Changes.ByCause counts = changes.counts();
        return new ChangesView(
                planId,
                startId,
                counts.kept(),
                counts.forced(),
                counts.displaced(),
                counts.improved(),
                counts.dropped(),
                made == null ? null : made.fewestProven(),
                changes.items().stream()
                        .map(change -> CausedChangeView.of(names, change))
                        .toList());
    }
}
