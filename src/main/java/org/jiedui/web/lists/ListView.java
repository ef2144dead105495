package org.jiedui.web.lists;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jiedui.problem.Weights;
import org.jiedui.sheets.list.ListHead;
import org.jiedui.store.list.ListAudit;
import org.jiedui.store.list.ListContent;
import org.jiedui.store.list.ListStatus;
import org.jiedui.store.list.StoredList;
import org.jiedui.web.plan.WeightsView;
import org.jspecify.annotations.Nullable;

/** A published list, as the contract shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListView(
        String series,
        int number,
        ListStatus status,
        @JsonUnwrapped Announced announced,
        @Nullable Integer restoredFrom,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBecause,
        int paired,
        @JsonUnwrapped MadeOf madeOf,
        @Nullable Map<String, BigDecimal> weights,
        @Nullable AuditView audit) {

    /** What was said when it was published. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Announced(
            Instant publishedAt,
            @Nullable String by,
            @Nullable String note,
            @Nullable Instant replyBy) {}

    /** What it was made of. */
    record MadeOf(String planId, String rosterId, String rosterSha256, String sha256, String checkCode) {}

    /** What the audit said then. */
    record AuditView(int hardRules, int violations, long unfilled, BigDecimal cost, List<RuleAmountView> rules) {
        static AuditView of(ListAudit audit) {
            return new AuditView(
                    audit.hardRules(),
                    audit.violations(),
                    audit.open(),
                    Weights.kilometres(audit.softThousandths()),
                    audit.rules().stream()
                            .map(rule -> new RuleAmountView(rule.rule(), rule.amount()))
                            .toList());
        }
    }

    /** The amount of one rule. */
    record RuleAmountView(String id, long amount) {}

    /** A list among others. */
    static ListView of(StoredList list) {
        return of(list, null, null);
    }

    /** A list with what it was made under. */
    static ListView of(StoredList list, ListContent content) {
        return of(list, WeightsView.of(content.weights()), AuditView.of(content.audit()));
    }

    private static ListView of(StoredList list, @Nullable Map<String, BigDecimal> weights, @Nullable AuditView audit) {
        StoredList.Withdrawal withdrawal = list.withdrawal();
        return new ListView(
                list.name().series(),
                list.name().number(),
                list.status(),
                new Announced(
                        list.publishedAt(),
                        list.publication().by(),
                        list.publication().note(),
                        list.publication().replyBy()),
                list.restoredFrom(),
                withdrawal == null ? null : withdrawal.at(),
                withdrawal == null ? null : withdrawal.reason(),
                list.paired(),
                new MadeOf(
                        list.origin().planId(),
                        list.origin().rosterId(),
                        list.origin().rosterSha256(),
                        list.origin().sha256(),
                        ListHead.checkCode(list.origin().sha256())),
                weights,
                audit);
    }
}
