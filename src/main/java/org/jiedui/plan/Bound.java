package org.jiedui.plan;

/**
 * A lower bound (下界): no plan without hard violations misses less of the goal than {@code medium}, and none that misses
 * exactly that costs less than {@code soft}.
 *
 * @param medium least that must be missing to the goal, ≥ 0
 * @param soft least soft cost at that, in thousandths of a km-equivalent, ≥ 0
 */
public record Bound(long medium, long soft) {

    /** What holds for every problem. */
    public static final Bound TRIVIAL = new Bound(0, 0);

    public Bound {
        if (medium < 0 || soft < 0) {
            throw new IllegalArgumentException("The bound (" + medium + ", " + soft + ") has a negative level.");
        }
    }

    /** Whether a plan of this cost may exist: it breaks a hard rule, or does not beat the bound. */
    public boolean holdsFor(Cost cost) {
        return cost.hard() > 0 || cost.medium() > medium || cost.medium() == medium && cost.soft() >= soft;
    }

    /** The level-wise sum, valid for independent parts. */
    public Bound plus(Bound other) {
        return new Bound(medium + other.medium, soft + other.soft);
    }

    /** The stronger of two bounds of the same problem. */
    public Bound max(Bound other) {
        if (medium != other.medium) {
            return medium > other.medium ? this : other;
        }
        return soft >= other.soft ? this : other;
    }
}
