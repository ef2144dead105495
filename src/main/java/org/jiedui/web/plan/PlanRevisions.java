package org.jiedui.web.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jiedui.explain.ChangeWords;
import org.jiedui.plan.Changes;
import org.jiedui.plan.GivenPlan;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Weights;
import org.jiedui.run.Problems;
import org.jiedui.run.Questions;
import org.jiedui.run.RequestKey;
import org.jiedui.run.Rosters;
import org.jiedui.run.Runs;
import org.jiedui.store.plan.NewGiven;
import org.jiedui.store.plan.NewPlan;
import org.jiedui.store.plan.PairingsOrigin;
import org.jiedui.store.plan.PlanAim;
import org.jiedui.store.plan.PlanLabel;
import org.jiedui.store.plan.PlanSettings;
import org.jiedui.store.plan.PlanStore;
import org.jiedui.store.plan.StoredPlan;
import org.jiedui.store.roster.NewRoster;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jiedui.web.http.IdempotencyKeys;
import org.jiedui.web.roster.FeasibilityView;
import org.jspecify.annotations.Nullable;

/** Revises plans: says what a revision would do, or submits it. */
@ApplicationScoped
class PlanRevisions {

    /** What came of a request. */
    sealed interface Revised {
        record Previewed(RevisionView view) implements Revised {}

        record Submitted(Runs.Submission submission) implements Revised {}
    }

    private final PlanStore plans;
    private final RosterRevisions rosters;
    private final RevisionReader reader;
    private final Problems problems;
    private final Questions questions;
    private final Runs runs;
    private final RandomGenerator random;

    PlanRevisions(
            PlanStore plans,
            RosterRevisions rosters,
            RevisionReader reader,
            Problems problems,
            Questions questions,
            Runs runs,
            RandomGenerator random) {
        this.plans = plans;
        this.rosters = rosters;
        this.reader = reader;
        this.problems = problems;
        this.questions = questions;
        this.runs = runs;
        this.random = random;
    }

    /** Carries a request out, once for a key. */
    Revised revise(String planId, JsonNode body, @Nullable String ifMatch, @Nullable String idempotencyKey) {
        String name = IdempotencyKeys.check(idempotencyKey);
        RequestKey key = name == null ? null : new RequestKey(name, meaning(planId, body));
        if (key != null) {
            Optional<Runs.Submission> made = runs.findMade(key);
            if (made.isPresent()) {
                return new Revised.Submitted(made.get());
            }
        }
        StoredPlan parent = plans.find(planId).orElseThrow(() -> Errors.notFound(ErrorCode.PLAN_NOT_FOUND, planId));
        if (!PlanVersions.matching(ifMatch).test(parent)) {
            throw PlanVersions.stale();
        }
        PlanSettings settings = parent.request().settings();
        Revision revision = reader.read(body, settings.weights());
        RosterRevisions.Edited edited = rosters.edit(parent.rosterId(), revision);
        Plan start = plans.getPairings(planId);
        return revision.dryRun()
                ? new Revised.Previewed(preview(parent, edited, start))
                : new Revised.Submitted(submit(parent, revision, edited, start, ifMatch, key));
    }

    /** The same words about another plan mean something else. */
    private static String meaning(String planId, JsonNode body) {
        return Rosters.sha256((planId + "\n" + CanonicalJson.sha256(body)).getBytes(StandardCharsets.UTF_8));
    }

    private Runs.Submission submit(
            StoredPlan parent,
            Revision revision,
            RosterRevisions.Edited edited,
            Plan start,
            @Nullable String ifMatch,
            @Nullable RequestKey key) {
        NewRoster roster = rosters.pack(edited, parent.rosterId());
        NewGiven given = NewGiven.of(new GivenPlan(start, List.of()));
        Runs.Submission submission = runs.revise(
                parent.id(),
                PlanVersions.matching(ifMatch),
                roster,
                rosterId -> plan(parent, revision, edited, rosterId),
                given,
                key);
        if (submission instanceof Runs.Submission.Made made) {
            problems.keep(made.plan().rosterId(), edited.problem());
        }
        return submission;
    }

    private NewPlan plan(StoredPlan parent, Revision revision, RosterRevisions.Edited edited, String rosterId) {
        NewPlan before = parent.request();
        PlanSettings settings = before.settings();
        Weights weights = revision.weights();
        Long seed = revision.seed();
        return new NewPlan(
                rosterId,
                parent.id(),
                new PlanLabel(
                        revision.name() == null ? before.label().name() : revision.name(),
                        revision.tags() == null ? before.label().tags() : revision.tags()),
                new PlanSettings(
                        weights == null ? settings.profile() : null,
                        weights == null ? settings.weights() : weights,
                        revision.limits() == null ? settings.limits() : revision.limits(),
                        seed == null ? random.nextInt() : seed,
                        revision.keeping()),
                new PlanAim(edited.problem().asked(), edited.feasibility().status()),
                PairingsOrigin.SOLVED);
    }

    private RevisionView preview(StoredPlan parent, RosterRevisions.Edited edited, Plan start) {
        Problem problem = edited.problem();
        Questions.Fewest fewest = questions.fewestChanges(problem, start);
        Changes changes = Changes.of(problem, start, fewest.plan());
        Changes.ByCause counts = changes.counts();
        ChangeWords names = new ChangeWords(problem, problems.get(parent.rosterId(), problem.weights()));
        return RevisionView.of(
                parent.rosterId(),
                parent.id(),
                edited.applied(),
                edited.replies(),
                new RevisionView.FewestView(
                        fewest.atLeast(),
                        fewest.changes(),
                        counts.kept(),
                        counts.forced(),
                        counts.displaced(),
                        counts.dropped(),
                        changes.items().stream()
                                .map(change -> ChangesView.CausedChangeView.of(names, change))
                                .toList()),
                edited.before().shortfall(),
                FeasibilityView.of(problem, edited.feasibility()));
    }
}
