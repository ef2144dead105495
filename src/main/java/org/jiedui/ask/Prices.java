package org.jiedui.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import org.jiedui.plan.AuditReport;
import org.jiedui.plan.Optimality;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.plan.Price;
import org.jiedui.plan.Price.PriceChange;
import org.jiedui.plan.Price.PricedKind;
import org.jiedui.plan.QuotaUse;
import org.jiedui.plan.SupplyUse;
import org.jiedui.problem.Cap;
import org.jiedui.problem.Ledger;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Programme;
import org.jiedui.problem.ProvinceQuota;
import org.jiedui.problem.Setting;
import org.jiedui.problem.SupplyLine;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.solve.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What limits are worth: what becomes of the best plan when one of them allows one more, or one less.
 *
 * <p>Method: the parts that the limit concerns are solved anew under the changed programme, in each direction. Duals of
 * the relaxation would be quicker, but they are one number for both directions, not unique, and blind to the goal that
 * comes first.
 */
public final class Prices {

    /** Steps looked ahead at most. */
    private static final int FARTHEST = 20;

    private final List<Problem> parts;
    private final Plan plan;
    private final boolean isProven;
    private final Resolve engine;
    private final ToIntFunction<Problem> reachable;

    /**
     * Prices for a plan.
     *
     * @param parts of its roster
     * @param plan breaks no hard rule
     * @param isProven whether no plan is better
     * @param engine solves a changed part
     * @param reachable how many pairings there can be in a part, by counts
     */
    public Prices(List<Problem> parts, Plan plan, boolean isProven, Resolve engine, ToIntFunction<Problem> reachable) {
        this.parts = List.copyOf(parts);
        this.plan = plan;
        this.isProven = isProven;
        this.engine = engine;
        this.reachable = reachable;
    }

    /** The limits, with what the plan uses of them and no prices yet: those that are used up first. */
    public List<Price> limits() {
        List<Price> limits = new ArrayList<>();
        int[] used = new int[Setting.values().length];
        for (Problem part : parts) {
            AuditReport audit = PlanAudit.audit(part, restrict(part));
            for (SupplyUse use : audit.supply()) {
                SupplyLine line = use.line();
                limits.add(limit(
                        PricedKind.SUPPLY, line.demand(), line.supplier(), line.setting(), line.count(), use.used()));
            }
            for (QuotaUse use : audit.quotas()) {
                OptionalInt quota = use.quota();
                if (quota.isPresent() && part.countUniversities(use.province()) > 0) {
                    limits.add(limit(
                            PricedKind.QUOTA, use.province(), null, use.setting(), quota.getAsInt(), use.filled()));
                }
                used[use.setting().ordinal()] += use.filled();
            }
        }
        Optional<Problem> asking =
                parts.stream().filter(part -> !part.universities().isEmpty()).findFirst();
        for (Setting setting : Setting.values()) {
            asking.ifPresent(part -> limits.add(limit(
                    PricedKind.PLACES,
                    null,
                    null,
                    setting,
                    part.programme().placesPerUniversity(setting),
                    used[setting.ordinal()])));
        }
        limits.sort(Comparator.comparing((Price limit) -> limit.kind() == PricedKind.PLACES)
                .thenComparing(limit -> limit.used() < limit.limit())
                .thenComparing(limit -> limit.kind() != PricedKind.SUPPLY));
        return limits;
    }

    private static Price limit(
            PricedKind kind,
            @Nullable String province,
            @Nullable String supplier,
            Setting setting,
            int limit,
            int used) {
        return new Price(kind, province, supplier, setting, limit, used, null, null);
    }

    /** The limit with its prices in both directions. */
    public Price price(Price limit) {
        return new Price(
                limit.kind(),
                limit.province(),
                limit.supplier(),
                limit.setting(),
                limit.limit(),
                limit.used(),
                change(limit, 1),
                change(limit, -1));
    }

