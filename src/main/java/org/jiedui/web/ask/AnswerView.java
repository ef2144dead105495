package org.jiedui.web.ask;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.ask.Answer;
import org.jiedui.ask.AnswerWords;
import org.jiedui.ask.Displacement;
import org.jiedui.ask.Verdict;
import org.jiedui.explain.Words;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Rule;
import org.jiedui.problem.Weights;
import org.jspecify.annotations.Nullable;

/** What a wished pair would mean, as the contract shows it; kilometre-equivalents. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnswerView(
        String departmentId,
        String schoolId,
        Verdict verdict,
        @Nullable String rule,
        @Nullable Integer fewer,
        @Nullable BigDecimal atLeastKm,
        @Nullable BigDecimal exactKm,
        Map<String, BigDecimal> byRule,
        List<MoveView> displaced,
        String text,
        String textZh,
        @Nullable AdoptionView planIfAdopted) {

    /**
     * The better plan that may be adopted by a POST of department and school to its address.
     *
     * @param missing what it misses more of the goal than the plan, as far as is proven; mostly 0 or below
     * @param km what it costs more, mostly below zero
     */
    record AdoptionView(String href, int missing, BigDecimal km) {}

    /** One department that has another school then. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MoveView(
            String departmentId,
            @Nullable String fromSchoolId,
            @Nullable String toSchoolId,
            @Nullable Integer km) {
        static MoveView of(Displacement move) {
            return new MoveView(move.departmentId(), move.fromSchoolId(), move.toSchoolId(), move.kilometres());
        }
    }

    /** An answer about a plan of this id. */
    static AnswerView of(Problem problem, Answer answer, String planId) {
        AnswerView view = of(problem, answer);
        if (answer.verdict() != Verdict.CHEAPER) {
            return view;
        }
        long more = answer.byRule().values().stream().mapToLong(Long::longValue).sum();
        return new AnswerView(
                view.departmentId,
                view.schoolId,
                view.verdict,
                view.rule,
                view.fewer,
                view.atLeastKm,
                view.exactKm,
                view.byRule,
                view.displaced,
                view.text,
                view.textZh,
                new AdoptionView("/v1/plans/" + planId + "/adoptions", answer.fewer(), Weights.kilometres(more)));
    }

    static AnswerView of(Problem problem, Answer answer) {
        Rule rule = answer.rule();
        Words words = new AnswerWords(problem).of(answer);
        Map<String, BigDecimal> byRule = new LinkedHashMap<>();
        for (Rule each : Rule.listSoft()) {
            Long change = answer.byRule().get(each);
            if (change != null) {
                byRule.put(each.id(), Weights.kilometres(change));
            }
        }
        return new AnswerView(
                answer.wished().departmentId(),
                answer.wished().schoolId(),
                answer.verdict(),
                rule == null ? null : rule.id(),
                answer.verdict() == Verdict.FEWER_PLACES ? answer.fewer() : null,
                km(answer.atLeast()),
                km(answer.exact()),
                byRule,
                answer.displaced().stream().map(MoveView::of).toList(),
                words.en(),
                words.zh(),
                null);
    }

    static @Nullable BigDecimal km(@Nullable Long thousandths) {
        return thousandths == null ? null : Weights.kilometres(thousandths);
    }
}
