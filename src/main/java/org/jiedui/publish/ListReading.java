package org.jiedui.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiedui.explain.PairingRow;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.problem.University;
import org.jiedui.run.PlanReading;
import org.jiedui.run.Problems;
import org.jiedui.store.list.ListContent;
import org.jiedui.store.list.ListName;
import org.jiedui.store.list.ListStore;
import org.jiedui.store.list.StoredList;
import org.jiedui.store.plan.PlanStore;

/** Reads what a list says, together with its roster at the weights that it was made with. */
@ApplicationScoped
public class ListReading {

    private final ListStore lists;
    private final PlanStore plans;
    private final Problems problems;
    private final Gazetteer gazetteer;

    ListReading(ListStore lists, PlanStore plans, Problems problems, Gazetteer gazetteer) {
        this.lists = lists;
        this.plans = plans;
        this.problems = problems;
        this.gazetteer = gazetteer;
    }

    /** A list's pairings as they were published, or empty when there is no such list. */
    public Optional<PlanReading> find(ListName name) {
        return lists.findContent(name).map(this::read);
    }

    /** A list with everything that is said about its pairings, or empty when there is no such list. */
    public Optional<ListInFull> findWhole(ListName name) {
        return lists.find(name).flatMap(list -> find(name).map(plan -> whole(list, plan)));
    }

    private ListInFull whole(StoredList list, PlanReading plan) {
        Map<String, Integer> provinces = new HashMap<>();
        gazetteer.listProvinces().forEach(province -> provinces.put(province.name(), provinces.size()));
        Map<String, Integer> universities = new HashMap<>();
        plan.problem().universities().stream()
                .map(University::id)
                .forEach(id -> universities.put(id, universities.size()));
        List<PairingRow> rows = PairingRow.list(plan.problem(), plan.plan()).stream()
                .sorted(Comparator.<PairingRow>comparingInt(
                                row -> provinces.getOrDefault(row.university().province(), provinces.size()))
                        .thenComparing(row -> row.university().province())
                        .thenComparing(row ->
                                universities.getOrDefault(row.university().id(), 0))
                        .thenComparing(row -> row.department().id()))
                .toList();
        return new ListInFull(list, plan, rows);
    }

    private PlanReading read(ListContent content) {
        return new PlanReading(
                plans.find(content.planId()).orElseThrow(),
                problems.get(content.rosterId(), content.weights()),
                content.plan());
    }
}
