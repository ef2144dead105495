package org.jiedui.web.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jiedui.explain.FlawWords;
import org.jiedui.explain.Words;
import org.jiedui.plan.Flaw;
import org.jiedui.plan.GivenPlan;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a given list.
 *
 * @param violationCount all of them
 * @param violations at most {@link #MOST_SHOWN} of them, entries that do not count first
 */
record GivenView(int violationCount, List<ViolationView> violations) {

    private static final int MOST_SHOWN = 10_000;

    /** One fault, with its pointer into the request, or its row in the file, where it belongs to one entry. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ViolationView(
            String rule,
            @Nullable String pointer,
            @Nullable String sheet,
            @Nullable Integer row,
            @Nullable String departmentId,
            @Nullable String schoolId,
            List<String> subject,
            int counted,
            int limit,
            String text,
            String textZh) {

        static ViolationView of(Flaw flaw) {
            Words words = FlawWords.of(flaw);
            Flaw.FlawPlace place = flaw.place();
            return new ViolationView(
                    flaw.rule(),
                    flaw.line() == null || place != null ? null : "/pairings/" + flaw.line(),
                    place == null ? null : place.sheet(),
                    place == null ? null : place.row(),
                    flaw.departmentId(),
                    flaw.schoolId(),
                    flaw.subject(),
                    flaw.counted(),
                    flaw.limit(),
                    words.en(),
                    words.zh());
        }
    }

    static GivenView of(GivenPlan given) {
        return new GivenView(
                given.flaws().size(),
                given.flaws().stream().limit(MOST_SHOWN).map(ViolationView::of).toList());
    }
}
