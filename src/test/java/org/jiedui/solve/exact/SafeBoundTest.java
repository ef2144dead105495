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
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Problem;

class SafeBoundTest {

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void whateverTheWorthsTheBoundHolds(@ForAll @LongRange(min = 0, max = 1_000_000_000L) long seed) {
        Problem problem = RandomProblems.tiny(seed);
        var best = BruteForce.best(problem);
        Held held = new Held(problem);
        LinearModel model = new Formulation(
                        problem,
                        held,
                        new FillLevel(problem, held),
                        OptionalInt.of(best.pairings().size() - held.pins.size()))
                .model;
        Random random = new Random(seed);
        double size = Math.pow(10, random.nextInt(14) - 2);
        double[] worths = random.doubles(model.rows(), -size, size).toArray();

        long bound = new SafeBound(model).of(worths, 1);

        assertTrue(bound <= PlanAudit.audit(problem, best).cost().soft());
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
