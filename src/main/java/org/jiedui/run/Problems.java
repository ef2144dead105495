package org.jiedui.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jiedui.plan.FormerFit;
import org.jiedui.plan.Plan;
import org.jiedui.plan.Stability;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.Weights;
import org.jiedui.roster.json.CanonicalRosterReader;
import org.jiedui.store.plan.PlanSettings;
import org.jiedui.store.plan.StoredPlan;
import org.jiedui.store.roster.RosterStore;

/** Stored rosters as problems, the last few of them kept ready. Thread-safe. */
@ApplicationScoped
public class Problems {

    private static final int KEPT = 6;

    private final RosterStore rosters;

    /** By roster: other weights are laid over a loaded one. Who comes while one is loaded waits for that one alone. */
    private final Cache<String, CompletableFuture<Problem>> kept =
            Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build();

    public Problems(RosterStore rosters) {
        this.rosters = rosters;
    }

    /**
     * A stored roster at given weights.
     *
     * @throws NoSuchElementException when there is no such roster
     */
    public Problem get(String rosterId, Weights weights) {
        CompletableFuture<Problem> mine = new CompletableFuture<>();
        CompletableFuture<Problem> loading = kept.asMap().putIfAbsent(rosterId, mine);
        if (loading == null) {
            load(rosterId, mine);
            loading = mine;
        }
        try {
            return loading.join().withWeights(weights);
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /**
     * What a plan decides: its roster at its weights, where every pairing of its start counts as PRIOR if it was asked
     * for so.
     *
     * @param start asked for only if they count
     * @throws NoSuchElementException when there is no such roster
     */
    public Problem of(StoredPlan plan, Supplier<Plan> start) {
        PlanSettings settings = plan.request().settings();
        Problem problem = get(plan.rosterId(), settings.weights());
        return settings.keeping().stability() == Stability.WEIGHTED
                ? withPrior(problem, FormerFit.within(problem, start.get()))
                : problem;
    }

    private static Problem withPrior(Problem problem, Plan start) {
        Set<Tie> ties = new LinkedHashSet<>(problem.ties());
        start.pairings()
                .forEach(pairing -> ties.add(new Tie(pairing.departmentId(), pairing.schoolId(), TieKind.PRIOR)));
        return new Problem(
                problem.programme(),
                problem.universities(),
                problem.departments(),
                problem.schools(),
                List.copyOf(ties),
                problem.weights());
    }

    /**
     * Keeps the problem of a roster that has just been stored, which most are asked for next, so that it is not read
     * back.
     */
    public void keep(String rosterId, Problem problem) {
        kept.asMap().putIfAbsent(rosterId, CompletableFuture.completedFuture(problem));
    }

    /** What could not be loaded is tried again by the next who asks. */
    private void load(String rosterId, CompletableFuture<Problem> loading) {
        try {
            loading.complete(load(rosterId));
        } catch (Throwable e) {
            kept.asMap().remove(rosterId, loading);
            loading.completeExceptionally(e);
        }
    }

    private Problem load(String rosterId) {
        return rosters.findDocument(rosterId)
                .map(CanonicalRosterReader::read)
                .orElseThrow(() -> new NoSuchElementException("There is no roster with the id (" + rosterId + ")."));
    }
}
