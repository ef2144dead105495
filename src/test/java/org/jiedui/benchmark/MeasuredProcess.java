package org.jiedui.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jiedui.plan.AuditReport;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Feasibility;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Problem;
import org.jiedui.solve.Limits;
import org.jiedui.solve.Outcome;
import org.jiedui.solve.SolveOptions;
import org.jiedui.solve.Solver;
import org.jiedui.solve.StopReason;
import org.jiedui.solve.StopSignal;
import org.jiedui.solve.search.StockSearch;
import org.jspecify.annotations.Nullable;

/**
 * One run in a process of its own, which says {@link Line lines} on standard output and everything else on standard
 * error.
 *
 * <p>The clock starts once the roster is in memory, with none of the solver's code loaded yet. The process ends by
 * itself when whoever started it is gone.
 */
public final class MeasuredProcess {

    /** What is measured instead of a variant. */
    static final String FEASIBILITY = "feasibility";

    private static final long MEMORY_MILLIS = 250;
    private static final int WARM_UPS = 8;
    private static final int MEASURED = 11;

    private final Consumer<Line> say;
    private long startNanos;
    private boolean ended;

    MeasuredProcess(Consumer<Line> say) {
        this.say = say;
    }

    /**
     * @param arguments roster, variant or {@code feasibility}, seed, seconds, threads
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        Thread.ofPlatform().daemon().start(MeasuredProcess::endWithParent);
        MeasuredProcess process = new MeasuredProcess(line -> {
            synchronized (out) {
                out.println(line.toText());
            }
        });
        int status = 0;
        try {
            process.run(arguments);
        } catch (Exception | Error e) {
            e.printStackTrace();
            out.println(new Line.Failed(e.toString()).toText());
            status = 1;
        }
        System.exit(status);
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever said
            }
        } catch (IOException e) {
            // gone as well
        }
        Runtime.getRuntime().halt(1);
    }

    private void run(String[] arguments) throws IOException {
        Problem problem = new RosterSource(arguments[0]).load();
        say.accept(new Line.Begun(
                problem.asked(), problem.departments().size(), problem.schools().size()));
        if (arguments[1].equals(FEASIBILITY)) {
            feasibility(problem);
            return;
        }
        Variant variant = Variant.of(arguments[1]);
        long seed = Long.parseLong(arguments[2]);
        Duration spent = Duration.ofSeconds(Long.parseLong(arguments[3]));
        startNanos = System.nanoTime();
        Thread.ofPlatform().daemon().start(this::watchMemory);
        switch (variant) {
            case JIEDUI, SEARCH ->
                jiedui(
                        problem,
                        spent,
                        new SolveOptions(seed, Integer.parseInt(arguments[4])),
                        variant == Variant.JIEDUI);
            case STOCK -> stock(problem, seed, spent);
        }
    }

    private void feasibility(Problem problem) {
        Solver solver = Solver.create();
        Feasibility feasibility = solver.feasibility(problem);
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < WARM_UPS + MEASURED; i++) {
            long begin = System.nanoTime();
            feasibility = solver.feasibility(problem);
            if (i >= WARM_UPS) {
                millis.add((System.nanoTime() - begin) / 1e6);
            }
        }
        say.accept(new Line.Feasible(
                Math.round(10 * Medians.of(millis, Comparator.<Double>naturalOrder())) / 10.0,
                feasibility.asked(),
                feasibility.reachable(),
                memoryKib("VmHWM")));
    }

    private void jiedui(Problem problem, Duration spent, SolveOptions options, boolean exact) {
        Solver solver = exact ? Solver.create() : Solver.createWithoutExact("Only the search is measured.");
        Outcome outcome = solver.solve(
                problem,
                Plan.EMPTY,
                new Limits(spent, null, null, null),
                options,
                new StopSignal(),
                progress -> say.accept(new Line.Progress(
                        progress.elapsed().toMillis(), progress.cost(), exact ? progress.bound() : null)));
        long millis = millis();
        switch (outcome) {
            case Outcome.Delivered delivered -> {
                if (exact && delivered.proofMissing() != null) {
                    throw new IllegalStateException("The exact model is missing: " + delivered.proofMissing());
                }
                end(
                        millis,
                        delivered.stopReason(),
                        delivered.audit().cost(),
                        exact ? delivered.certificate().bound() : null);
            }
            case Outcome.Rejected rejected ->
                throw new IllegalStateException("The plan was claimed to cost (" + rejected.claimed()
                        + ") but the audit says (" + rejected.audit().cost() + ").");
        }
    }

    private void stock(Problem problem, long seed, Duration spent) {
        Plan best =
                StockSearch.solve(problem, seed, spent, cost -> say.accept(new Line.Progress(millis(), cost, null)));
        long millis = millis();
        AuditReport audit = PlanAudit.audit(problem, best);
        end(millis, StopReason.SPENT_LIMIT, audit.cost(), null);
    }

    /** Says the last line; {@link #watchMemory} falls silent before it. */
    private synchronized void end(long millis, StopReason reason, Cost cost, @Nullable Bound bound) {
        ended = true;
        say.accept(new Line.Ended(millis, reason.name(), cost, bound, memoryKib("VmHWM")));
    }

    private long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos);
    }

    private void watchMemory() {
        try {
            while (true) {
                synchronized (this) {
                    if (ended) {
                        return;
                    }
                    say.accept(new Line.Memory(millis(), memoryKib("VmRSS")));
                }
                Thread.sleep(MEMORY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A figure of this process as the Linux kernel counts it, in KiB; 0 on another system. */
    static long memoryKib(String name) {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith(name + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
