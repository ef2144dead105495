package org.jiedui.solve.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.jiedui.oracle.BruteForce;
import org.jiedui.oracle.RandomProblems;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Problem;

class SafeBoundTest {

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void whateverTheWorthsTheBoundHolds(@ForAll @LongRange(min = 0, max = 1_000_000_000L) long seed) {
        Problem problem = RandomProblems.tiny(seed);
        Plan best = BruteForce.best(problem);
        LinearModel model = formulation(problem, best).model;
        Random random = new Random(seed);
        double size = Math.pow(10, random.nextInt(14) - 2);
        double[] worths = random.doubles(model.rows(), -size, size).toArray();

        long bound = new SafeBound(model).of(worths, 1);

        assertTrue(bound <= PlanAudit.audit(problem, best).cost().soft());
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void dualsThatASolverGotSlightlyOrBadlyWrongNeverLiftTheBound(
            @ForAll @LongRange(min = 0, max = 1_000_000_000L) long seed) {
        Problem problem = RandomProblems.tiny(seed);
        Plan best = BruteForce.best(problem);
        long least = PlanAudit.audit(problem, best).cost().soft();
        Formulation formulation = formulation(problem, best);
        SafeBound safe = new SafeBound(formulation.model);
        double[] duals = duals(formulation.model);
        long tight = safe.of(duals, 1);
        assertTrue(tight <= least);
        Random random = new Random(seed);
        double[] wrong = duals.clone();
        for (int row = 0; row < wrong.length; row++) {
            wrong[row] = switch (random.nextInt(6)) {
                case 0 -> Double.NaN;
                case 1 -> wrong[row] + random.nextGaussian() * 1e-6;
                case 2 -> wrong[row] * (1 + random.nextGaussian() * 0.1);
                case 3 -> -wrong[row];
                case 4 -> random.nextBoolean() ? 1e300 : Double.NEGATIVE_INFINITY;
                default -> wrong[row];
            };
        }
        assertTrue(safe.of(wrong, 1) <= least);
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void whatIsPricedOutIsInNoSolutionAsCheap(@ForAll @LongRange(min = 0, max = 1_000_000_000L) long seed) {
        Problem problem = RandomProblems.tiny(seed);
        Plan best = BruteForce.best(problem);
        long least = PlanAudit.audit(problem, best).cost().soft();
        Formulation formulation = formulation(problem, best);
        double[] duals = duals(formulation.model);
        Random random = new Random(seed);
        for (int row = 0; row < duals.length; row++) {
            duals[row] += random.nextGaussian() * 50;
        }
        SafeBound.Priced priced = new SafeBound(formulation.model).price(duals);
        for (int column : formulation.choices.listColumns(best)) {
            assertTrue(priced.lower() + Math.max(0, priced.reduced()[column]) <= least);
        }
    }

    /** The exact model at the fill of a plan. */
    static Formulation formulation(Problem problem, Plan best) {
        Held held = new Held(problem);
        return new Formulation(
                problem,
                held,
                new FillLevel(problem, held),
                OptionalInt.of(best.pairings().size() - held.pins.size()),
                () -> false);
    }

    private static double[] duals(LinearModel model) {
        try (Relaxation relaxation = new Relaxation(model, Units.KILOMETRE)) {
            for (int column = 0; column < model.columns(); column++) {
                relaxation.activate(column);
            }
            return relaxation.solve(() -> false) ? relaxation.duals() : new double[model.rows()];
        }
    }

    @Example
    void worthsThatAreNoNumbersCountAsNothing() {
        LinearModel model = new LinearModel();
        int row = model.addEquality(2);
        model.addColumn(5, 3, true);
        model.entry(row);

        assertEquals(0, new SafeBound(model).of(new double[] {Double.NaN}, 1));
        assertEquals(10, new SafeBound(model).of(new double[] {5}, 1));
        assertEquals(Long.MIN_VALUE, new SafeBound(model).of(new double[] {Double.POSITIVE_INFINITY}, 1));
    }

    @Example
    void theBoundIsRoundedUpToACostThatASolutionCanHave() {
        LinearModel model = new LinearModel();
        int row = model.addEquality(1);
        model.addColumn(700, 1, true);
        model.entry(row);
        model.addConstant(40);

        assertEquals(740, new SafeBound(model).of(new double[] {612.25}, 100));
    }
}
