package org.jiedui.solve.search.move;

import org.jiedui.solve.search.model.DepartmentAssignment;
import org.jiedui.solve.search.model.PairingSolution;
import org.jiedui.solve.search.terrain.Host;
import org.jiedui.solve.search.terrain.Route;
import org.jiedui.solve.search.terrain.SchoolSlot;
import org.jiedui.solve.search.terrain.Seat;
import org.jiedui.solve.search.terrain.Tally;
import org.jiedui.solve.search.terrain.Tariff;
import org.jiedui.solve.search.terrain.Terrain;
import org.jspecify.annotations.Nullable;

/**
 * Who has which school, and what is counted so, kept in step with one working solution.
 *
 * <p>It forecasts what a draft would cost, several times faster than Timefold scores a move, so that Timefold scores
 * only moves that are worth it. A forecast knows the limits and, by {@link Tariff}, all soft rules.
 */
final class Occupancy {

    /** The forecast of a draft that would break a hard rule, or leave more to be filled. */
    static final long NEVER = Long.MAX_VALUE;

    /** The forecast of a draft that leaves less to be filled. */
    static final long ALWAYS = Long.MIN_VALUE;

    private final PairingSolution solution;
    private final Tariff tariff;
    private final @Nullable SchoolSlot[] schools;
    private final @Nullable DepartmentAssignment[] occupants;
    private final int[] counts;

    Occupancy(PairingSolution solution) {
        this.solution = solution;
        Terrain terrain = solution.terrain();
        tariff = terrain.tariff();
        schools = new SchoolSlot[terrain.seats().size()];
        occupants = new DepartmentAssignment[terrain.slots().size()];
        counts = new int[terrain.tallies()];
        solution.getAssignments().forEach(this::follow);
    }

    /** Whether it is this solution that the occupancy follows. */
    boolean isOf(PairingSolution working) {
        return solution == working;
    }

    /** Takes note of a department's school, which may have changed. */
    void follow(DepartmentAssignment assignment) {
        SchoolSlot from = school(assignment);
        SchoolSlot to = assignment.getSchool();
        if (from == to) {
            return;
        }
        Host host = assignment.seat().host();
        if (from != null) {
            count(host, from, -1);
            if (occupants[from.index()] == assignment) {
                occupants[from.index()] = null;
            }
        }
        if (to != null) {
            count(host, to, 1);
            occupants[to.index()] = assignment;
        }
        schools[assignment.getIndex()] = to;
    }

    /** The department's school when it was last followed. */
    @Nullable
    SchoolSlot school(DepartmentAssignment assignment) {
        return schools[assignment.getIndex()];
    }

    /** The department that has a school, or null. */
    @Nullable
    DepartmentAssignment occupant(SchoolSlot slot) {
        return occupants[slot.index()];
    }

    /** How many pairings a tally counts. */
    int count(Tally tally) {
        return counts[tally.index()];
    }

    /**
     * How much more the solution would cost after a draft, in thousandths, as far as the tariff knows.
     *
     * @return {@link #NEVER} when it would break a limit or leave more to be filled, {@link #ALWAYS} when it would
     *     leave less
     */
    long forecast(Draft draft) {
        long cost = 0;
        int filled = 0;
        for (int i = 0; i < draft.size(); i++) {
            SchoolSlot from = school(draft.assignment(i));
            if (from != null) {
                cost += leave(draft.assignment(i).seat(), from);
                filled--;
            }
        }
        boolean room = true;
        for (int i = 0; i < draft.size(); i++) {
            SchoolSlot to = draft.school(i);
            if (to != null) {
                cost += enter(draft.assignment(i).seat(), to);
                filled++;
            }
        }
        for (int i = 0; i < draft.size(); i++) {
            SchoolSlot to = draft.school(i);
            room &= to == null || hasKept(draft.assignment(i).seat().host(), to);
        }
        takeBack(draft);
        if (!room || filled < 0) {
            return NEVER;
        }
        return filled > 0 ? ALWAYS : cost;
    }

    private void takeBack(Draft draft) {
        for (int i = 0; i < draft.size(); i++) {
            DepartmentAssignment assignment = draft.assignment(i);
            SchoolSlot from = school(assignment);
            SchoolSlot to = draft.school(i);
            if (from != null) {
                count(assignment.seat().host(), from, 1);
            }
            if (to != null) {
                count(assignment.seat().host(), to, -1);
            }
        }
    }

    private long leave(Seat seat, SchoolSlot slot) {
        return change(seat, slot, -1) - tariff.pair(seat, slot);
    }

    private long enter(Seat seat, SchoolSlot slot) {
        return change(seat, slot, 1) + tariff.pair(seat, slot);
    }

    private long change(Seat seat, SchoolSlot slot, int step) {
        long cost = 0;
        for (int rule = 0; rule < tariff.countRules(); rule++) {
            Tally tally = seat.host().counted(rule, slot);
            if (tally != null) {
                int count = counts[tally.index()];
                cost += tariff.counted(rule, tally, count, count + step);
            }
        }
        count(seat.host(), slot, step);
        return cost;
    }

    private void count(Host host, SchoolSlot slot, int step) {
        counts[host.places(slot.school().setting()).index()] += step;
        Tally quota = host.quota(slot.school().setting());
        if (quota != null) {
            counts[quota.index()] += step;
        }
        Route route = host.findRoute(slot);
        if (route != null && route.line() != null) {
            counts[route.line().index()] += step;
        }
        for (int rule = 0; rule < tariff.countRules(); rule++) {
            Tally tally = host.counted(rule, slot);
            if (tally != null) {
                counts[tally.index()] += step;
            }
        }
    }

    private boolean hasKept(Host host, SchoolSlot slot) {
        Route route = host.findRoute(slot);
        return isWithin(host.places(slot.school().setting()))
                && isWithin(host.quota(slot.school().setting()))
                && route != null
                && isWithin(route.line());
    }

    private boolean isWithin(@Nullable Tally limit) {
        return limit == null || counts[limit.index()] <= limit.norm();
    }
}
