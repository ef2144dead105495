package org.jiedui.solve.exact;

import java.util.ArrayList;
import java.util.List;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Problem;
import org.jiedui.solve.flow.FlowStart;

/** Works a proof through and remembers everything that was said. */
final class ProofEar implements ExactFeedback {

    private static final double AMPLE = 60;

    final List<Bound> bounds = new ArrayList<>();
    private final Problem problem;
    private Plan best;
    private Cost cost;

    private ProofEar(Problem problem) {
        this.problem = problem;
        best = FlowStart.plan(problem);
        cost = PlanAudit.audit(problem, best).cost();
    }

    /** From a flow start to the end of what the model can do. */
    static ProofEar workThrough(ExactModel model, Problem problem) {
        ProofEar ear = new ProofEar(problem);
        ExactProof proof = model.open(problem);
        proof.relax(ear);
        proof.prove(AMPLE, ear);
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
    public void onPlan(Plan plan, Cost claimed) {
        Cost audited = PlanAudit.audit(problem, plan).cost();
        if (!audited.equals(claimed) || !audited.beats(cost)) {
            throw new AssertionError(claimed + " is claimed, " + audited + " audited, " + cost + " known");
        }
        best = plan;
        cost = audited;
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
