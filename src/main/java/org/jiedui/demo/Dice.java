package org.jiedui.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded randomness in the shapes that the demo rosters need; the same name gives the same sequence. */
final class Dice {

    private static final long SEED = 2012_09_30L;
    private static final double KM_PER_DEGREE = 111.195;

    private final SplittableRandom random;

    private Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Dice of their own for each purpose, so that more throws for one leave the others alone. */
    static Dice named(String purpose) {
        return new Dice(SEED * 31 + purpose.hashCode());
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From 0 to {@code bound} − 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** An index, drawn in proportion to its weight. */
    int pickIndex(double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double rest = random.nextDouble() * total;
        for (int i = 0; i < weights.length; i++) {
            rest -= weights[i];
            if (rest < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** Some of the choices, each at most once, in random order; all of them where fewer exist. */
    <T> List<T> sample(List<T> choices, int count) {
        List<T> shuffled = new ArrayList<>(choices);
        for (int i = 0; i < shuffled.size(); i++) {
            int other = i + random.nextInt(shuffled.size() - i);
            T swapped = shuffled.set(i, shuffled.get(other));
            shuffled.set(other, swapped);
        }
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }

    /** A point around another, half of the time within the median distance, never beyond the limit. */
    RosterDraft.Point around(RosterDraft.Point centre, double medianKm, double limitKm) {
        double spread = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()))
                * StrictMath.cos(2 * Math.PI * random.nextDouble());
        double km = Math.min(limitKm, medianKm * StrictMath.exp(0.8 * spread));
        double angle = 2 * Math.PI * random.nextDouble();
        double north = km * StrictMath.sin(angle) / KM_PER_DEGREE;
        double east = km * StrictMath.cos(angle) / (KM_PER_DEGREE * StrictMath.cos(Math.toRadians(centre.lat())));
        return new RosterDraft.Point(rounded(centre.lat() + north), rounded(centre.lon() + east));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }
}
