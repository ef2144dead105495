package org.jiedui.ask;

import java.util.List;
import org.jiedui.explain.RuleWords;
import org.jiedui.explain.Words;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Rule;
import org.jiedui.problem.Weights;
import org.jspecify.annotations.Nullable;

/** An answer in words: what becomes of the wished pair, and the chain of those who move for it. */
public final class AnswerWords {

    private static final int MOST_MOVES = 6;

    private final Problem problem;

    public AnswerWords(Problem problem) {
        this.problem = problem;
    }

    /** One or more sentences. */
    public Words of(Answer answer) {
        String who = name(answer.wished().departmentId());
        String school = problem.school(answer.wished().schoolId()).name();
        Words verdict = verdict(answer, who, school);
        Words moves = moves(answer.displaced());
        return new Words(verdict.zh() + moves.zh(), verdict.en() + moves.en());
    }

    private Words verdict(Answer answer, String who, String school) {
        Rule rule = answer.rule();
        Words broken = rule == null ? new Words("", "") : RuleWords.name(rule);
        return switch (answer.verdict()) {
            case PAIRED ->
                new Words("本方案中“" + who + "”已与“" + school + "”结对。", who + " has " + school + " in this plan.");
            case INELIGIBLE ->
                new Words(
                        "“" + who + "”不能与“" + school + "”结对，不符合规则“" + broken.zh() + "”。",
                        who + " may not have " + school + ": the rule \"" + broken.en() + "\" rules it out.");
            case FORBIDDEN ->
                new Words(
                        "名册要求“" + who + "”与“" + school + "”回避。如需结对，请先取消回避。",
                        "The roster forbids " + who + " and " + school + ". Take the tie out to pair them.");
            case PINNED_ELSEWHERE ->
                new Words(
                        "“" + who + "”与“" + school + "”结对会与已有的锁定冲突（" + broken.zh() + "）。如需结对，请先取消相应的锁定。",
                        "Pairing " + who + " with " + school + " goes against pins (" + broken.en()
                                + "). Take the pin out to pair them.");
            case FEWER_PLACES -> fewer(answer, who, school);
            case DEARER -> dearer(answer, who, school);
            case EQUAL ->
                new Words(
                        "“" + who + "”与“" + school + "”结对的方案综合代价与本方案相同，两者同样好。",
                        "There is a plan with " + who + " at " + school + " that costs the same; it is as good as this "
                                + "one.");
            case CHEAPER ->
                new Words(
                        "“" + who + "”与“" + school + "”结对的方案比本方案更好。本方案尚未证明最优，可以改用该方案。",
                        "A plan with " + who + " at " + school + " is better than this one, which is not proven to be "
                                + "the best. You may take it over.");
        };
    }

    /** What is not proven is not said of every plan, but of those that were found in time. */
    private static Words fewer(Answer answer, String who, String school) {
        return answer.fewer() > 0
                ? new Words(
                        "若“" + who + "”与“" + school + "”结对，任何方案都至少多缺 " + answer.fewer() + " 个。",
                        "With " + who + " at " + school + ", " + answer.fewer()
                                + " more of the goal stays open in every plan.")
                : new Words(
                        "若“" + who + "”与“" + school + "”结对，目前找到的方案缺口更大；是否必然如此，尚未证明。",
                        "With " + who + " at " + school + " more of the goal stays open in the plans found so far; "
                                + "that it must is not proven.");
    }

    private static Words dearer(Answer answer, String who, String school) {
        Long exact = answer.exact();
        if (exact != null) {
            return new Words(
                    "若“" + who + "”与“" + school + "”结对，最好的方案综合代价也增加 " + km(exact) + " 公里。",
                    "With " + who + " at " + school + " even the best plan costs " + km(exact) + " km more.");
        }
        Long least = answer.atLeast();
        return least != null && least > 0
                ? new Words(
                        "若“" + who + "”与“" + school + "”结对，最好的方案综合代价也至少增加 " + km(least) + " 公里。",
                        "With " + who + " at " + school + " even the best plan costs at least " + km(least)
                                + " km more.")
                : new Words(
                        "若“" + who + "”与“" + school + "”结对，目前找到的方案综合代价更高；是否必然如此，尚未证明。",
                        "With " + who + " at " + school + " the plans found so far cost more; that they must is not "
                                + "proven.");
    }

    private static String km(long thousandths) {
        return Weights.kilometres(thousandths).stripTrailingZeros().toPlainString();
    }

    private Words moves(List<Displacement> displaced) {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (Displacement move : displaced.stream().limit(MOST_MOVES).toList()) {
            String who = name(move.departmentId());
            String from = school(move.fromSchoolId());
            String to = school(move.toSchoolId());
            if (to == null) {
                zh.append("“").append(who).append("”不再有学校。");
                en.append(" ").append(who).append(" is left without a school.");
                continue;
            }
            zh.append("“").append(who).append("”");
            zh.append(from == null ? "新结对“" + to + "”" : "由“" + from + "”改到“" + to + "”");
            en.append(" ").append(who).append(from == null ? " gets " + to : " goes from " + from + " to " + to);
            Integer longer = move.kilometres();
            if (longer != null && longer != 0) {
                zh.append(longer > 0 ? "，远 " : "，近 ").append(Math.abs(longer)).append(" 公里");
                en.append(", ").append(Math.abs(longer)).append(longer > 0 ? " km farther" : " km nearer");
            }
            zh.append("。");
            en.append(".");
        }
        int left = displaced.size() - MOST_MOVES;
        if (left > 0) {
            zh.append("另有 ").append(left).append(" 个院系随之调整。");
            en.append(" ").append(left).append(" more departments move.");
        }
        return new Words(zh.toString(), en.toString());
    }

    private String name(String departmentId) {
        Department department = problem.department(departmentId);
        return problem.universityOf(department).name() + " " + department.name();
    }

    private @Nullable String school(@Nullable String id) {
        return id == null ? null : problem.school(id).name();
    }
}
