package org.jiedui.solve.exact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Groups of universities whose choices are decided anew together while all others keep theirs.
 *
 * <p>Method: large neighbourhood search (P. Shaw, 1998). A group starts at a university whose choices are not those of
 * the relaxation, and grows to universities that hold a school which one of the group could well take. It is smaller
 * after a group that was too much, and larger after one that was easy.
 */
final class Neighbourhoods {

    private static final int SMALLEST = 8;
    private static final int LARGEST = 100;
    private static final double GROW = 1.2;
    private static final double SHRINK = 0.8;

    private final Choices choices;
    private final SplittableRandom random = new SplittableRandom(20_121_1L);
    private final int[] holder;
    /** By university: those that hold what it could take, and those that could take what it holds. */
    private final List<List<Integer>> reached = new ArrayList<>();

    private BitSet kept = new BitSet();
    private double size = 40;

    Neighbourhoods(Choices choices) {
        this.choices = choices;
        holder = new int[choices.countSchools()];
        for (int i = 0; i < choices.countUniversities(); i++) {
            reached.add(new ArrayList<>());
        }
    }

    /** Tells how the last group went. */
    void learn(boolean tooMuch) {
        size = tooMuch ? Math.max(SMALLEST, size * SHRINK) : Math.min(LARGEST, size * GROW);
    }

    /**
     * Takes up a plan.
     *
     * @param chosen what it chooses
     * @param within choices that a better plan may have, those of this one included
     */
    void around(BitSet chosen, BitSet within) {
        kept = within;
        Arrays.fill(holder, -1);
        for (int column = chosen.nextSetBit(0); column >= 0; column = chosen.nextSetBit(column + 1)) {
            holder[choices.schoolIndexOf(column)] = choices.universityIndexOf(column);
        }
        reached.forEach(List::clear);
        for (int column = kept.nextSetBit(0); column >= 0; column = kept.nextSetBit(column + 1)) {
            int taker = holder[choices.schoolIndexOf(column)];
            int university = choices.universityIndexOf(column);
            if (taker >= 0 && taker != university) {
                reached.get(university).add(taker);
                reached.get(taker).add(university);
            }
        }
    }

    /**
     * The free choices of another group.
     *
     * @param doubtful choices in or out of the plan at which a group may start, at least one
     */
    BitSet next(BitSet doubtful) {
        BitSet group = grow(start(doubtful));
        BitSet free = new BitSet();
        for (int column = kept.nextSetBit(0); column >= 0; column = kept.nextSetBit(column + 1)) {
            int taker = holder[choices.schoolIndexOf(column)];
            if (group.get(choices.universityIndexOf(column)) && (taker < 0 || group.get(taker))) {
                free.set(column);
            }
        }
        return free;
    }

    private int start(BitSet doubtful) {
        int skip = random.nextInt(doubtful.cardinality());
        int column = doubtful.nextSetBit(0);
        for (int i = 0; i < skip; i++) {
            column = doubtful.nextSetBit(column + 1);
        }
        return choices.universityIndexOf(column);
    }

    private BitSet grow(int start) {
        BitSet group = new BitSet();
        ArrayDeque<Integer> open = new ArrayDeque<>(List.of(start));
        group.set(start);
        while (!open.isEmpty() && group.cardinality() < size) {
            List<Integer> next = reached.get(open.remove());
            int most = Math.min(next.size(), 6);
            for (int i = 0; i < most && group.cardinality() < size; i++) {
                int university = next.get(random.nextInt(next.size()));
                if (!group.get(university)) {
                    group.set(university);
                    open.add(university);
                }
            }
        }
        return group;
    }
}
