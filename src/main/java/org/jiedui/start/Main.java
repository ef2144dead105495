package org.jiedui.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.logging.Level;
import org.jboss.logging.Logger;
import org.jiedui.explain.Words;
import org.jspecify.annotations.Nullable;

/** Starts the service when nothing stands in its way, or says in one line what does. */
@QuarkusMain
public final class Main {

    private static final Logger LOG = Logger.getLogger(Main.class);
    /**
     * Speaks before the log is set up; if the settings are wrong it is never set up, and everything said until then
     * comes out.
     */
    private static final java.util.logging.Logger HIBERNATE = java.util.logging.Logger.getLogger("org.hibernate");

    private static final int FAILED = 1;

    Main() {}

    public static void main(String... arguments) {
        Optional<Words> obstacle = StartCheck.of(Main::say).findObstacle();
        if (obstacle.isPresent()) {
            say(obstacle.get());
            System.exit(FAILED);
        }
        HIBERNATE.setLevel(Level.WARNING);
        // What is wrong with an address, and with what is no HTTP at all, is for the service to say (see
        // org.jiedui.web.door).
        System.setProperty("vertx.disableURIValidation", "true");
        System.setProperty("io.netty.bootstrap.extensions", "serviceload");
        Quarkus.run(null, Main::end, arguments);
    }

    /** Called once the service has stopped, or could not start and has let go of what it held. */
    private static void end(int exitCode, @Nullable Throwable failure) {
        if (failure == null) {
            System.exit(exitCode);
            return;
        }
        Optional<Words> advice = StartFailure.findAdvice(failure);
        if (advice.isPresent()) {
            say(advice.get());
            // Not exit: that would let out what was logged until the settings were read, which would bury the line.
            Runtime.getRuntime().halt(FAILED);
        }
        LOG.error("The service could not start.", failure);
        System.exit(FAILED);
    }

    /** One line in two languages, in the console's encoding, or in UTF-8 where that has no Chinese. */
    private static void say(Words words) {
        String line = words.zh() + " / " + words.en();
        Charset console = Charset.forName(System.getProperty("stderr.encoding", "UTF-8"), StandardCharsets.UTF_8);
        Charset able = console.canEncode() && console.newEncoder().canEncode(line) ? console : StandardCharsets.UTF_8;
        new PrintStream(System.err, true, able).println(line);
    }
}
