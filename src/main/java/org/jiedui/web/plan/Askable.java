package org.jiedui.web.plan;

import org.jiedui.explain.Words;
import org.jiedui.run.PlanReading;
import org.jiedui.run.Questions;
import org.jiedui.store.plan.PlanStatus;
import org.jiedui.store.plan.Standing;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;

/** Which plans can be asked questions. */
public final class Askable {

    private Askable() {}

    /** A finished plan that breaks no hard rule: only of such a one can it be said what a change would cost. */
    public static PlanReading require(PlanReading reading) {
        Standing standing = reading.stored().standing();
        return require(reading, standing != null && standing.cost().hard() == 0);
    }

    /** A finished plan, whatever rules it breaks. */
    public static PlanReading requireSolved(PlanReading reading) {
        return require(reading, true);
    }

    private static PlanReading require(PlanReading reading, boolean isLegal) {
        if (reading.stored().status() != PlanStatus.SOLVED || !isLegal) {
            throw Errors.of(
                    ErrorCode.PLAN_NOT_TO_ASK,
                    new Words(
                            "方案尚未完成，或名单违反规则，不能回答有关它的问题。请等待完成，或先改正名单。",
                            "The plan has not been solved, or its list breaks rules, so that questions about it have"
                                    + " no answer. Wait until it is solved, or correct the list first."));
        }
        return reading;
    }

    /** What needs the exact model cannot be worked out without it. */
    public static void requireExact(Questions questions, Words what) {
        String missing = questions.findMissing();
        if (missing != null) {
            throw Errors.of(
                    ErrorCode.EXACT_MODEL_MISSING,
                    new Words(
                            "本机无法使用精确模型（" + missing + "），" + what.zh() + "无法计算。请联系运维人员。",
                            "The exact model cannot be used here (" + missing + "), so that " + what.en()
                                    + " cannot be worked out. Ask the operator."));
        }
    }
}
