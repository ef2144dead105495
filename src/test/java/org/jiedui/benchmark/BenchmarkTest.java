package org.jiedui.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private Results run(String overrides, Path results) throws IOException, InterruptedException {
        Settings settings = Settings.read(Settings.FILE, overrides + "; results=" + results);
        return new Benchmark(settings, new PrintStream(printed, true, StandardCharsets.UTF_8)).run();
    }

    @Test
    void everyVariantIsMeasuredInAProcessOfItsOwnAndWrittenDown(@TempDir Path folder)
            throws IOException, InterruptedException {
        String small = "rosters=demo-small; seeds=1; seconds=2; stock.firstSeconds=3; checkpoints=1,2; jvm=-Xmx256m";
        Results results = run(small, folder);

        assertEquals(List.of(), results.failures());
        List<Group> groups = results.groups("demo-small");
        assertEquals(
                List.of(Variant.values()), groups.stream().map(Group::variant).toList());
        groups.forEach(
                group -> assertTrue(group.peakMemory() > 0, group.variant().title()));
        String table = Files.readString(folder.resolve("benchmark.md"));
        assertTrue(table.contains("| demo-small, Jiedui | "), table);
        assertTrue(table.contains("| demo-small, stock Timefold | "), table);
        assertTrue(table.contains("| demo-small | 16 | 15 | "), table);
        assertEquals(
                1 + 3, Files.readAllLines(folder.resolve("benchmark-runs.csv")).size());
        List<String> moments = Files.readAllLines(folder.resolve("benchmark.csv"));
        assertEquals(1 + 3 * 2, moments.size());
        int columns = moments.getFirst().split(",").length;
        moments.forEach(row -> assertEquals(columns, row.split(",", -1).length, row));
        assertTrue(
                Files.exists(folder.resolve("benchmark.png"))
                        || printed.toString(StandardCharsets.UTF_8).contains("no picture"),
                "the picture is there, or it is said why not");

        assertEquals(List.of(), run(small + "; resume=true", folder).failures());
        assertEquals(
                4, printed.toString(StandardCharsets.UTF_8).split("taken from an earlier benchmark", -1).length - 1);
        assertEquals(table, Files.readString(folder.resolve("benchmark.md")));
    }

    @Test
    void aRunThatBreaksDownIsReportedAndTheOthersGoOn(@TempDir Path folder) throws IOException, InterruptedException {
        Results results = run("rosters=no-such-roster.json; seeds=1; variants=jiedui; seconds=1", folder);

        assertEquals(2, results.failures().size());
        String table = Files.readString(folder.resolve("benchmark.md"));
        assertTrue(table.contains("Failed: no-such-roster"), table);
        assertFalse(table.contains("| no-such-roster, Jiedui"), table);
    }
}
