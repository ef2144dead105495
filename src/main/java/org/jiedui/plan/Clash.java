package org.jiedui.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiedui.problem.Setting;
import org.jspecify.annotations.Nullable;

/**
 * A set of rules that cannot all be kept while the goal is reached: a Hall violator. What asks may draw only on what
 * offers, and that is not enough: shortfall = asked − Σ offered.
 *
 * @param id stable within one feasibility answer, such as {@code c1}
 * @param asking who asks
 * @param asked how much they ask for together
 * @param offers every rule and pool on the cut, with what it lets through at most
 * @param shortfall asked − Σ offered, > 0
 * @param repairs ways out, the one that gains most first; each was checked by solving again
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
     * What at least is still missing here when one of the repairs is carried out alone. A repair's gains count the
     * whole roster; more places for every university help here only as far as universities are on this cut.
     *
     * @return between 0 and the shortfall
     */
    public int missingAfter(Repair repair) {
        int closed = switch (repair.kind()) {
            case ASK_LESS -> repair.by();
            case RAISE_PLACES ->
                Math.min(
                        repair.gains(),
                        repair.by() * countOfferingPlaces(repair.subject().get("setting")));
            default -> repair.gains();
        };
        return Math.max(0, shortfall - closed);
    }

    private int countOfferingPlaces(@Nullable String setting) {
        return (int) offers.stream()
                .filter(offer -> offer.kind() == LimitKind.UNIVERSITY_PLACES
                        && Objects.equals(offer.subject().get("setting"), setting))
                .count();
    }

    /**
     * Some who ask.
     *
     * @param kind who
     * @param id the university's id, the province of a pool, the demanding province of a supply line, or the pinned
     *     department's id
     * @param province the university's province; otherwise the province of the schools that are asked for
     * @param setting the setting asked for
     * @param count how much they ask, as the roster states it, pinned pairs included
     */
    public record Asking(AskingKind kind, String id, String province, Setting setting, int count) {}

    /** Who may ask. */
    public enum AskingKind {
        /** The places of one university. */
        UNIVERSITY,
        /** Schools of a province to be covered. */
        SCHOOL_POOL,
        /** What was agreed with another province. */
        SUPPLY_LINE,
        /** A pinned pair that uses some of the offers although none of the others asks for it. */
        PINNED_DEPARTMENT
    }

    /**
     * One limit on the cut.
     *
     * @param kind what limits
     * @param subject who it is about, by role: province, setting, demand, supplier, universityId, departmentId,
     *     schoolId
     * @param most how much it lets through at most, as the roster states it, pinned pairs included, ≥ 0
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
        /** What forbidden pairs leave of the places that counts alone would let be filled; then only these ask. */
        TIES
    }
}
