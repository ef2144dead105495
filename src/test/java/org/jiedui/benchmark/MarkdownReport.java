package org.jiedui.benchmark;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.jspecify.annotations.Nullable;

/** The results as Markdown tables: one row a roster and variant, one column a moment. */
final class MarkdownReport {

    private static final String NOTHING = "–";

    private final Results results;
    private final List<Integer> moments;
    private final StringBuilder text = new StringBuilder();

    /** What a table says about a group at a moment. */
    private interface Cell {
        String of(Group group, long millis);
    }

    private MarkdownReport(Results results, List<Integer> moments) {
        this.results = results;
        this.moments = moments;
    }

    /**
     * Writes the tables.
     *
     * @param moments seconds since the start of a solve
     * @param setting what was measured where, in a sentence
     */
    static String write(Results results, List<Integer> moments, String setting) {
        MarkdownReport report = new MarkdownReport(results, moments);
        report.text.append(setting).append("\n\n");
        report.write();
        return report.text.toString();
    }

    private void write() {
        text.append("""
                Medians of the runs (of an even number the worse middle one); times count from the start of a solve \
                in a fresh process. Every gap \
                is (cost − bound) / cost against the best lower bound known of that roster, whoever made the plan; \
                *as it proves* is the gap \
                that the run itself can prove at that moment. *n open*: so many places fewer are filled than can \
                be. –: no plan yet, or no run \
                lasted so long.

                """);
        table("Gap", MarkdownReport::gap, true);
        table("Cost, km", (group, millis) -> cost(group.cost(millis)), false);
        table("Lower bound, km", MarkdownReport::bound, false);
        table("Filled places", MarkdownReport::filled, false);
        table("Resident memory, MB", (group, millis) -> number(group.memory(millis)), false);
        summary();
        feasibility();
        results.failures()
                .forEach(failure -> text.append("Failed: ").append(failure).append("\n\n"));
    }

    private void table(String title, Cell cell, boolean own) {
        List<String> head = new ArrayList<>(List.of(title));
        moments.forEach(moment -> head.add(moment + " s"));
        head(head);
        for (String roster : results.rosters()) {
            for (Group group : results.groups(roster)) {
                String name = roster + ", " + group.variant().title();
                List<String> row = row(name, group, cell);
                if (row.stream().skip(1).anyMatch(text -> !text.equals(NOTHING))) {
                    row(row);
                }
                if (own && group.variant() == Variant.JIEDUI) {
                    row(row(name + ", *as it proves*", group, MarkdownReport::ownGap));
                }
            }
        }
        text.append('\n');
    }

    private List<String> row(String name, Group group, Cell cell) {
        List<String> row = new ArrayList<>(List.of(name));
        moments.forEach(moment -> row.add(cell.of(group, 1000L * moment)));
        return row;
    }

    private static String gap(Group group, long millis) {
        Cost cost = group.cost(millis);
        if (cost == null) {
            return NOTHING;
        }
        if (cost.hard() > 0) {
            return cost.hard() + " broken";
        }
        long open = group.yardstick().open(cost);
        OptionalDouble gap = group.yardstick().gap(cost);
        if (group.isProven(millis)) {
            return "proven";
        }
        List<String> words = new ArrayList<>();
        gap.ifPresent(value -> words.add(percent(value)));
        if (open > 0) {
            words.add(thousands(open) + " open");
        }
        return words.isEmpty() ? NOTHING : String.join(", ", words);
    }

    private static String ownGap(Group group, long millis) {
        OptionalDouble gap = group.ownGap(millis);
        return gap.isEmpty() ? NOTHING : group.isProven(millis) ? "proven" : percent(gap.getAsDouble());
    }

    private static String bound(Group group, long millis) {
        Bound bound = group.bound(millis);
        return bound == null ? NOTHING : thousands(Math.round(bound.soft() / 1e3));
    }

    private static String filled(Group group, long millis) {
        Cost cost = group.cost(millis);
        return cost == null ? NOTHING : thousands(group.yardstick().asked() - cost.medium());
    }

    private static String cost(@Nullable Cost cost) {
        return cost == null ? NOTHING : thousands(Math.round(cost.soft() / 1e3));
    }

    private void summary() {
        head(List.of(
                "In the end",
                "runs",
                "first complete plan, s",
                "proven optimal, s",
                "cost, km",
                "gap",
                "peak memory, MB"));
        for (String roster : results.rosters()) {
            for (Group group : results.groups(roster)) {
                int longest = group.traces().stream()
                        .mapToInt(trace -> trace.run().seconds())
                        .max()
                        .orElse(0);
                row(List.of(
                        roster + ", " + group.variant().title(),
                        "" + group.traces().size(),
                        seconds(group.completeMillis()),
                        seconds(group.provenMillis()),
                        cost(group.cost(1000L * longest)),
                        gap(group, 1000L * longest) + " at " + longest + " s",
                        thousands(group.peakMemory())));
            }
        }
        text.append('\n');
    }

    private void feasibility() {
        head(List.of("Feasibility", "asked", "can be filled", "answer, ms", "peak memory, MB"));
        for (String roster : results.rosters()) {
            Optional.ofNullable(results.findFeasible(roster))
                    .ifPresent(found -> row(List.of(
                            roster,
                            thousands(found.asked()),
                            thousands(found.reachable()),
                            "" + found.millis(),
                            thousands(Math.round(found.peakKib() * 1.024e-3)))));
        }
        text.append('\n');
    }

    private void head(List<String> cells) {
        row(cells);
        row(IntStream.range(0, cells.size())
                .mapToObj(i -> i == 0 ? "---" : "--:")
                .toList());
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** A share as a percentage with two significant digits, at least 0.0001 % unless it is nothing; rounded up. */
    static String percent(double share) {
        if (share == 0) {
            return "0 %";
        }
        BigDecimal percent = BigDecimal.valueOf(100 * share);
        percent = percent.round(new MathContext(2, RoundingMode.CEILING));
        if (percent.scale() > 4) {
            percent = percent.setScale(4, RoundingMode.CEILING);
        }
        return percent.toPlainString() + " %";
    }

    private static String seconds(OptionalLong millis) {
        return millis.isEmpty() ? NOTHING : String.format(Locale.ROOT, "%.1f", millis.getAsLong() / 1e3);
    }

    private static String number(OptionalLong value) {
        return value.isEmpty() ? NOTHING : thousands(value.getAsLong());
    }

    private static String thousands(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
