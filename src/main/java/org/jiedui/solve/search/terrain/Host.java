package org.jiedui.solve.search.terrain;

import java.util.ArrayList;
import java.util.List;
import org.jiedui.problem.Setting;
import org.jiedui.problem.University;
import org.jspecify.annotations.Nullable;

/** A university as the search knows it: where it may draw schools from, and what its pairings are counted by. */
public final class Host {

    private final University university;
    private final Tally[] places;
    private final @Nullable Tally[] quotas;
    private final List<List<Route>> routes = new ArrayList<>();
    private final @Nullable Route[] routeByPool;
    private final Tally[][] counted;
    private final List<SchoolSlot> eligible;

    /**
     * @param places by setting
     * @param quotas the quota of its province by setting, null where there is none
     * @param routes all of them
     * @param counted by rule that counts at universities and trait, empty for other rules
     */
    Host(
            University university,
            Tally[] places,
            @Nullable Tally[] quotas,
            List<Route> routes,
            int pools,
            Tally[][] counted) {
        this.university = university;
        this.places = places;
        this.quotas = quotas;
        this.counted = counted;
        routeByPool = new Route[pools];
        List<SchoolSlot> reached = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            this.routes.add(routes.stream()
                    .filter(route -> route.pool().source().setting() == setting)
                    .toList());
        }
        for (Route route : routes) {
            routeByPool[route.pool().index()] = route;
            reached.addAll(route.pool().slots(route.offeredOnly()));
        }
        eligible = List.copyOf(reached);
    }

    public University university() {
        return university;
    }

    /** Counts its pairings of a setting; the norm is its places. */
    public Tally places(Setting setting) {
        return places[setting.ordinal()];
    }

    /** Counts its province's pairings of a setting, or null when there is no quota. */
    @Nullable
    public Tally quota(Setting setting) {
        return quotas[setting.ordinal()];
    }

    /**
     * Counts its pairings that are in one group with a school, or null when a rule does not count the school.
     *
     * @param rule number of the rule in {@link org.jiedui.problem.CountRule#list}
     */
    @Nullable
    public Tally counted(int rule, SchoolSlot slot) {
        int trait = slot.counted().atUniversity(rule);
        return trait < 0 ? slot.counted().inPool(rule) : counted[rule][trait];
    }

    public List<Route> routes(Setting setting) {
        return routes.get(setting.ordinal());
    }

    /** The route to a school, or null when the pair is not eligible. */
    @Nullable
    public Route findRoute(SchoolSlot slot) {
        Route route = routeByPool[slot.pool()];
        return route != null && route.leadsTo(slot) ? route : null;
    }

    /** Every school that it may be paired with, ties aside; one list for all its departments. */
    List<SchoolSlot> eligible() {
        return eligible;
    }
}
