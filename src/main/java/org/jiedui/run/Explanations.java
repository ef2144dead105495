package org.jiedui.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jiedui.ask.Alternative;
import org.jiedui.ask.Ranking;
import org.jiedui.ask.Standbys;
import org.jiedui.ask.WhyNot;
import org.jiedui.problem.Department;
import org.jiedui.problem.School;
import org.jiedui.solve.exact.WarmPart;
import org.jspecify.annotations.Nullable;

/**
 * What else departments and schools might have, worked out in the background and kept for a while. One thread of low
 * priority works, so that neither runs nor requests wait for it. Thread-safe.
 */
@ApplicationScoped
public class Explanations {

    private static final Logger LOG = Logger.getLogger(Explanations.class);

    private static final int KEPT = 500;
    private static final int WAITING = 64;

    /** What the first answer waits for: a small part is done by then. */
    private static final Duration SOON = Duration.ofMillis(60);

    /**
     * What is known so far.
     *
     * @param alternatives what might be instead, the best one first as far as is known; all that no rule rules out
     * @param certain how many of the first are certain to be the best ones, in this order
     * @param standby who takes over in case of need, or null when there is none or it is not known yet
     * @param isComplete whether no more will be known
     */
    public record Known(
            List<Alternative> alternatives, int certain, Standbys.@Nullable Standby standby, boolean isComplete) {
        static final Known NOTHING = new Known(List.of(), 0, null, false);
    }

    private record Subject(String planId, String kind, String id) {}

    private static final class Job {
        volatile Known known = Known.NOTHING;
        final CompletableFuture<Known> end = new CompletableFuture<>();

        CompletionStage<Known> after(Duration wait) {
            return end.copy()
                    .completeOnTimeout(Known.NOTHING, wait.toMillis(), TimeUnit.MILLISECONDS)
                    .thenApply(ended -> ended.isComplete() ? ended : known);
        }
    }

    private final AskedParts parts;
    private final Questions questions;
    private final Cache<Subject, Job> jobs =
            Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build();
    private final Background background = new Background("explain", WAITING);

    Explanations(AskedParts parts, Questions questions) {
        this.parts = parts;
        this.questions = questions;
    }

    /**
     * The schools that a department might have instead.
     *
     * @param reading a plan that has been solved and breaks no hard rule
     * @param wait how long to wait for all that there will be
     */
    public CompletionStage<Known> ofDepartment(PlanReading reading, Department department, Duration wait) {
        return known(new Subject(reading.stored().id(), "department", department.id()), wait, job -> {
            AskedPart part = parts.find(reading, each -> each.findDepartment(department.id()) != null);
            WarmPart warm = part == null ? null : parts.warm(part);
            if (part != null && warm != null) {
                WhyNot whyNot = questions.whyNot(reading, part);
                rank(
                        job,
                        Ranking.ofDepartment(part.problem(), part.plan(), part.isProven(), whyNot, warm, department),
                        part.isFillProven() || warm.isFull(),
                        standby(reading, department));
            }
        });
    }

    /** The departments that might have a school instead. */
    public CompletionStage<Known> ofSchool(PlanReading reading, School school, Duration wait) {
        return known(new Subject(reading.stored().id(), "school", school.id()), wait, job -> {
            AskedPart part = parts.find(reading, each -> each.findSchool(school.id()) != null);
            WarmPart warm = part == null || part.problem().departments().isEmpty() ? null : parts.warm(part);
            if (part != null && warm != null) {
                WhyNot whyNot = questions.whyNot(reading, part);
                rank(
                        job,
                        Ranking.ofSchool(part.problem(), part.plan(), part.isProven(), whyNot, warm, school),
                        part.isFillProven() || warm.isFull(),
                        () -> null);
            }
        });
    }

    private interface Work {
        void into(Job job);
    }

    private interface StandbySource {
        Standbys.@Nullable Standby find();
    }

    private StandbySource standby(PlanReading reading, Department department) {
        return () -> questions.standbys(reading).stream()
                .filter(standby -> standby.pairing().departmentId().equals(department.id()))
                .findFirst()
                .orElse(null);
    }

    /** Nothing is certain where it is not proven that no plan fills more. */
    private static void rank(Job job, Ranking ranking, boolean isFillProven, StandbySource source) {
        job.known = new Known(ranking.list(), 0, null, false);
        Standbys.Standby standby = source.find();
        boolean more;
        do {
            job.known = new Known(ranking.list(), isFillProven ? ranking.certain() : 0, standby, false);
            more = ranking.step();
        } while (more);
        job.known = new Known(ranking.list(), isFillProven ? ranking.certain() : 0, standby, true);
    }

    private CompletionStage<Known> known(Subject subject, Duration wait, Work work) {
        Job mine = new Job();
        Job job = jobs.get(subject, key -> mine);
        if (job == mine) {
            if (!background.take(() -> carryOut(subject, job, work))) {
                jobs.asMap().remove(subject, job);
                return CompletableFuture.completedFuture(Known.NOTHING);
            }
        }
        return job.after(wait.compareTo(SOON) > 0 ? wait : SOON);
    }

    /** What fails is tried again by the next who asks. */
    private void carryOut(Subject subject, Job job, Work work) {
        try {
            work.into(job);
            Known known = job.known;
            job.end.complete(new Known(known.alternatives(), known.certain(), known.standby(), true));
        } catch (RuntimeException | Error e) {
            LOG.errorf(e, "What else %s might have could not be worked out.", subject.id());
            jobs.asMap().remove(subject, job);
            job.end.completeExceptionally(e);
        }
    }

    @PreDestroy
    void stop() {
        background.stop();
    }
}
