package org.jiedui.solve;

import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;
import org.jiedui.solve.exact.ExactFeedback;
import org.jiedui.solve.exact.ExactModel;
import org.jiedui.solve.exact.ExactProof;
import org.jspecify.annotations.Nullable;

/** {@code solve.exact} in the shape that the coordination knows. */
final class ExactEngine implements Engines.Exact {

    private final ExactModel model;

    ExactEngine(ExactModel model) {
        this.model = model;
    }

    @Override
    public @Nullable String findMissing() {
        return model.findMissing();
    }

    @Override
    public Engines.Proof open(Problem part, Engines.Feedback feedback) {
        ExactProof proof = model.open(part);
        ExactFeedback ear = new Ear(feedback);
        return new Engines.Proof() {
            @Override
            public void relax() {
                proof.relax(ear);
            }

            @Override
            public void prove(double effort) {
                proof.prove(effort, ear);
            }

            @Override
            public boolean isEnded() {
                return proof.isEnded();
            }
        };
    }

    private record Ear(Engines.Feedback feedback) implements ExactFeedback {
        @Override
        public void onBound(Bound bound) {
            feedback.onBound(bound);
        }

        @Override
        public void onPlan(Plan plan, Cost cost) {
            feedback.onPlan(new Engines.Claimed(plan, cost));
        }

        @Override
        public Plan best() {
            return feedback.best();
        }

        @Override
        public Cost bestCost() {
            return feedback.bestCost();
        }

        @Override
        public boolean isStopped() {
            return feedback.isStopped();
        }
    }
}
