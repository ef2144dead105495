package org.jiedui.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import org.jiedui.plan.AuditReport;
import org.jiedui.plan.PlanAudit;
import org.jiedui.run.PlanReading;
import org.jiedui.run.PlanResults;
import org.jiedui.store.database.Acts;
import org.jiedui.store.database.StorageTrouble;
import org.jiedui.store.event.EventStore;
import org.jiedui.store.event.EventSubject;
import org.jiedui.store.event.EventType;
import org.jiedui.store.list.ListAudit;
import org.jiedui.store.list.ListContent;
import org.jiedui.store.list.ListName;
import org.jiedui.store.list.ListStore;
import org.jiedui.store.list.PackedList;
import org.jiedui.store.list.Publication;
import org.jiedui.store.list.StoredList;
import org.jiedui.store.plan.PlanStatus;
import org.jiedui.store.plan.PlanStore;
import org.jiedui.store.plan.StoredPlan;
import org.jiedui.store.roster.RosterStore;
import org.jiedui.store.roster.StoredRoster;
import org.jspecify.annotations.Nullable;

/** The acts of publishing: publish, take back, bring back. Each happens as a whole or not at all. */
@ApplicationScoped
public class Publishing {

    /** What came of an act. */
    public sealed interface Published {
        /** It is done, and on disk. */
        record Done(StoredList list) implements Published {}

        /** There is no such plan, or no such list. */
        record NotThere() implements Published {}

        /** The plan has not been solved, or not to its end. */
        record NotSolved(PlanStatus status) implements Published {}

        /** The plan breaks rules that must be obeyed. */
        record BreaksRules(int violations) implements Published {}

        /** The very same plan is the list that counts in this series already. */
        record CountsAlready(StoredList list) implements Published {}

        /** Only the list that counts in its series can be taken back. */
        record DoesNotCount(StoredList list) implements Published {}
    }

    private final PlanResults results;
    private final PlanStore plans;
    private final RosterStore rosters;
    private final ListStore lists;
    private final EventStore events;

    Publishing(PlanResults results, PlanStore plans, RosterStore rosters, ListStore lists, EventStore events) {
        this.results = results;
        this.plans = plans;
        this.rosters = rosters;
        this.lists = lists;
        this.events = events;
    }

    /** Publishes a solved plan, which the audit looks at once more, as the next list of a series. */
    public Published publish(String planId, String series, Publication publication) {
        Optional<PlanReading> found = results.find(planId);
        if (found.isEmpty()) {
            return new Published.NotThere();
        }
        PlanReading reading = found.get();
        if (reading.stored().status() != PlanStatus.SOLVED) {
            return new Published.NotSolved(reading.stored().status());
        }
        AuditReport audit = PlanAudit.audit(reading.problem(), reading.plan());
        if (!audit.isDeliverable()) {
            // Without its pairings a plan that is removed at this moment breaks rules, too.
            return plans.find(planId).isEmpty()
                    ? new Published.NotThere()
                    : new Published.BreaksRules(audit.violations().size());
        }
        PackedList list = PackedList.of(content(reading, audit));
        return inSeries(series, () -> {
            // Whoever removes the plan at this moment waits, and then finds it published.
            Optional<StoredPlan> plan = plans.lock(planId);
            if (plan.isEmpty()) {
                return new Published.NotThere();
            }
            return add(series, list, publication, null);
        });
    }

    /** Publishes what an earlier list of a series said as its next one. */
    public Published restore(ListName name, Publication publication) {
        Optional<ListContent> found = lists.findContent(name);
        if (found.isEmpty()) {
            return new Published.NotThere();
        }
        PackedList list = PackedList.of(found.get());
        return inSeries(name.series(), () -> add(name.series(), list, publication, name.number()));
    }

    /** Takes the list that counts in its series back; nothing counts there until another one is published. */
    public Published withdraw(ListName name, String reason) {
        if (lists.find(name).isEmpty()) {
            return new Published.NotThere();
        }
        return inSeries(name.series(), () -> {
            boolean withdrawn = lists.withdraw(name, reason);
            StoredList list = lists.find(name).orElseThrow();
            if (!withdrawn) {
                return new Published.DoesNotCount(list);
            }
            events.add(EventType.LIST_WITHDRAWN, subject(list));
            return new Published.Done(list);
        });
    }

    private Published add(String series, PackedList list, Publication publication, @Nullable Integer restoredFrom) {
        Optional<StoredList> current = lists.findCurrent(series);
        if (current.isPresent()
                && current.get().origin().sha256().equals(list.content().sha256())) {
            return new Published.CountsAlready(current.get());
        }
        StoredList added = lists.add(series, list, publication, restoredFrom);
        events.add(restoredFrom == null ? EventType.LIST_PUBLISHED : EventType.LIST_RESTORED, subject(added));
        return new Published.Done(added);
    }

    /** What an event about a list is about. */
    static EventSubject subject(StoredList list) {
        return EventSubject.list(
                list.origin().planId(),
                list.origin().rosterId(),
                list.name().series(),
                list.name().number());
    }

    /** Two who begin a series at the same moment: one of them makes it, and the other one tries again. */
    private Published inSeries(String series, Supplier<Published> act) {
        Supplier<Published> held = () -> Acts.inOne(() -> {
            lists.hold(series);
            return act.get();
        });
        try {
            return held.get();
        } catch (RuntimeException e) {
            if (StorageTrouble.isDuplicate(e)) {
                return held.get();
            }
            throw e;
        }
    }

    private ListContent content(PlanReading reading, AuditReport audit) {
        StoredPlan plan = reading.stored();
        StoredRoster roster = rosters.find(plan.rosterId()).orElseThrow();
        var weights = plan.request().settings().weights();
        return new ListContent(
                plan.id(),
                roster.id(),
                roster.sha256(),
                weights,
                ListAudit.of(audit),
                reading.plan(),
                Fingerprint.of(roster.sha256(), weights, reading.plan()));
    }
}
