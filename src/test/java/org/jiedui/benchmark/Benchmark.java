package org.jiedui.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jiedui.plan.Cost;

/**
 * Runs the whole benchmark and writes {@code benchmark.md}, two CSV files and {@code benchmark.png} after every run.
 */
public final class Benchmark {

    /** What a run takes beside its solve: a process, a roster. */
    private static final int EXTRA_SECONDS = 6;

    private static final int FEASIBILITY_SECONDS = 15;

    private final Settings settings;
    private final PrintStream out;
    private final Results results = new Results();

    Benchmark(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Takes {@code -Dbenchmark=key=value;…} over the settings file. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.setProperty("java.awt.headless", "true");
        Settings settings = Settings.read(Settings.FILE, System.getProperty("benchmark", ""));
        Results results = new Benchmark(settings, new PrintStream(System.out, true, StandardCharsets.UTF_8)).run();
        System.exit(results.failures().isEmpty() ? 0 : 1);
    }

    /** Makes all runs, one after the other. */
    Results run() throws IOException, InterruptedException {
        List<Run> runs = settings.listRuns();
        int most = settings.rosters().size() * FEASIBILITY_SECONDS
                + runs.stream().mapToInt(run -> run.seconds() + EXTRA_SECONDS).sum();
        out.printf(
                Locale.ROOT,
                "Runs: %d. Minutes: %d at most, less where plans are proven optimal before their time is over.%n",
                runs.size(),
                Math.ceilDiv(most, 60));
        for (RosterSource roster : settings.rosters()) {
            feasibility(roster);
        }
        report();
        int number = 0;
        for (Run run : runs) {
            out.println(++number + "/" + runs.size() + " " + run);
            solve(run);
            report();
        }
        out.println("Written to " + settings.results()
                + ": benchmark.md, benchmark.csv, benchmark-runs.csv, benchmark.png");
        return results;
    }

    private void feasibility(RosterSource roster) throws IOException, InterruptedException {
        String name = roster.name() + "-" + MeasuredProcess.FEASIBILITY;
        List<Line> lines = lines(
                roster,
                name,
                List.of(roster.text(), MeasuredProcess.FEASIBILITY),
                FEASIBILITY_SECONDS,
                new Progress(List.of()));
        if (lines.getLast() instanceof Line.Feasible found) {
            results.add(roster.name(), found);
            out.println(roster.name() + ": feasibility in " + found.millis() + " ms");
        } else {
            results.addFailure(name + ": " + lines.getLast().toText());
        }
    }

    private void solve(Run run) throws IOException, InterruptedException {
        List<String> arguments = List.of(
                run.roster().text(), run.variant().id(), "" + run.seed(), "" + run.seconds(), "" + settings.threads());
        List<Line> lines =
                lines(run.roster(), run.fileName(), arguments, run.seconds(), new Progress(settings.checkpoints()));
        if (lines.getLast() instanceof Line.Ended) {
            results.add(new Trace(run, lines));
        } else {
            results.addFailure(run + ": " + lines.getLast().toText());
        }
    }

    private List<Line> lines(
            RosterSource roster, String fileName, List<String> arguments, int seconds, Progress progress)
            throws IOException, InterruptedException {
        Child child = new Child(settings.results().resolve("runs"), settings.jvm(roster));
        if (settings.resume()) {
            List<Line> earlier = child.listEarlier(fileName);
            if (!earlier.isEmpty()) {
                out.println("  taken from an earlier benchmark");
                return earlier;
            }
        }
        return child.run(fileName, arguments, seconds, progress::hear);
    }

    /** A bound that a plan beats keeps the tables from being written, but not the other runs from being made. */
    private void report() throws IOException {
        try {
            writeAll();
        } catch (IllegalArgumentException e) {
            out.println("  no tables: " + e.getMessage());
            results.addFailure("tables: " + e.getMessage());
        }
    }

    private void writeAll() throws IOException {
        Path folder = Files.createDirectories(settings.results());
        List<Integer> moments = settings.checkpoints();
        Files.writeString(folder.resolve("benchmark.csv"), CsvReport.moments(results, moments));
        Files.writeString(folder.resolve("benchmark-runs.csv"), CsvReport.runs(results));
        Files.writeString(folder.resolve("benchmark.md"), MarkdownReport.write(results, moments, setting()));
        try {
            GapChart.write(results, folder.resolve("benchmark.png"));
        } catch (UnsatisfiedLinkError | NoClassDefFoundError | InternalError e) {
            out.println("  no picture: this Java cannot draw (" + e.getMessage()
                    + "). Maybe fonts or libfreetype are missing.");
        }
    }

    private String setting() {
        StringBuilder text = new StringBuilder("Java " + Runtime.version().feature() + " on "
                + Runtime.getRuntime().availableProcessors() + " cores, " + settings.threads() + " solver threads");
        for (RosterSource roster : settings.rosters()) {
            text.append("; ")
                    .append(roster.name())
                    .append(": `java ")
                    .append(String.join(" ", settings.jvm(roster)))
                    .append('`');
        }
        return text.append('.').toString();
    }

    /** Prints what a run has come to whenever it passes a checkpoint. */
    private final class Progress {
        private final List<Integer> moments;
        private int passed;
        private String last = "nothing yet";

        Progress(List<Integer> moments) {
            this.moments = moments;
        }

        void hear(Line line) {
            switch (line) {
                case Line.Progress progress -> {
                    print(progress.millis());
                    last = text(progress.cost());
                }
                case Line.Memory memory -> print(memory.millis());
                case Line.Ended ended ->
                    out.printf(
                            Locale.ROOT,
                            "  %.1f s: %s, %s, %d MB at most%n",
                            ended.millis() / 1e3,
                            ended.reason(),
                            text(ended.cost()),
                            Math.round(ended.peakKib() * 1.024e-3));
                case Line.Failed failed -> out.println("  failed: " + failed.why());
                case Line.Begun begun -> {}
                case Line.Feasible feasible -> {}
            }
        }

        private void print(long millis) {
            while (passed < moments.size() && millis > 1000L * moments.get(passed)) {
                out.println("  " + moments.get(passed) + " s: " + last);
                passed++;
            }
        }

        private String text(Cost cost) {
            return String.format(Locale.ROOT, "%,d km, %,d missing", Math.round(cost.soft() / 1e3), cost.medium())
                    + (cost.hard() > 0 ? ", " + cost.hard() + " hard rules broken" : "");
        }
    }
}
