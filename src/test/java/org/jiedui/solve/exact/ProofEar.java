package org.jiedui.solve.exact;

import java.util.ArrayList;
import java.util.List;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Problem;
import org.jiedui.solve.engine.Feedback;
import org.jiedui.solve.engine.Proof;
import org.jiedui.solve.flow.FeasibilityFlow;

/** Works a proof through and remembers everything that was said. */
final class ProofEar implements Feedback {

    private static final double AMPLE = 60;

    final List<Bound> bounds = new ArrayList<>();
    private final Problem problem;
    private Plan best;
    private Cost cost;

    private ProofEar(Problem problem) {
        this.problem = problem;
        best = new FeasibilityFlow().start(problem);
        cost = PlanAudit.audit(problem, best).cost();
    }

    /** From a flow start to the end of what the model can do. */
    static ProofEar workThrough(ExactModel model, Problem problem) {
        ProofEar ear = new ProofEar(problem);
        Proof proof = model.open(problem, ear);
        proof.relax();
        proof.prove(AMPLE);
        if (!proof.isEnded()) {
            throw new AssertionError("The proof did not come to an end.");
        }
        return ear;
    }

    Bound lastBound() {
        return bounds.isEmpty() ? Bound.TRIVIAL : bounds.getLast();
    }

    @Override
    public void onBound(Bound bound) {
        bounds.add(bound);
    }

    @Override
    public void onPlan(Plan plan) {
        Cost audited = PlanAudit.audit(problem, plan).cost();
        if (audited.hard() == 0 && audited.beats(cost)) {
            best = plan;
            cost = audited;
        }
    }

    @Override
    public Plan best() {
        return best;
    }

    @Override
    public Cost bestCost() {
        return cost;
    }

    @Override
    public boolean isStopped() {
        return false;
    }
}
