package org.jiedui.web.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import org.jiedui.explain.Words;
import org.jiedui.store.plan.StoredPlan;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jspecify.annotations.Nullable;

/** A plan's version, by which one of two planners who revise it at once hears of the other: ETag and If-Match. */
final class PlanVersions {
    private PlanVersions() {}

    /** Changes with every revision that is made from the plan, with its name and tags, and when its run ends. */
    static String of(StoredPlan plan) {
        String label = Integer.toHexString(plan.request().label().hashCode());
        return "\"" + plan.revisions() + "-" + plan.status().name().toLowerCase(Locale.ROOT) + "-" + label + "\"";
    }

    /** Whether a plan is one of those that a header names; any is when there is no header. */
    static Predicate<StoredPlan> matching(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            return plan -> true;
        }
        return plan -> Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(of(plan)));
    }

    static RuntimeException stale() {
        return Errors.of(
                ErrorCode.PLAN_HAS_CHANGED,
                new Words(
                        "方案在您查看之后已有变动（例如他人已作修订）。请重新读取方案，核对后再提交。",
                        "The plan has changed since you read it; somebody may have revised it. Read it again, compare, "
                                + "and send your revision with its new ETag."));
    }

    static RuntimeException gone() {
        return Errors.of(
                ErrorCode.PLAN_NOT_FOUND,
                new Words("方案已被删除。请到首页查看现有方案。", "The plan was removed meanwhile. List what there is."));
    }
}
