package org.jiedui.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jiedui.ask.Answer;
import org.jiedui.ask.Resolve;
import org.jiedui.ask.Standbys;
import org.jiedui.ask.WhyNot;
import org.jiedui.plan.FormerFit;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.plan.Stability;
import org.jiedui.problem.Problem;
import org.jiedui.solve.Keeping;
import org.jiedui.solve.Limits;
import org.jiedui.solve.Outcome;
import org.jiedui.solve.SolveOptions;
import org.jiedui.solve.Solver;
import org.jiedui.solve.StopSignal;
import org.jiedui.solve.exact.WarmPart;
import org.jspecify.annotations.Nullable;

/** Questions about stored plans. They keep processors busy: ask them within {@link HeavyWork}. */
@ApplicationScoped
public class Questions {

    /** What a question may take; whatever is known by then is the answer, with its bound. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static final Limits LIMITS = new Limits(LIMIT, null, null, null);

    private static final int THREADS = 2;

    /** A plan that has been solved does not change, so that its standbys are worked out once for all their pages. */
    private static final int KEPT = 6;

    private final Solver solver;

    private final Cache<String, List<Standbys.Standby>> standbys =
            Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build();

    private final AskedParts parts;

    Questions(Solver solver, AskedParts parts) {
        this.solver = solver;
        this.parts = parts;
    }

    /** Why standbys cannot be worked out here, in one line, or null when they can. */
    public @Nullable String findMissing() {
        return solver.findProofMissing();
    }

    /**
     * A second school for every pairing.
     *
     * @param reading a plan that has been solved and breaks no hard rule
     */
    public List<Standbys.Standby> standbys(PlanReading reading) {
        return standbys.get(reading.stored().id(), id -> Standbys.find(reading.problem(), reading.plan()));
    }

    /**
     * How few pairings of a plan must change on a roster.
     *
     * @param plan a plan that fills as much as can be filled and changes as little as was found
     * @param atLeast no plan that fills as much changes fewer
     */
    public record Fewest(Plan plan, int changes, int atLeast) {}

    /** How few pairings of a plan must change on another roster, whatever it costs; within a second. */
    public Fewest fewestChanges(Problem problem, Plan former) {
        Problem free = problem.withWeights(problem.weights().inUnits(0, 1));
        Plan within = FormerFit.within(problem, former);
        Keeping keeping = new Keeping(within, Stability.FEWEST_CHANGES, null);
        Outcome outcome = solver.solve(
                free,
                within,
                new Limits(Duration.ofMillis(800), null, null, null),
                new SolveOptions(1, THREADS, keeping),
                new StopSignal(),
                progress -> {});
        return switch (outcome) {
            case Outcome.Delivered delivered -> {
                Map<String, String> schools = delivered.plan().schoolByDepartment();
                int changes = (int) within.pairings().stream()
                        .filter(pairing -> !pairing.schoolId().equals(schools.get(pairing.departmentId())))
                        .count();
                int atLeast = FormerFit.of(problem, within).atLeast();
                yield new Fewest(delivered.plan(), changes, delivered.fewestProven() ? changes : atLeast);
            }
            case Outcome.Rejected rejected ->
                throw new IllegalStateException("The audit refused a plan: " + rejected.audit());
        };
    }

    /**
     * For every pairing the school that could come nearest to being as good, with what the whole plan would cost more
     * at least, in thousandths of a km-equivalent; proven. Departments that may have no other school are left out.
     *
     * @param reading a plan that has been solved and breaks no hard rule
     */
    public Map<String, Instead> instead(PlanReading reading) {
        Map<String, Instead> all = new HashMap<>();
        for (AskedPart part : parts.list(reading)) {
            WarmPart warm = part.plan().pairings().isEmpty() ? null : parts.warm(part);
            if (warm != null) {
                long now = PlanAudit.audit(part.problem(), part.plan()).cost().soft();
                warm.leastInstead()
                        .forEach((department, bound) -> all.put(
                                department,
                                new Instead(
                                        bound.schoolId(),
                                        part.isProven() ? Math.max(0, bound.atLeast() - now) : bound.atLeast() - now)));
            }
        }
        return all;
    }

    /**
     * Another school.
     *
     * @param schoolId the school whose bound is least
     * @param atLeast what every plan with any other school costs more, at least
     */
    public record Instead(String schoolId, long atLeast) {}

    /**
     * What a wished pair would mean for a plan.
     *
     * @param reading a plan that breaks no hard rule
     * @param wished a department and a school of its roster
     */
    public Answer whyNot(PlanReading reading, Pairing wished) {
        AskedPart part = parts.find(reading, each -> each.findDepartment(wished.departmentId()) != null);
        if (part == null || part.problem().findSchool(wished.schoolId()) == null) {
            return WhyNot.outOfReach(wished);
        }
        return whyNot(reading, part).ask(wished);
    }

    /** Asks about one part; what is known about it answers where it is proven that no plan fills more. */
    WhyNot whyNot(PlanReading reading, AskedPart part) {
        SolveOptions options =
                new SolveOptions(reading.stored().request().settings().seed(), THREADS);
        Resolve engine =
                (problem, start) -> solver.solve(problem, start, LIMITS, options, new StopSignal(), progress -> {});
        return new WhyNot(part.problem(), part.plan(), engine, () -> usable(part), Questions::limit);
    }

    private @Nullable WarmPart usable(AskedPart part) {
        WarmPart warm = parts.warm(part);
        return warm != null && (part.isFillProven() || warm.isFull()) ? warm : null;
    }

    /** Begins the time of one question. */
    private static BooleanSupplier limit() {
        long last = System.nanoTime() + LIMIT.toNanos();
        return () -> System.nanoTime() - last > 0;
    }
}
