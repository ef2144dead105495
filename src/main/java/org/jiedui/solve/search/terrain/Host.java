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
    private final Tally[] types;
    private final List<SchoolSlot> eligible;

    /**
     * @param places by setting
     * @param quotas the quota of its province by setting, null where there is none
     * @param routes all of them
     * @param types by type
     */
    Host(
            University university,
            Tally[] places,
            @Nullable Tally[] quotas,
            List<Route> routes,
            int pools,
            Tally[] types) {
        this.university = university;
        this.places = places;
        this.quotas = quotas;
        this.types = types;
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

    /** Counts its schools of a type. */
    public Tally type(int type) {
        return types[type];
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
