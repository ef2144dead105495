package org.jiedui.plan;

import java.util.List;
import java.util.Map;
import org.jiedui.problem.Setting;

/**
 * A set of rules that cannot all be kept while the goal is reached: a Hall violator. What asks may draw only on what offers, and
 * that is not enough: shortfall = asked − Σ offered.
 *
 * @param id stable within one feasibility answer, such as {@code c1}
 * @param asking who asks
 * @param asked how much they ask for together
 * @param offers every rule and pool on the cut, with what it lets through at most
 * @param shortfall asked − Σ offered, > 0
 * @param repairs ways out, cheapest first; each was checked to remove the shortfall it names
 */
public record Clash(
        String id, List<Asking> asking, int asked, List<Offer> offers, int shortfall, List<Repair> repairs) {

    public Clash {
        asking = List.copyOf(asking);
        offers = List.copyOf(offers);
        repairs = List.copyOf(repairs);
        int offered = offers.stream().mapToInt(Offer::most).sum();
        if (shortfall <= 0 || asked - offered != shortfall) {
            throw new IllegalArgumentException(
                    "Asked (" + asked + ") less offered (" + offered + ") is not the shortfall (" + shortfall + ").");
        }
    }

    /**
     * Some who ask.
     *
     * @param kind UNIVERSITY (places of one university), or SCHOOL_POOL (schools of a province to be covered)
     * @param id the university's id, or the province
     * @param province the province
     * @param setting the setting asked for
     * @param count how much they ask
     */
    public record Asking(AskingKind kind, String id, String province, Setting setting, int count) {}

    /** Who may ask. */
    public enum AskingKind {
        UNIVERSITY,
        SCHOOL_POOL
    }

    /**
     * One limit on the cut.
     *
     * @param kind what limits
     * @param subject who it is about, by role: province, setting, demand, supplier, universityId, departmentId, schoolId
     * @param most how much it lets through at most, ≥ 0
     */
    public record Offer(LimitKind kind, Map<String, String> subject, int most) {
        public Offer {
            subject = Map.copyOf(subject);
        }
    }

    /** What may limit. */
    public enum LimitKind {
        /** A university's departments. */
        DEPARTMENTS,
        /** A university's places of one setting. */
        UNIVERSITY_PLACES,
        /** A province's quota. */
        PROVINCE_QUOTA,
        /** A supply line's agreed count. */
        SUPPLY_AGREEMENT,
        /** A province's schools of one setting. */
        SCHOOLS,
        /** A province's recommended schools of one setting. */
        RECOMMENDED_SCHOOLS,
        /** Pins or forbidden pairs that bind. */
        TIES
    }
}
