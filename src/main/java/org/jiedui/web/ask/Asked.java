package org.jiedui.web.ask;

import org.jiedui.explain.Words;
import org.jiedui.run.PlanReading;
import org.jiedui.run.PlanResults;
import org.jiedui.store.plan.PlanStatus;
import org.jiedui.store.plan.Standing;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;

/** The plan that a question is about. */
final class Asked {

    private Asked() {}

    /** A finished plan that breaks no hard rule: only of such a one can it be said what a change would cost. */
    static PlanReading find(PlanResults results, String id) {
        PlanReading reading = results.find(id).orElseThrow(() -> Errors.notFound(ErrorCode.PLAN_NOT_FOUND, id));
        Standing standing = reading.stored().standing();
        if (reading.stored().status() != PlanStatus.SOLVED
                || standing == null
                || standing.cost().hard() > 0) {
            throw Errors.of(
                    ErrorCode.PLAN_NOT_TO_ASK,
                    new Words(
                            "方案尚未完成，或名单违反规则，不能回答有关它的问题。请等待完成，或先改正名单。",
                            "The plan has not been solved, or its list breaks rules, so that questions about it have"
                                    + " no answer. Wait until it is solved, or correct the list first."));
        }
        return reading;
    }
}
