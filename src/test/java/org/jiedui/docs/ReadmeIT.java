package org.jiedui.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedui.run.ServiceProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's worked example, pasted as it stands, prints what the README says. */
class ReadmeIT {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sh|text)\\n(.*?)^```$");
    private static final int LONGEST_SECONDS = 120;

    @TempDir
    Path directory;

    @Test
    void theExampleDoesWhatItSays() throws Exception {
        assumeTrue(System.getenv("CI") != null || isInstalled("jq"), "the example needs jq");
        StringBuilder commands = new StringBuilder("set -e\n");
        StringBuilder expected = new StringBuilder();
        Matcher block = BLOCK.matcher(Files.readString(Path.of("README.md")));
        while (block.find()) {
            (block.group(1).equals("sh") ? commands : expected).append(block.group(2));
        }
        assertTrue(commands.toString().contains("/v1/plans"), "the example is gone");
        try (ServiceProcess service = ServiceProcess.start(directory, Map.of())) {
            Path script = Files.writeString(
                    directory.resolve("example.sh"),
                    commands.toString().replace("localhost:8080", "localhost:" + service.port()));
            Process shell = new ProcessBuilder("bash", script.toString())
                    .directory(directory.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(directory.resolve("out.txt").toFile())
                    .start();
            assertTrue(shell.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS), service::log);
            String printed = Files.readString(directory.resolve("out.txt"), StandardCharsets.UTF_8);
            assertEquals(sameNumbers(expected.toString()), sameNumbers(printed));
        }
    }

    /** Versions of jq write 0 and 0.0 for the same number. */
    private static String sameNumbers(String text) {
        return text.replaceAll("(\\d)\\.0\\b", "$1");
    }

    private static boolean isInstalled(String command) throws Exception {
        return new ProcessBuilder("bash", "-c", "command -v " + command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
