package org.jiedui.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jiedui.oracle.RandomProblems;
import org.jiedui.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What the native solvers take they give back: many solves in a process of their own, whose heap cannot grow. */
@EnabledOnOs(OS.LINUX)
class NativeMemoryTest {

    private static final int WARM_UP = 40;
    private static final int SOLVES = 200;
    /** A model of these problems takes a megabyte or more; compilers and allocators breathe by some tens. */
    private static final long MOST_GROWTH_MEGABYTES = 80;

    @Test
    @Timeout(180)
    void twoHundredSolvesTakeNoMoreMemoryThanAFew() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms192m",
                        "-Xmx192m",
                        "-XX:+AlwaysPreTouch",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ManySolves.class.getName())
                .redirectErrorStream(true);
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        List<Long> megabytes = said.lines()
                .filter(line -> line.startsWith("resident "))
                .map(line -> Long.valueOf(line.substring("resident ".length())))
                .toList();
        assertEquals(2, megabytes.size(), said);
        long growth = megabytes.getLast() - megabytes.getFirst();
        assertTrue(growth <= MOST_GROWTH_MEGABYTES, () -> "grew by " + growth + " MB: " + megabytes);
    }

    /**
     * Solves to proven optimality again and again, and says what memory the process has in the beginning and in the
     * end.
     */
    static final class ManySolves {

        private static final Limits AMPLE = new Limits(Duration.ofSeconds(60), null, null, null);
        private static final int DIFFERENT = 20;

        public static void main(String[] args) throws IOException {
            Solver solver = Solver.create();
            for (int i = 0; i < WARM_UP + SOLVES; i++) {
                if (i == WARM_UP) {
                    sayResident();
                }
                Outcome outcome = solver.solve(
                        RandomProblems.middling(i % DIFFERENT),
                        Plan.EMPTY,
                        AMPLE,
                        new SolveOptions(i, 2),
                        new StopSignal(),
                        progress -> {});
                if (outcome.stopReason() != StopReason.OPTIMAL) {
                    throw new IllegalStateException("Solve " + i + " ended with " + outcome.stopReason());
                }
            }
            sayResident();
        }

        private static void sayResident() throws IOException {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith("VmRSS:")) {
                    System.out.println("resident " + Long.parseLong(line.replaceAll("\\D", "")) / 1024);
                }
            }
        }
    }
}
