package org.jiedui.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jiedui.ask.Answer;
import org.jiedui.ask.Verdict;
import org.jiedui.plan.GivenPlan;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.store.plan.NewGiven;
import org.jiedui.store.plan.NewPlan;
import org.jiedui.store.plan.StoredPlan;

/** Goes on from the better plan that a question has found. It keeps a processor busy: call it in {@link HeavyWork}. */
@ApplicationScoped
public class Adoptions {

    private final Questions questions;
    private final Runs runs;

    Adoptions(Questions questions, Runs runs) {
        this.questions = questions;
        this.runs = runs;
    }

    /**
     * Asks about a wished pair, and submits a plan that starts where the answer's chain of changes ends: it is never
     * worse than that.
     *
     * @param reading a plan that has been solved and breaks no hard rule
     * @param wished a department and a school of its roster
     * @return empty when no better plan has the pair, so that there is nothing to adopt
     */
    public Optional<Runs.Submission> adopt(PlanReading reading, Pairing wished) {
        Answer answer = questions.whyNot(reading, wished);
        if (answer.verdict() != Verdict.CHEAPER) {
            return Optional.empty();
        }
        StoredPlan parent = reading.stored();
        Plan start = answer.carriedOut(reading.plan());
        NewPlan plan = new NewPlan(
                parent.rosterId(),
                parent.id(),
                parent.request().label(),
                parent.request().settings(),
                parent.request().aim());
        return Optional.of(runs.submit(plan, NewGiven.of(new GivenPlan(start, List.of())), null));
    }
}
