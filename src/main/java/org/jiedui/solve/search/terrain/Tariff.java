package org.jiedui.solve.search.terrain;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Rule;

/**
 * What {@link Amounts} says about distances and needs, worked out once for each distance and each two sets. Costs are in thousandths
 * of a km-equivalent. Belongs to one search.
 */
public final class Tariff {

    /** Half the Earth's circumference is 20,015 km. */
    private static final int MOST_KILOMETRES = 20_100;

    private static final long UNKNOWN = -1;

    private final Problem problem;
    private final long[] ownTravel = new long[MOST_KILOMETRES];
    private final long[] crossTravel = new long[MOST_KILOMETRES];
    private final byte[][] unmetNeed;
    private final List<Set<String>> strengths;
    private final List<Set<String>> needs;
    private final long needWeight;
    private final long repeatedWeight;
    private final long balanceWeight;

    /**
     * @param strengths the sets of strengths that occur
     * @param needs the sets of needs that occur
     */
    Tariff(Problem problem, List<Set<String>> strengths, List<Set<String>> needs) {
        this.problem = problem;
        this.strengths = strengths;
        this.needs = needs;
        Arrays.fill(ownTravel, UNKNOWN);
        Arrays.fill(crossTravel, UNKNOWN);
        unmetNeed = new byte[strengths.size()][];
        needWeight = problem.weights().thousandths(Rule.UNMET_NEED);
        repeatedWeight = problem.weights().thousandths(Rule.REPEATED_TYPE);
        balanceWeight = problem.weights().thousandths(Rule.TYPE_BALANCE);
    }

    /** The amount of {@link Rule#UNMET_NEED} for two sets, by their indexes. */
    public int unmetNeed(int strengthsIndex, int needsIndex) {
        byte[] row = unmetNeed[strengthsIndex];
        if (row == null) {
            row = new byte[needs.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = (byte) Amounts.unmetNeed(strengths.get(strengthsIndex), needs.get(i));
            }
            unmetNeed[strengthsIndex] = row;
        }
        return row[needsIndex];
    }

    /** The soft cost of one pairing by itself, ties included. */
    public long pair(Seat seat, SchoolSlot slot) {
        Route route = seat.host().findRoute(slot);
        boolean cross = route != null && route.line() != null;
        long wish = seat.wishes().isEmpty() ? 0 : seat.wishes().getOrDefault(slot.index(), 0L);
        return travel(seat.campus().kilometres(slot), cross)
                + needWeight * unmetNeed(seat.strengths(), slot.needs())
                - wish;
    }

    private long travel(int kilometres, boolean cross) {
        long[] table = cross ? crossTravel : ownTravel;
        long known = table[kilometres];
        if (known == UNKNOWN) {
            known = Amounts.travelCost(problem, kilometres, cross);
            table[kilometres] = known;
        }
        return known;
    }

    /** What it costs more to have {@code next} instead of {@code count} schools of one type at a university. */
    public long repeatedType(int count, int next) {
        return repeatedWeight * (Amounts.repeatedType(next) - Amounts.repeatedType(count));
    }

    /** What it costs more to have {@code next} instead of {@code count} schools of a type chosen. */
    public long typeBalance(TargetFact target, int count, int next) {
        int norm = target.tally().norm();
        return balanceWeight * (Amounts.typeBalance(next, norm) - Amounts.typeBalance(count, norm));
    }
}
