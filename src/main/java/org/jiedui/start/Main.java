package org.jiedui.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jiedui.explain.Words;

/** Starts the service when nothing stands in its way, or says in one line what does. */
@QuarkusMain
public final class Main {

    private static final int FAILED = 1;

    Main() {}

    public static void main(String... arguments) {
        Optional<Words> obstacle = StartCheck.of(Main::say).findObstacle();
        if (obstacle.isPresent()) {
            say(obstacle.get());
            System.exit(FAILED);
        }
        Quarkus.run(arguments);
    }

    /** One line in two languages, in the console's encoding, or in UTF-8 where that has no Chinese. */
    private static void say(Words words) {
        String line = words.zh() + " / " + words.en();
        Charset console = Charset.forName(System.getProperty("stderr.encoding", "UTF-8"), StandardCharsets.UTF_8);
        Charset able = console.canEncode() && console.newEncoder().canEncode(line) ? console : StandardCharsets.UTF_8;
        new PrintStream(System.err, true, able).println(line);
    }
}
