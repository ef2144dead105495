package org.jiedui.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jiedui.ask.Answer;
import org.jiedui.ask.Ranking;
import org.jiedui.ask.Resolve;
import org.jiedui.ask.Verdict;
import org.jiedui.ask.WhyNot;
import org.jiedui.check.Checked;
import org.jiedui.check.Programmes;
import org.jiedui.check.RosterCheck;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.plan.Optimality;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.roster.Reading;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.read.RosterReader;
import org.jiedui.solve.Limits;
import org.jiedui.solve.Outcome;
import org.jiedui.solve.SolveOptions;
import org.jiedui.solve.Solver;
import org.jiedui.solve.StopSignal;
import org.jiedui.solve.exact.WarmPart;
import org.junit.jupiter.api.Test;

/** Questions about random pairs of a large plan are answered as a solve from scratch with the pair pinned answers. */
class QuestionsIT {

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(60), null, null, null);
    private static final SolveOptions OPTIONS = new SolveOptions(1, 2);

    private final Campaign campaign = new Campaign("questions");
    private final int pairs = Campaign.times("pairs", 12);
    private final Solver solver = Solver.create();
    private final Resolve engine = (problem, start) -> solve(problem, start);
    private final Map<Problem, Plan> planOf = new HashMap<>();
    private final Map<Problem, WarmPart> warmOf = new HashMap<>();
    private final List<Long> open = new ArrayList<>();
    private final List<Long> rankings = new ArrayList<>();
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);

    private Outcome solve(Problem problem, Plan start) {
        return solver.solve(problem, start, LIMITS, OPTIONS, new StopSignal(), progress -> {});
    }

    @Test
    void everyAnswerEqualsASolveFromScratch() throws IOException {
        Problem problem = load(System.getProperty("campaign.roster", "demo-small"));
        Plan plan = ((Outcome.Delivered) solve(problem, Plan.EMPTY)).plan();
        List<Problem> parts = Solver.listParts(problem).stream()
                .filter(part -> !part.departments().isEmpty())
                .toList();
        List<Long> warm = new ArrayList<>();
        List<Long> cold = new ArrayList<>();
        int exact = 0;
        for (int i = 0; i < pairs; i++) {
            Department department = problem.departments()
                    .get(campaign.random().nextInt(problem.departments().size()));
            Problem part = parts.stream()
                    .filter(each -> each.findDepartment(department.id()) != null)
                    .findFirst()
                    .orElseThrow();
            Pairing wished = pair(part, department, campaign.random());
            Plan own = planOf.computeIfAbsent(part, key -> restrict(plan, key));
            WarmPart known = warmOf.computeIfAbsent(part, key -> open(key, own));
            long begin = System.nanoTime();
            Answer answer = new WhyNot(part, own, engine, () -> known, () -> () -> false).ask(wished);
            warm.add(millisSince(begin));
            verdicts.merge(answer.verdict(), 1, Integer::sum);
            begin = System.nanoTime();
            exact += agrees(part, own, answer, wished) ? 1 : 0;
            cold.add(millisSince(begin));
            if (i % 10 == 0) {
                rank(part, own, known, department);
            }
        }
        warmOf.values().forEach(WarmPart::close);
        campaign.say(pairs + " pairs, " + exact + " compared with a proven solve from scratch, " + verdicts);
        campaign.say("opening a part: " + figures(open));
        campaign.say("answer from what is known: " + figures(warm));
        campaign.say("the same from scratch: " + figures(cold));
        campaign.say("five alternatives that are certain: " + figures(rankings));
        assertTrue(exact > 0);
    }

    private WarmPart open(Problem part, Plan plan) {
        long begin = System.nanoTime();
        WarmPart opened = WarmPart.open(part, plan, () -> false);
        open.add(millisSince(begin));
        assertNotNull(opened);
        return opened;
    }

    private void rank(Problem part, Plan plan, WarmPart known, Department department) {
        long begin = System.nanoTime();
        WhyNot whyNot = new WhyNot(part, plan, engine, () -> known, () -> () -> false);
        Ranking ranking = Ranking.ofDepartment(part, plan, true, whyNot, known, department);
        while (ranking.step()) {
            assertTrue(!ranking.list().isEmpty());
        }
        rankings.add(millisSince(begin));
    }

    /** An eligible pair, which the plan nearly never has. */
    private static Pairing pair(Problem part, Department department, Random random) {
        List<School> eligible = part.schools().stream()
                .filter(school -> part.eligibility().allows(part.universityOf(department), school))
                .toList();
        return new Pairing(
                department.id(), eligible.get(random.nextInt(eligible.size())).id());
    }

    /** Whether there was anything to compare: the pair may be ruled out, or the solve from scratch without a proof. */
    private boolean agrees(Problem part, Plan plan, Answer answer, Pairing wished) {
        if (answer.exact() == null || answer.verdict() == Verdict.PAIRED) {
            return false;
        }
        List<Tie> ties = new ArrayList<>(part.ties());
        ties.add(new Tie(wished.departmentId(), wished.schoolId(), TieKind.PIN));
        Problem pinned = new Problem(
                part.programme(), part.universities(), part.departments(), part.schools(), ties, part.weights());
        Outcome.Delivered forced = (Outcome.Delivered) solve(pinned, Plan.EMPTY);
        if (forced.certificate().optimality() != Optimality.OPTIMAL_PROVEN) {
            return false;
        }
        long now = PlanAudit.audit(part, plan).cost().soft();
        assertEquals(forced.audit().cost().soft() - now, answer.exact(), answer.toString());
        return true;
    }

    private static Plan restrict(Plan plan, Problem part) {
        return new Plan(plan.pairings().stream()
                .filter(pairing -> part.findDepartment(pairing.departmentId()) != null)
                .toList());
    }

    private static long millisSince(long begin) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    private static String figures(List<Long> millis) {
        List<Long> sorted = millis.stream().sorted().toList();
        return Campaign.spread(millis)
                + (sorted.isEmpty()
                        ? ""
                        : ", 95th percentile " + sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1) + " ms");
    }

    private static Problem load(String roster) throws IOException {
        byte[] document = DemoJson.of(roster).getBytes(StandardCharsets.UTF_8);
        Reading reading = new RosterReader(RosterLimits.DEFAULT)
                .receive(document, "application/json", roster)
                .reading();
        Checked checked = new RosterCheck(Gazetteer.load(), Programmes.load())
                .check(assertInstanceOf(Reading.Read.class, reading));
        return assertInstanceOf(Checked.Accepted.class, checked).problem();
    }
}
