package org.jiedui.solve.search.move;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jiedui.problem.Setting;
import org.jiedui.solve.search.model.DepartmentAssignment;
import org.jiedui.solve.search.model.PairingSolution;
import org.jiedui.solve.search.terrain.Host;
import org.jiedui.solve.search.terrain.Nearby;
import org.jiedui.solve.search.terrain.Route;
import org.jiedui.solve.search.terrain.SchoolSlot;
import org.jspecify.annotations.Nullable;

/** An endless sequence of random moves from a working solution, of which most are worth a look. */
final class MoveProposer implements Iterator<Reassignment> {

    /** How many drafts are forecast before one is proposed whatever its forecast. */
    private static final int TRIES = 40;
    /** How strongly near schools are preferred: the place in the list is drawn as n·r^BIAS. */
    private static final double BIAS = 3;
    /** How often, in a hundred, a school is drawn from those of one type. */
    private static final int OF_ONE_TYPE = 50;

    private static final int WITHIN_UNIVERSITY = 15;
    private static final int RESERVE = 5;
    private static final int ACROSS_LINES = 10;

    private final Occupancy occupancy;
    private final RandomGenerator random;
    private final List<DepartmentAssignment> free = new ArrayList<>();
    private final Map<Host, List<DepartmentAssignment>> freeByHost = new HashMap<>();
    private final List<DepartmentAssignment> toFollow = new ArrayList<>();
    private Draft draft = new Draft();
    private Draft fallback = new Draft();
    private double temperature;

    MoveProposer(PairingSolution solution, RandomGenerator random) {
        occupancy = new Occupancy(solution);
        this.random = random;
        for (DepartmentAssignment assignment : solution.getAssignments()) {
            if (!assignment.isPinned()) {
                free.add(assignment);
                freeByHost
                        .computeIfAbsent(assignment.seat().host(), host -> new ArrayList<>())
                        .add(assignment);
            }
        }
    }

    boolean isOf(PairingSolution working) {
        return occupancy.isOf(working);
    }

    /** Takes note of what became of the moves proposed since the last call. */
    void follow() {
        toFollow.forEach(occupancy::follow);
        toFollow.clear();
    }

    /** Sets how much a forecast may be worse, on average, in thousandths. */
    void warm(double temperature) {
        this.temperature = temperature;
    }

    Occupancy occupancy() {
        return occupancy;
    }

    @Override
    public boolean hasNext() {
        return !free.isEmpty();
    }

    @Override
    public Reassignment next() {
        double tolerance = -temperature * Math.log(1 - random.nextDouble());
        boolean hasFallback = false;
        for (int i = 0; i < TRIES; i++) {
            if (!draw(pick(free))) {
                continue;
            }
            long forecast = occupancy.forecast(draft);
            if (forecast <= tolerance) {
                return propose(draft);
            }
            if (forecast != Occupancy.NEVER) {
                Draft kept = draft;
                draft = fallback;
                fallback = kept;
                hasFallback = true;
            }
        }
        if (hasFallback) {
            return propose(fallback);
        }
        DepartmentAssignment any = pick(free);
        return propose(draft.begin(MoveKind.NONE).give(any, any.getSchool()));
    }

    private Reassignment propose(Draft proposed) {
        for (int i = 0; i < proposed.size(); i++) {
            toFollow.add(proposed.assignment(i));
        }
        return proposed.toMove();
    }

    /** Drafts one move that begins with a department; false when nothing came of it. */
    private boolean draw(DepartmentAssignment assignment) {
        SchoolSlot school = occupancy.school(assignment);
        int kind = random.nextInt(100);
        if (school == null) {
            return kind < 50 ? fill(assignment) : takeOver(assignment);
        }
        if (kind < WITHIN_UNIVERSITY) {
            return withinUniversity(assignment, school);
        }
        if (kind < WITHIN_UNIVERSITY + RESERVE) {
            return handOver(assignment, school);
        }
        if (kind < WITHIN_UNIVERSITY + RESERVE + ACROSS_LINES) {
            return acrossLines(assignment, school);
        }
        return near(assignment, school);
    }

    private boolean fill(DepartmentAssignment assignment) {
        Route route = anyRoute(assignment, random.nextBoolean() ? Setting.URBAN : Setting.RURAL);
        if (route == null) {
            return false;
        }
        draft.begin(MoveKind.FILL);
        return sendTo(assignment, pickNear(assignment, route));
    }

    /** To a near school; through its department when it is taken. */
    private boolean near(DepartmentAssignment assignment, SchoolSlot from) {
        Route route = random.nextInt(8) > 0
                ? assignment.seat().host().findRoute(from)
                : anyRoute(assignment, random.nextInt(4) > 0 ? from.school().setting() : other(from));
        if (route == null) {
            return false;
        }
        SchoolSlot to = pickNear(assignment, route);
        if (to == from || !assignment.seat().mayTake(to)) {
            return false;
        }
        DepartmentAssignment occupant = occupancy.occupant(to);
        if (occupant == null) {
            draft.begin(MoveKind.TO_FREE).give(assignment, to);
            return true;
        }
        if (occupant.isPinned()) {
            return false;
        }
        if (random.nextBoolean() && occupant.seat().mayTake(from)) {
            draft.begin(MoveKind.SWAP).give(assignment, to).give(occupant, from);
            return true;
        }
        draft.begin(MoveKind.CHAIN);
        return sendTo(assignment, to);
    }

