package org.jiedui.web.ask;

import org.jiedui.run.PlanReading;
import org.jiedui.run.PlanResults;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jiedui.web.plan.Askable;

/** The plan that a question is about. */
final class Asked {

    private Asked() {}

    /** A plan that can be asked. */
    static PlanReading find(PlanResults results, String id) {
        return Askable.require(results.find(id).orElseThrow(() -> Errors.notFound(ErrorCode.PLAN_NOT_FOUND, id)));
    }
}
