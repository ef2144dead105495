package org.jiedui.solve.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Source;
import org.jspecify.annotations.Nullable;

/** An endless sequence of random moves from one working solution, which must not change meanwhile. */
final class MoveProposer implements Iterator<Reassignment> {

    private static final int TRIES = 40;
    /** Of a hundred moves: what remains after these goes between two departments of one university. */
    private static final int NEAR = 60;

    private static final int RESERVE = 8;
    private static final int ACROSS_SOURCES = 10;
    /** How strongly near schools are preferred: the place in the list is drawn as n·r^BIAS. */
    private static final double BIAS = 3;

    private final List<DepartmentAssignment> assignments;
    private final Terrain terrain;
    private final RandomGenerator random;
    private final @Nullable DepartmentAssignment[] occupant;
    private final List<DepartmentAssignment> free = new ArrayList<>();
    private final Map<Object, List<DepartmentAssignment>> freeByUniversity = new HashMap<>();

    MoveProposer(PairingSolution solution, RandomGenerator random) {
        assignments = solution.getAssignments();
        terrain = solution.terrain();
        this.random = random;
        occupant = new DepartmentAssignment[terrain.slots().size()];
        for (DepartmentAssignment assignment : assignments) {
            SchoolSlot slot = assignment.getSchool();
            if (slot != null) {
                occupant[slot.index()] = assignment;
            }
            if (!assignment.isPinned()) {
                free.add(assignment);
                freeByUniversity
                        .computeIfAbsent(assignment.getUniversity().id(), id -> new ArrayList<>())
                        .add(assignment);
            }
        }
    }

    @Override
    public boolean hasNext() {
        return !free.isEmpty();
    }

    @Override
    public Reassignment next() {
        for (int i = 0; i < TRIES; i++) {
            Reassignment move = propose(free.get(random.nextInt(free.size())));
            if (move != null) {
                return move;
            }
        }
        DepartmentAssignment any = free.get(random.nextInt(free.size()));
        return Reassignment.of(any, any.getSchool());
    }

    private @Nullable Reassignment propose(DepartmentAssignment assignment) {
        int kind = random.nextInt(100);
        if (kind < NEAR) {
            return near(assignment);
        }
        if (kind < NEAR + RESERVE) {
            return reserve(assignment);
        }
        if (kind < NEAR + RESERVE + ACROSS_SOURCES) {
            return acrossSources(assignment);
        }
        return withinUniversity(assignment);
    }

    /** To a near school of the same setting; through its department when it is taken. */
    private @Nullable Reassignment near(DepartmentAssignment assignment) {
        SchoolSlot from = assignment.getSchool();
        Setting setting = from == null ? anySetting() : from.school().setting();
        SchoolSlot to = pickNear(assignment, setting, sourceOf(assignment, from));
        if (to == null || to.equals(from) || !assignment.mayTake(to)) {
            return null;
        }
        DepartmentAssignment other = occupant[to.index()];
        if (other == null) {
            return Reassignment.of(assignment, to);
        }
        if (other.isPinned()) {
            return null;
        }
        return from != null && random.nextBoolean() && other.mayTake(from)
                ? Reassignment.of(assignment, to, other, from)
                : chain(assignment, to, other);
    }

    private @Nullable Reassignment chain(DepartmentAssignment assignment, SchoolSlot to, DepartmentAssignment other) {
        SchoolSlot next = pickNear(other, to.school().setting(), sourceOf(other, to));
        boolean isFree = next != null && (occupant[next.index()] == null || occupant[next.index()] == assignment);
        return isFree && other.mayTake(next) ? Reassignment.of(assignment, to, other, next) : null;
    }

    /** A paired department hands its school to one of its university that is not paired, or simply exchanges it. */
    private @Nullable Reassignment reserve(DepartmentAssignment assignment) {
        DepartmentAssignment other = colleague(assignment);
        SchoolSlot school = assignment.getSchool();
        if (other == null || school == null || other.getSchool() != null || !other.mayTake(school)) {
            return null;
        }
        return Reassignment.of(assignment, null, other, school);
    }

    private @Nullable Reassignment withinUniversity(DepartmentAssignment assignment) {
        DepartmentAssignment other = colleague(assignment);
        SchoolSlot school = assignment.getSchool();
        if (other == null || school == null) {
            return null;
        }
        SchoolSlot schoolOfOther = other.getSchool();
        boolean fits = other.mayTake(school) && (schoolOfOther == null || assignment.mayTake(schoolOfOther));
        return fits ? Reassignment.of(assignment, schoolOfOther, other, school) : null;
    }

    /** Two departments that draw on different provinces change sides, each to a free school near it. */
    private @Nullable Reassignment acrossSources(DepartmentAssignment assignment) {
        DepartmentAssignment other = free.get(random.nextInt(free.size()));
        SchoolSlot school = assignment.getSchool();
        SchoolSlot schoolOfOther = other.getSchool();
        if (school == null
                || schoolOfOther == null
                || school.school().setting() != schoolOfOther.school().setting()
                || !assignment.mayTake(schoolOfOther)
                || !other.mayTake(school)) {
            return null;
        }
        Setting setting = school.school().setting();
        SchoolSlot to = pickNear(assignment, setting, sourceOf(assignment, schoolOfOther));
        SchoolSlot toOfOther = pickNear(other, setting, sourceOf(other, school));
        return isTakeable(assignment, to) && isTakeable(other, toOfOther) && !to.equals(toOfOther)
                ? Reassignment.of(assignment, to, other, toOfOther)
                : null;
    }

    private boolean isTakeable(DepartmentAssignment assignment, @Nullable SchoolSlot slot) {
        return slot != null && occupant[slot.index()] == null && assignment.mayTake(slot);
    }

    private @Nullable DepartmentAssignment colleague(DepartmentAssignment assignment) {
        List<DepartmentAssignment> own =
                freeByUniversity.get(assignment.getUniversity().id());
        DepartmentAssignment other = own.get(random.nextInt(own.size()));
        return other == assignment ? null : other;
    }

    private @Nullable Source sourceOf(DepartmentAssignment assignment, @Nullable SchoolSlot slot) {
        return slot == null
                ? null
                : terrain.problem().eligibility().findSource(assignment.getUniversity(), slot.school());
    }

    /** @param source where to look, or null for any source of the setting */
    private @Nullable SchoolSlot pickNear(DepartmentAssignment assignment, Setting setting, @Nullable Source source) {
        Source from = source;
        if (from == null) {
            List<Source> sources = terrain.sources(assignment.getUniversity(), setting);
            if (sources.isEmpty()) {
                return null;
            }
            from = sources.get(random.nextInt(sources.size()));
        }
        SchoolSlot[] near = assignment.campus().nearestFirst(from, terrain.slotById());
        return near.length == 0 ? null : near[(int) (near.length * Math.pow(random.nextDouble(), BIAS))];
    }

    private Setting anySetting() {
        return random.nextBoolean() ? Setting.URBAN : Setting.RURAL;
    }
}
