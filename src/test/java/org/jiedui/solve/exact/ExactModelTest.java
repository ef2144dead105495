package org.jiedui.solve.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jiedui.oracle.BruteForce;
import org.jiedui.oracle.RandomProblems;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Problem;
import org.jiedui.problem.ProblemSketch;
import org.jiedui.problem.Rule;
import org.jiedui.problem.RuleShape;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Weights;

class ExactModelTest {

    private static final ExactModel MODEL = new ExactModel();

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs().between(0, 1_000_000_000L);
    }

    @Provide
    Arbitrary<Rule> rules() {
        return Arbitraries.of(Rule.listSoft());
    }

    @Provide
    Arbitrary<Rule> rulesThatCanBeLeftOut() {
        return Arbitraries.of(Rule.listSoft().stream()
                .filter(rule -> rule.shape() != RuleShape.TRAVEL)
                .toList());
    }

    @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
    void provesWhatTryingEveryPlanFinds(@ForAll("seeds") long seed) {
        isExact(RandomProblems.tiny(seed));
    }

    /** Two campuses each, random types and needs, many ties, heavy weights. */
    @Property(tries = 700, shrinking = ShrinkingMode.OFF)
    void isExactWhereRelaxationsAreFractional(@ForAll("seeds") long seed) {
        isExact(RandomProblems.hostile(seed));
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void isExactWithEveryRuleAlone(@ForAll("seeds") long seed, @ForAll("rules") Rule rule) {
        isExact(weighed(RandomProblems.tiny(seed), only(rule, 7)));
    }

    /** A rule that the model did not know would leave its bound below the best plan. */
    @Example
    void knowsEverySoftRule() {
        for (Rule rule : Rule.listSoft()) {
            int told = 0;
            for (long seed = 0; seed < 60; seed++) {
                Problem problem = weighed(RandomProblems.tiny(seed), only(rule, 7));
                Cost least = PlanAudit.audit(problem, BruteForce.best(problem)).cost();
                assertEquals(
                        new Bound(least.medium(), least.soft()),
                        ProofEar.workThrough(MODEL, problem).lastBound(),
                        rule.id() + ", seed " + seed);
                told += least.soft() > 0 ? 1 : 0;
            }
            assertTrue(told > 0, "In no problem the rule costs anything: " + rule.id());
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void isExactWhenOneRuleIsWorthAMillionTimesTheOthers(@ForAll("seeds") long seed, @ForAll("rules") Rule rule) {
        Problem problem = RandomProblems.tiny(seed);
        isExact(weighed(problem, Map.of(rule, BigDecimal.valueOf(1_000_000))));
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void isExactWhenNothingCosts(@ForAll("seeds") long seed) {
        isExact(weighed(RandomProblems.tiny(seed), only(Rule.DISTANCE, 0)));
    }

    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    void aRuleItDoesNotKnowOnlyWeakensTheBound(@ForAll("seeds") long seed, @ForAll("rulesThatCanBeLeftOut") Rule rule) {
        Problem problem = RandomProblems.tiny(seed);
        Cost least = PlanAudit.audit(problem, BruteForce.best(problem)).cost();
        ProofEar ear = ProofEar.workThrough(new ExactModel(Set.of(rule)), problem);
        holdsFor(least, ear.bounds);
        Problem without = weighed(problem, Map.of(rule, BigDecimal.ZERO));
        Cost modelled = PlanAudit.audit(without, BruteForce.best(without)).cost();
        assertEquals(new Bound(modelled.medium(), modelled.soft()), ear.lastBound());
    }

    /** Its first bounds on the number of pairings say nothing: they are beyond what is asked. */
    @Example
    void aBoundThatSaysNothingIsNoError() {
        leavingColumnsOutChangesNothing(80);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void leavingColumnsOutChangesNothing(@ForAll("seeds") long seed) {
        leavingColumnsOutChangesNothing(RandomProblems.middling(seed));
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void leavingColumnsOutChangesNothingInHostileProblems(@ForAll("seeds") long seed) {
        leavingColumnsOutChangesNothing(RandomProblems.hostileMiddling(seed));
    }

    private static void leavingColumnsOutChangesNothing(Problem problem) {
        ProofEar ear = ProofEar.workThrough(MODEL, problem);
        Cost cost = ear.bestCost();
        assertEquals(new Bound(cost.medium(), cost.soft()), ear.lastBound());
        assertEquals(cost.soft(), UnprunedModel.leastCost(problem, (int) (problem.asked() - cost.medium())));
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void anotherModelAndAnotherSolverComeToTheSameOptimum(@ForAll("seeds") long seed) {
        comeToTheSameOptimum(RandomProblems.middling(seed).withWeights(Weights.defaults()));
    }

    private static void comeToTheSameOptimum(Problem problem) {
        ProofEar ear = ProofEar.workThrough(MODEL, problem);
        PlainModel.Optimum optimum = PlainModel.solve(problem);
        Cost cost = ear.bestCost();
        assertEquals(optimum.pairings(), problem.asked() - cost.medium());
        assertEquals(optimum.cost(), cost.soft(), 0.5);
        ear.bounds.forEach(bound ->
                assertTrue(bound.medium() < cost.medium() || bound.soft() <= optimum.cost() + 0.5, bound::toString));
    }

    /** Of this roster nobody can be paired with anybody. */
    @Example
    void anEmptyModelHasAnOptimumToo() {
        comeToTheSameOptimum(new ProblemSketch()
                .places(1, 1)
                .university("u", "甲", 0, 2)
                .school("s", "乙", Setting.URBAN, 1, "普通")
                .build());
    }

    @Example
    void whatDoesNotLoadIsSaidAndNotUsed() {
        ExactModel model = new ExactModel(
                new NativeLibrary(() -> {
                    throw new UnsatisfiedLinkError("no jniortools");
                }),
                Set.of());
        String missing = model.findMissing();
        assertNotNull(missing);
        assertTrue(missing.contains("no jniortools") && missing.contains(System.getProperty("os.arch")), missing);
        assertThrows(
                IllegalStateException.class, () -> model.countMost(RandomProblems.tiny(1), Plan.EMPTY, () -> false));
    }

    private static void isExact(Problem problem) {
        Cost least = PlanAudit.audit(problem, BruteForce.best(problem)).cost();
        ProofEar ear = ProofEar.workThrough(MODEL, problem);
        holdsFor(least, ear.bounds);
        assertEquals(least, ear.bestCost());
        assertEquals(new Bound(least.medium(), least.soft()), ear.lastBound());
    }

    private static void holdsFor(Cost least, List<Bound> bounds) {
        for (Bound bound : bounds) {
            boolean holds =
                    bound.medium() < least.medium() || bound.medium() == least.medium() && bound.soft() <= least.soft();
            assertTrue(holds, () -> bound + " is above the least cost " + least);
        }
    }

    private static Problem weighed(Problem problem, Map<Rule, BigDecimal> kilometres) {
        return problem.withWeights(problem.weights().with(kilometres));
    }

    private static Map<Rule, BigDecimal> only(Rule rule, int kilometres) {
        Map<Rule, BigDecimal> weights = new EnumMap<>(Rule.class);
        Rule.listSoft().forEach(other -> weights.put(other, BigDecimal.ZERO));
        weights.put(rule, BigDecimal.valueOf(kilometres));
        return weights;
    }
}