    private @Nullable PriceChange change(Price limit, int by) {
        if (limit.limit() + by < 0) {
            return null;
        }
        int places = 0;
        long soft = 0;
        boolean exact = true;
        for (Problem part : parts) {
            if (!concerns(limit, part)) {
                continue;
            }
            Problem changed = changed(part, limit, by);
            if (!keepsPins(changed)) {
                return null;
            }
            if (isTheSame(part, limit, by)) {
                continue;
            }
            Plan now = restrict(part);
            AuditReport before = PlanAudit.audit(part, now);
            if (!(engine.solve(changed, now) instanceof Outcome.Delivered then)) {
                throw new IllegalStateException("The audit refused the plan at " + limit + " " + by + ".");
            }
            places += then.plan().pairings().size() - now.pairings().size();
            soft += then.audit().cost().soft() - before.cost().soft();
            exact &= isProven && then.certificate().optimality() == Optimality.OPTIMAL_PROVEN;
        }
        return new PriceChange(by, places, soft, exact, upTo(limit, by));
    }

    /** A quota that more than covers all places binds nobody and sets no target. */
    private static boolean isTheSame(Problem part, Price limit, int by) {
        if (limit.kind() != PricedKind.QUOTA || limit.province() == null) {
            return false;
        }
        int places = part.countUniversities(limit.province()) * part.programme().placesPerUniversity(limit.setting());
        return Math.min(limit.limit(), limit.limit() + by) >= places;
    }

    private static boolean concerns(Price limit, Problem part) {
        return switch (limit.kind()) {
            case PLACES -> !part.universities().isEmpty();
            case QUOTA -> part.countUniversities(String.valueOf(limit.province())) > 0;
            case SUPPLY -> part.programme().supply().stream().anyMatch(line -> is(line, limit));
        };
    }

    private static boolean is(SupplyLine line, Price limit) {
        return line.demand().equals(limit.province())
                && line.supplier().equals(limit.supplier())
                && line.setting() == limit.setting();
    }

    /** By counts, how many steps gain or lose as many pairings each. */
    private int upTo(Price limit, int by) {
        int before = reached(limit, 0);
        int step = reached(limit, by) - before;
        int steps = 1;
        while (steps < FARTHEST
                && limit.limit() + by * (steps + 1) >= 0
                && reached(limit, by * (steps + 1)) - before == step * (steps + 1)) {
            steps++;
        }
        return steps;
    }

    private int reached(Price limit, int by) {
        int sum = 0;
        for (Problem part : parts) {
            if (concerns(limit, part)) {
                sum += reachable.applyAsInt(changed(part, limit, by));
            }
        }
        return sum;
    }

    private Plan restrict(Problem part) {
        return new Plan(plan.pairings().stream()
                .filter(pairing -> part.findDepartment(pairing.departmentId()) != null)
                .toList());
    }

    private static boolean keepsPins(Problem changed) {
        Ledger ledger = new Ledger(changed.caps());
        for (Tie pin : changed.listTies(TieKind.PIN)) {
            for (Cap cap : changed.caps()
                    .usedBy(
                            changed.universityOf(changed.department(pin.departmentId())),
                            changed.school(pin.schoolId()))) {
                if (ledger.left(cap) == 0) {
                    return false;
                }
                ledger.take(List.of(cap));
            }
        }
        return true;
    }

    private static Problem changed(Problem part, Price limit, int by) {
        Programme old = part.programme();
        boolean urban = limit.setting() == Setting.URBAN;
        boolean isPlaces = limit.kind() == PricedKind.PLACES;
        Programme programme = new Programme(
                old.goal(),
                old.departmentsPerUniversity(),
                old.urbanPerUniversity() + (isPlaces && urban ? by : 0),
                old.ruralPerUniversity() + (isPlaces && !urban ? by : 0),
                old.quotas().stream()
                        .map(quota -> limit.kind() == PricedKind.QUOTA
                                        && quota.province().equals(limit.province())
                                ? new ProvinceQuota(
                                        quota.province(),
                                        quota.universities(),
                                        quota.urban() + (urban ? by : 0),
                                        quota.rural() + (urban ? 0 : by))
                                : quota)
                        .toList(),
                old.supply().stream()
                        .map(line -> limit.kind() == PricedKind.SUPPLY && is(line, limit)
                                ? new SupplyLine(line.demand(), line.supplier(), line.setting(), line.count() + by)
                                : line)
                        .toList(),
                old.farKilometres());
        return new Problem(
                programme, part.universities(), part.departments(), part.schools(), part.ties(), part.weights());
    }
}
