package org.jiedui.solve.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * What is left to decide when the whole values of a relaxation's solution are believed.
 *
 * <p>Method: relaxation enforced neighbourhood search (T. Berthold, "RENS: the optimal rounding", Mathematical
 * Programming Computation, 2014): choices that are whole in the relaxation stay as they are, the others are free. As
 * that alone may leave no solution, or a poor one, everything of the universities and schools that they touch is free
 * too; each higher level also takes in the universities that hold a school which one of these could take. Rows that
 * look at many universities (quotas, supply lines, targets) join nobody, or everything would be free.
 */
final class Rounding {

    private final Choices choices;
    private final BitSet whole;
    /** Choices above 0. */
    private final BitSet support = new BitSet();
    /** Choices that may be freed. */
    private final BitSet candidates = new BitSet();

    private final boolean[] universities;
    private final boolean[] schools;
    /** By school: index of the university that takes it by a whole choice, or −1. */
    private final int[] holder;

    /**
     * Begins with what is fractional, and with the relaxation's own choices alone.
     *
     * @param whole choices at 1
     * @param fractional choices between 0 and 1
     */
    Rounding(Choices choices, BitSet whole, BitSet fractional) {
        this.choices = choices;
        this.whole = whole;
        support.or(whole);
        support.or(fractional);
        candidates.or(support);
        universities = new boolean[choices.countUniversities()];
        schools = new boolean[choices.countSchools()];
        holder = new int[schools.length];
        Arrays.fill(holder, -1);
        for (int column = whole.nextSetBit(0); column >= 0; column = whole.nextSetBit(column + 1)) {
            holder[choices.schoolIndexOf(column)] = choices.universityIndexOf(column);
        }
        for (int column = fractional.nextSetBit(0); column >= 0; column = fractional.nextSetBit(column + 1)) {
            universities[choices.universityIndexOf(column)] = true;
            schools[choices.schoolIndexOf(column)] = true;
        }
    }

    /** Lets more choices be freed. */
    void allow(BitSet more) {
        candidates.or(more);
    }

    /** The choices to decide about; the whole ones among all others stay. */
    BitSet freeChoices() {
        BitSet free = new BitSet();
        for (int column = candidates.nextSetBit(0); column >= 0; column = candidates.nextSetBit(column + 1)) {
            int university = choices.universityIndexOf(column);
            int school = choices.schoolIndexOf(column);
            if (universities[university] || schools[school]) {
                int taker = holder[school];
                if (taker < 0 || universities[taker] || schools[school]) {
                    free.set(column);
                }
            }
        }
        return free;
    }

    /**
     * The choices to decide about, the best of them if there are too many.
     *
     * @param most how many there may be beyond what the relaxation uses
     * @param reduced reduced cost of a choice
     */
    BitSet freeChoices(int most, IntToDoubleFunction reduced) {
        BitSet free = freeChoices();
        List<Integer> others = new ArrayList<>();
        free.stream().filter(column -> !support.get(column)).forEach(others::add);
        if (others.size() > most) {
            others.sort(Comparator.comparingDouble(reduced::applyAsDouble));
            others.subList(most, others.size()).forEach(free::clear);
        }
        return free;
    }

    /**
     * Goes to the next level.
     *
     * @return whether more is free than before
     */
    boolean widen() {
        BitSet joined = new BitSet();
        BitSet reached = new BitSet();
        for (int column = candidates.nextSetBit(0); column >= 0; column = candidates.nextSetBit(column + 1)) {
            int school = choices.schoolIndexOf(column);
            int university = choices.universityIndexOf(column);
            if (universities[university]) {
                reached.set(school);
                if (holder[school] >= 0) {
                    joined.set(holder[school]);
                }
            } else if (schools[school] && whole.get(column)) {
                joined.set(university);
            }
        }
        boolean any = false;
        for (int university = joined.nextSetBit(0); university >= 0; university = joined.nextSetBit(university + 1)) {
            any |= !universities[university];
            universities[university] = true;
        }
        for (int school = reached.nextSetBit(0); school >= 0; school = reached.nextSetBit(school + 1)) {
            any |= !schools[school];
            schools[school] = true;
        }
        return any;
    }
}
