package org.jiedui.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiedui.check.Checked;
import org.jiedui.check.Programmes;
import org.jiedui.check.RosterCheck;
import org.jiedui.demo.DemoRosters;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.problem.Problem;
import org.jiedui.roster.Reading;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.read.RosterReader;

/**
 * A roster as settings name it: the id of a demo roster, or a file (.json, .xlsx or .zip); and, each after a colon, the
 * {@link RosterChange changes} that are made to it ({@code demo-nation:fill}).
 */
record RosterSource(String text) {

    /** What tables and files call it: the id, or the file's name without its ending. */
    String name() {
        String[] words = text.split(":");
        String file = Path.of(words[0]).getFileName().toString();
        int dot = file.lastIndexOf('.');
        words[0] = dot > 0 ? file.substring(0, dot) : file;
        return String.join("-", words);
    }

    /**
     * Reads and checks the roster as the service does.
     *
     * @throws IllegalArgumentException when it cannot be used
     */
    Problem load() throws IOException {
        String[] words = text.split(":");
        Problem problem = load(words[0]);
        for (int i = 1; i < words.length; i++) {
            problem = RosterChange.of(words[i]).apply(problem);
        }
        return problem;
    }

    private static Problem load(String text) throws IOException {
        Gazetteer gazetteer = Gazetteer.load();
        DemoRosters demo = new DemoRosters(gazetteer);
        byte[] document;
        boolean json;
        if (demo.find(text).isPresent()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            demo.write(text, out);
            document = out.toByteArray();
            json = true;
        } else {
            document = Files.readAllBytes(Path.of(text));
            json = text.endsWith(".json");
        }
        Reading reading = new RosterReader(RosterLimits.DEFAULT)
                .receive(document, json ? "application/json" : null, text)
                .reading();
        return switch (reading) {
            case Reading.Malformed malformed ->
                throw new IllegalArgumentException("The roster (" + text + ") cannot be read: "
                        + malformed.issue().message());
            case Reading.Read read ->
                switch (new RosterCheck(gazetteer, Programmes.load()).check(read)) {
                    case Checked.Accepted accepted -> accepted.problem();
                    case Checked.Unusable rejected ->
                        throw new IllegalArgumentException(
                                "The roster (" + text + ") does not pass the check: " + rejected.findings());
                };
        };
    }
}
