package org.jiedui.solve.exact;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.jiedui.oracle.BruteForce;
import org.jiedui.oracle.RandomProblems;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;
import org.junit.jupiter.api.Test;

class OptimiserTest {

    @Test
    void withoutARelaxationNothingIsProvenAndNothingBreaks() {
        Problem problem = RandomProblems.tiny(1);
        Formulation formulation = SafeBoundTest.formulation(problem, BruteForce.best(problem));
        Optimiser optimiser = new Optimiser(formulation.model, formulation.choices, formulation.scarceSchools());
        assertFalse(optimiser.isRelaxed());
        assertFalse(optimiser.prove(new Silence(), 1));
    }

    /** Nobody knows anything. */
    private static final class Silence implements Optimiser.Ear {
        @Override
        public void lower(long bound) {}

        @Override
        public void chosen(List<Integer> columns) {}

        @Override
        public long upper() {
            return Long.MAX_VALUE;
        }

        @Override
        public Plan incumbent() {
            return Plan.EMPTY;
        }

        @Override
        public boolean isStopped() {
            return false;
        }
    }
}
