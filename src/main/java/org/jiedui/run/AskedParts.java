package org.jiedui.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.jiedui.plan.Certificate;
import org.jiedui.plan.Optimality;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;
import org.jiedui.run.AskedPart.PartKey;
import org.jiedui.run.AskedPart.Warm;
import org.jiedui.solve.Solver;
import org.jiedui.solve.exact.WarmPart;
import org.jiedui.store.plan.Standing;
import org.jspecify.annotations.Nullable;

/**
 * The parts of plans that questions are about, and what was learnt about the last few of them, so that the next
 * question about the same plan is answered sooner. Thread-safe.
 */
@ApplicationScoped
class AskedParts {

    private static final int PLANS = 4;

    /** Columns of all models kept together; about sixty bytes each. */
    private static final long MOST_COLUMNS = 2_000_000;

    private final Cache<String, List<Problem>> parts =
            Caffeine.newBuilder().maximumSize(PLANS).executor(Runnable::run).build();

    /** The one used longest ago first. */
    private final Map<PartKey, Warm> kept = new LinkedHashMap<>(16, 0.75f, true);

    private final Solver solver;

    AskedParts(Solver solver) {
        this.solver = solver;
    }

    /**
     * The part of a plan's roster for which a condition holds, or null when there is none.
     *
     * @param reading a plan that has been solved
     */
    @Nullable
    AskedPart find(PlanReading reading, Predicate<Problem> condition) {
        List<Problem> all = split(reading);
        for (int i = 0; i < all.size(); i++) {
            if (condition.test(all.get(i))) {
                return part(reading, all.get(i), i);
            }
        }
        return null;
    }

    /** All parts of a plan's roster. */
    List<AskedPart> list(PlanReading reading) {
        List<Problem> all = split(reading);
        List<AskedPart> list = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            list.add(part(reading, all.get(i), i));
        }
        return list;
    }

    private List<Problem> split(PlanReading reading) {
        return parts.get(reading.stored().id(), id -> Solver.listParts(reading.problem()));
    }

    private static AskedPart part(PlanReading reading, Problem part, int index) {
        Plan plan = new Plan(reading.plan().pairings().stream()
                .filter(pairing -> part.findDepartment(pairing.departmentId()) != null)
                .toList());
        Standing standing = reading.stored().standing();
        Certificate known = standing == null ? Certificate.UNKNOWN : Certificate.of(standing.cost(), standing.bound());
        return new AskedPart(
                new PartKey(reading.stored().id(), index),
                part,
                plan,
                known.gap() != null,
                known.optimality() == Optimality.OPTIMAL_PROVEN);
    }

    /**
     * What is known about a part. Who asks first waits until it is worked out, and so does who asks meanwhile.
     *
     * @return null when the exact model cannot be used here or does not take the part
     */
    @Nullable
    WarmPart warm(AskedPart asked) {
        if (solver.findProofMissing() != null) {
            return null;
        }
        Warm warm;
        boolean isNew;
        synchronized (kept) {
            int before = kept.size();
            warm = kept.computeIfAbsent(asked.key(), key -> new Warm());
            isNew = kept.size() > before;
        }
        if (isNew) {
            open(asked, warm);
        }
        try {
            return warm.part.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void open(AskedPart asked, Warm warm) {
        try {
            warm.part.complete(WarmPart.open(asked.problem(), asked.plan(), () -> false));
            makeRoom(warm);
        } catch (Throwable e) {
            synchronized (kept) {
                kept.remove(asked.key(), warm);
            }
            warm.part.completeExceptionally(e);
        }
    }

    private void makeRoom(Warm newest) {
        synchronized (kept) {
            long columns = kept.values().stream().mapToLong(Warm::size).sum();
            for (Iterator<Warm> each = kept.values().iterator(); columns > MOST_COLUMNS && each.hasNext(); ) {
                Warm oldest = each.next();
                if (oldest != newest && oldest.size() > 0) {
                    columns -= oldest.size();
                    each.remove();
                    Thread.ofPlatform().daemon().name("close-part").start(oldest::close);
                }
            }
        }
    }

    @PreDestroy
    void stop() {
        synchronized (kept) {
            kept.values().forEach(Warm::close);
            kept.clear();
        }
    }
}