    /** Sends a department to a school, the school's department to a school near it, and so on until one is free. */
    private boolean sendTo(DepartmentAssignment first, SchoolSlot firstTo) {
        DepartmentAssignment assignment = first;
        SchoolSlot to = firstTo;
        while (assignment.seat().mayTake(to)) {
            draft.give(assignment, to);
            DepartmentAssignment occupant = occupancy.occupant(to);
            if (occupant == null || occupant == first) {
                return true;
            }
            if (draft.isFull() || occupant.isPinned() || draft.involves(occupant)) {
                return false;
            }
            Route route = occupant.seat().host().findRoute(to);
            if (route == null) {
                return false;
            }
            assignment = occupant;
            to = pickNear(occupant, route);
        }
        return false;
    }

    private boolean withinUniversity(DepartmentAssignment assignment, SchoolSlot school) {
        DepartmentAssignment colleague = colleague(assignment);
        SchoolSlot other = occupancy.school(colleague);
        if (colleague == assignment
                || other == null
                || colleague.seat().isLike(assignment.seat())
                || !assignment.seat().mayTake(other)
                || !colleague.seat().mayTake(school)) {
            return false;
        }
        draft.begin(MoveKind.WITHIN_UNIVERSITY).give(assignment, other).give(colleague, school);
        return true;
    }

    private boolean handOver(DepartmentAssignment assignment, SchoolSlot school) {
        DepartmentAssignment colleague = colleague(assignment);
        return occupancy.school(colleague) == null && replace(assignment, colleague, school);
    }

    private boolean takeOver(DepartmentAssignment assignment) {
        DepartmentAssignment colleague = colleague(assignment);
        SchoolSlot school = occupancy.school(colleague);
        return school != null && replace(colleague, assignment, school);
    }

    /** A department in reserve takes the place of another one: at its school, or at one near itself. */
    private boolean replace(DepartmentAssignment out, DepartmentAssignment in, SchoolSlot school) {
        Route route = in.seat().host().findRoute(school);
        if (route == null || in.seat().isLike(out.seat())) {
            return false;
        }
        SchoolSlot to = random.nextBoolean() ? school : pickNear(in, route);
        DepartmentAssignment occupant = occupancy.occupant(to);
        if (!in.seat().mayTake(to) || occupant != null && occupant != out) {
            return false;
        }
        draft.begin(MoveKind.RESERVE).give(out, null).give(in, to);
        return true;
    }

    /** Two departments that draw on different pools change sides, each to a free school near it. */
    private boolean acrossLines(DepartmentAssignment assignment, SchoolSlot school) {
        DepartmentAssignment other = pick(free);
        SchoolSlot schoolOfOther = occupancy.school(other);
        if (schoolOfOther == null
                || school.pool() == schoolOfOther.pool()
                || school.school().setting() != schoolOfOther.school().setting()) {
            return false;
        }
        Route route = assignment.seat().host().findRoute(schoolOfOther);
        Route routeOfOther = other.seat().host().findRoute(school);
        if (route == null || routeOfOther == null) {
            return false;
        }
        SchoolSlot to = pickNear(assignment, route);
        SchoolSlot toOfOther = pickNear(other, routeOfOther);
        if (!isFree(assignment, to) || !isFree(other, toOfOther)) {
            return false;
        }
        draft.begin(MoveKind.ACROSS_LINES).give(assignment, to).give(other, toOfOther);
        return true;
    }

    private boolean isFree(DepartmentAssignment assignment, SchoolSlot slot) {
        return occupancy.occupant(slot) == null && assignment.seat().mayTake(slot);
    }

    private DepartmentAssignment colleague(DepartmentAssignment assignment) {
        return pick(Objects.requireNonNull(freeByHost.get(assignment.seat().host())));
    }

    private @Nullable Route anyRoute(DepartmentAssignment assignment, Setting setting) {
        List<Route> routes = assignment.seat().host().routes(setting);
        return routes.isEmpty() ? null : pick(routes);
    }

    private static Setting other(SchoolSlot slot) {
        return slot.school().setting() == Setting.URBAN ? Setting.RURAL : Setting.URBAN;
    }

    /** A school that the route leads to, likely a near one; of all, or of one type. */
    private SchoolSlot pickNear(DepartmentAssignment assignment, Route route) {
        Nearby nearby = assignment.seat().campus().nearby(route);
        SchoolSlot[] near = random.nextInt(100) >= OF_ONE_TYPE ? nearby.all() : pick(nearby.byTraits());
        return near[(int) (near.length * Math.pow(random.nextDouble(), BIAS))];
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
