package org.jiedui.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jiedui.ask.Answer;
import org.jiedui.ask.Resolve;
import org.jiedui.ask.Standbys;
import org.jiedui.ask.WhyNot;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;
import org.jiedui.solve.Limits;
import org.jiedui.solve.SolveOptions;
import org.jiedui.solve.Solver;
import org.jiedui.solve.StopSignal;
import org.jspecify.annotations.Nullable;

/** Questions about stored plans. They keep processors busy: ask them within {@link HeavyWork}. */
@ApplicationScoped
public class Questions {

    /** What a question may take; whatever is known by then is the answer, with its bound. */
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(5), null, null, null);

    private static final int THREADS = 2;

    /** A plan that has been solved does not change, so that its standbys are worked out once for all their pages. */
    private static final int KEPT = 6;

    private final Solver solver;

    private final Cache<String, List<Standbys.Standby>> standbys =
            Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build();

    public Questions(Solver solver) {
        this.solver = solver;
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
     * What a wished pair would mean for a plan.
     *
     * @param reading a plan that breaks no hard rule
     * @param wished a department and a school of its roster
     */
    public Answer whyNot(PlanReading reading, Pairing wished) {
        Problem part = Solver.partOf(reading.problem(), wished.departmentId());
        if (part.findSchool(wished.schoolId()) == null) {
            return WhyNot.outOfReach(wished);
        }
        Plan plan = new Plan(reading.plan().pairings().stream()
                .filter(pairing -> part.findDepartment(pairing.departmentId()) != null)
                .toList());
        SolveOptions options =
                new SolveOptions(reading.stored().request().settings().seed(), THREADS);
        Resolve engine =
                (problem, start) -> solver.solve(problem, start, LIMITS, options, new StopSignal(), progress -> {});
        return new WhyNot(part, plan, engine).ask(wished);
    }
}
