package org.jiedui.web.ask;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jiedui.ask.Displacement;
import org.jiedui.ask.FirstChanges;
import org.jiedui.explain.Words;
import org.jiedui.plan.Cost;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Weights;
import org.jiedui.run.FirstSteps;
import org.jiedui.run.HeavyWork;
import org.jiedui.run.PlanReading;
import org.jiedui.run.PlanResults;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jiedui.web.http.Parameters;
import org.jiedui.web.plan.Askable;
import org.jspecify.annotations.Nullable;

/** What to change first in a list that was judged. */
@Path("/v1/plans/{id}/first-changes")
@Produces(MediaType.APPLICATION_JSON)
public class FirstChangesResource {

    private static final int MOST_STEPS = 10_000;

    private final PlanResults results;
    private final FirstSteps firstSteps;
    private final HeavyWork heavy;

    FirstChangesResource(PlanResults results, FirstSteps firstSteps, HeavyWork heavy) {
        this.results = results;
        this.firstSteps = firstSteps;
        this.heavy = heavy;
    }

    /** Where a list stands. */
    record ListStanding(long brokenRules, long missing, BigDecimal km) {
        static ListStanding of(Cost cost) {
            return new ListStanding(cost.hard(), cost.medium(), Weights.kilometres(cost.soft()));
        }
    }

    /** Who gets another school. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeMove(
            String departmentId,
            String department,
            @Nullable String fromSchoolId,
            @Nullable String fromSchool,
            @Nullable String toSchoolId,
            @Nullable String toSchool,
            @Nullable Integer km) {
        static ChangeMove of(Problem problem, Displacement move) {
            Department department = problem.department(move.departmentId());
            return new ChangeMove(
                    move.departmentId(),
                    problem.universityOf(department).name() + " " + department.name(),
                    move.fromSchoolId(),
                    name(problem, move.fromSchoolId()),
                    move.toSchoolId(),
                    name(problem, move.toSchoolId()),
                    move.kilometres());
        }

        private static @Nullable String name(Problem problem, @Nullable String school) {
            return school == null ? null : problem.school(school).name();
        }
    }

    /** Some changes that belong together. */
    record ChangeStepView(List<ChangeMove> moves, int changes, ListStanding after) {}

    /** The way to the best plan. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FirstChangesView(
            ListStanding before,
            ListStanding best,
            int changes,
            @Nullable Integer changesToHalf,
            List<ChangeStepView> steps,
            int stepCount,
            String text,
            String textZh) {
        static FirstChangesView of(Problem problem, FirstChanges.ChangeWay way, int most) {
            FirstChanges.ChangeStep half = way.half();
            int changes = way.steps().isEmpty() ? 0 : way.steps().getLast().changes();
            Words words = words(way, changes, half);
            return new FirstChangesView(
                    ListStanding.of(way.before()),
                    ListStanding.of(way.best()),
                    changes,
                    half == null ? null : half.changes(),
                    way.steps().stream()
                            .limit(most)
                            .map(step -> new ChangeStepView(
                                    step.moves().stream()
                                            .map(move -> ChangeMove.of(problem, move))
                                            .toList(),
                                    step.changes(),
                                    ListStanding.of(step.after())))
                            .toList(),
                    way.steps().size(),
                    words.en(),
                    words.zh());
        }

        private static Words words(FirstChanges.ChangeWay way, int changes, FirstChanges.@Nullable ChangeStep half) {
            if (changes == 0) {
                return new Words("没有找到更好的方案，无需改动。", "No better plan was found; there is nothing to change.");
            }
            String km = Weights.kilometres(
                            Math.abs(way.before().soft() - way.best().soft()))
                    .toPlainString();
            Words all = new Words("改动 " + changes + " 个院系的结对即为最好的方案", changes + " changes lead to the best plan");
            Words gain = half == null
                    ? new Words("，规则冲突和缺口随之消除或减少。", "; broken rules and open places go with them.")
                    : new Words(
                            "，综合代价减少 " + km + " 公里；先改 " + half.changes() + " 个，可得到其中一半以上。",
                            ", which costs " + km + " km less; the first " + half.changes()
                                    + " bring at least half of it.");
            return new Words(all.zh() + gain.zh(), all.en() + gain.en());
        }
    }

    @GET
    public CompletionStage<FirstChangesView> firstChanges(
            @PathParam("id") String id, @QueryParam("limit") @DefaultValue("20") int limit) {
        int most = Parameters.between("limit", limit, 0, MOST_STEPS);
        return heavy.carryOut(() -> {
            PlanReading reading = results.find(id).orElseThrow(() -> Errors.notFound(ErrorCode.PLAN_NOT_FOUND, id));
            Askable.requireSolved(reading);
            return FirstChangesView.of(reading.problem(), firstSteps.way(reading), most);
        });
    }
}
