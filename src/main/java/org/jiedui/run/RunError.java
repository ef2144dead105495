package org.jiedui.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Collectors;
import org.jiedui.solve.Outcome;

/**
 * Why a run failed, for its user.
 *
 * @param code stable
 * @param message in English
 * @param messageZh in Chinese
 */
public record RunError(String code, String message, String messageZh) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The engine failed; what exactly is in the log, not in the answer. */
    static RunError of(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return new RunError(
                    "out-of-memory",
                    "The roster is too large for this machine's memory. Start the service with more (java -Xmx…) or "
                            + "send provinces separately.",
                    "名册过大，内存不足。请为服务分配更多内存（java -Xmx…），或按省份分批提交。");
        }
        return new RunError(
                "engine-failed",
                "The engine failed (" + failure.getClass().getSimpleName()
                        + "). Submit the plan again; if it fails again, give the plan's id to the operator, whose "
                        + "log says more.",
                "方案生成引擎出错（" + failure.getClass().getSimpleName() + "）。请重新提交；若仍失败，请将方案编号告知运维人员，日志中有详情。");
    }

    /** Process after process ended while it worked on the run, and none got anywhere. */
    static RunError gaveUp(int died) {
        return new RunError(
                "gave-up",
                "The service ended " + died
                        + " times while it worked on this plan, which got no further; it is not tried again. Most "
                        + "likely the machine has too little memory for it: start the service with more (java -Xmx…), "
                        + "or send provinces separately.",
                "服务在生成该方案时连续中断 " + died + " 次且没有进展，不再重试。多半是内存不足：请为服务分配更多内存（java -Xmx…），或按省份分批提交。");
    }

    /** The audit does not agree with the search. */
    static RunError auditRefused(Outcome.Rejected rejected) {
        String rules = rejected.audit().violations().stream()
                .map(violation -> violation.rule().id())
                .distinct()
                .collect(Collectors.joining(", "));
        boolean breaksRules = !rules.isEmpty();
        return new RunError(
                "audit-refused",
                "The plan did not pass the audit ("
                        + (breaksRules ? "it breaks " + rules : "its cost is not what the search claims")
                        + ") and is not delivered. Give the plan's id to the operator and submit it again.",
                "方案未通过审核（" + (breaksRules ? "违反规则 " + rules : "综合代价与计算结果不符") + "），不予交付。请将方案编号告知运维人员并重新提交。");
    }

    String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads what {@code toJson} wrote. */
    public static RunError fromJson(String json) {
        try {
            return JSON.readValue(json, RunError.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
