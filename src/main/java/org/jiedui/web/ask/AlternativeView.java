package org.jiedui.web.ask;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jiedui.ask.Alternative;
import org.jiedui.ask.Verdict;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jspecify.annotations.Nullable;

/** A pair that might be instead, as the contract shows it; what is not worked out is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlternativeView(
        String departmentId,
        String department,
        String university,
        String schoolId,
        String school,
        @Nullable Verdict verdict,
        @Nullable Integer fewer,
        @Nullable BigDecimal atLeastKm,
        @Nullable BigDecimal exactKm,
        @Nullable Map<String, BigDecimal> byRule,
        @Nullable List<AnswerView.MoveView> displaced,
        @Nullable String text,
        @Nullable String textZh) {

    static AlternativeView of(Problem problem, Alternative alternative) {
        Department department = problem.department(alternative.pairing().departmentId());
        School school = problem.school(alternative.pairing().schoolId());
        AnswerView answer = alternative.answer() == null ? null : AnswerView.of(problem, alternative.answer());
        Verdict verdict = alternative.verdict();
        return new AlternativeView(
                department.id(),
                department.name(),
                problem.universityOf(department).name(),
                school.id(),
                school.name(),
                verdict,
                verdict == Verdict.FEWER_PLACES ? alternative.fewer() : null,
                AnswerView.km(alternative.atLeast()),
                AnswerView.km(alternative.exact()),
                answer == null ? null : answer.byRule(),
                answer == null ? null : answer.displaced(),
                answer == null ? null : answer.text(),
                answer == null ? null : answer.textZh());
    }
}
