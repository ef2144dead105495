package org.jiedui.solve.search.terrain;

import java.util.Arrays;
import java.util.List;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.CountRule;
import org.jiedui.problem.PairRule;
import org.jiedui.problem.Problem;

/**
 * What the soft rules say about distances and about traits of departments and schools, worked out once for each
 * distance and each two traits. Costs are in thousandths of a km-equivalent. Belongs to one search.
 */
public final class Tariff {

    /** Half the Earth's circumference is 20,015 km. */
    private static final int MOST_KILOMETRES = 20_100;

    private static final long UNKNOWN = -1;

    /** Stands in a table for every amount that is as large or larger. */
    private static final int LARGE = Byte.MAX_VALUE;

    private final Problem problem;
    private final long[] ownTravel = new long[MOST_KILOMETRES];
    private final long[] crossTravel = new long[MOST_KILOMETRES];
    private final byte[][][] pairAmounts;
    private final long[] pairWeights;
    private final List<List<Object>> departments;
    private final List<List<Object>> schools;
    private final CountRule[] countRules;
    private final long[] countWeights;

    /**
     * @param departments what the rules about pairs look at in departments, each once
     * @param schools what they look at in schools, each once
     */
    Tariff(Problem problem, List<List<Object>> departments, List<List<Object>> schools) {
        this.problem = problem;
        this.departments = departments;
        this.schools = schools;
        Arrays.fill(ownTravel, UNKNOWN);
        Arrays.fill(crossTravel, UNKNOWN);
        pairAmounts = new byte[PairRule.list().size()][departments.size()][];
        pairWeights = PairRule.list().stream()
                .mapToLong(described -> problem.weights().thousandths(described.rule()))
                .toArray();
        countRules = CountRule.list().toArray(CountRule[]::new);
        countWeights = CountRule.list().stream()
                .mapToLong(described -> problem.weights().thousandths(described.rule()))
                .toArray();
    }

    /**
     * The amount of a rule about pairs.
     *
     * @param rule number of the rule in {@link PairRule#list}
     */
    public int pairAmount(int rule, Seat seat, SchoolSlot slot) {
        byte[] row = pairAmounts[rule][seat.traits()];
        if (row == null) {
            row = new byte[schools.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = (byte) Math.min(LARGE, exactAmount(rule, seat.traits(), i));
            }
            pairAmounts[rule][seat.traits()] = row;
        }
        int amount = row[slot.traits()];
        return amount < LARGE ? amount : exactAmount(rule, seat.traits(), slot.traits());
    }

    private int exactAmount(int rule, int department, int school) {
        return PairRule.ofTraits(rule, departments.get(department), schools.get(school));
    }

    /** The soft cost of one pairing by itself, ties included. */
    public long pair(Seat seat, SchoolSlot slot) {
        Route route = seat.host().findRoute(slot);
        boolean cross = route != null && route.line() != null;
        long wish = seat.wishes().isEmpty() ? 0 : seat.wishes().getOrDefault(slot.index(), 0L);
        long cost = travel(seat.campus().kilometres(slot), cross) - wish;
        for (int rule = 0; rule < pairWeights.length; rule++) {
            if (pairWeights[rule] != 0) {
                cost += pairWeights[rule] * pairAmount(rule, seat, slot);
            }
        }
        return cost;
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

    /** How many rules count pairings. */
    public int countRules() {
        return countRules.length;
    }

    /**
     * What it costs more to have {@code next} instead of {@code count} pairings in a group.
     *
     * @param rule number of the rule in {@link CountRule#list}
     */
    public long counted(int rule, Tally tally, int count, int next) {
        long weight = countWeights[rule];
        return weight == 0 ? 0 : weight * (amount(rule, next, tally) - amount(rule, count, tally));
    }

    private int amount(int rule, int count, Tally tally) {
        return countRules[rule].amount().applyAsInt(count, tally.norm());
    }
}
