package org.jiedui.run;

import io.quarkus.logging.LoggingFilter;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Lets the libraries below say once in ten seconds, in one line, that the database does not answer; who works with it
 * says what that means. Left alone they print every failed statement with all its causes, a few thousand lines a
 * minute.
 */
@LoggingFilter(name = "quiet")
public final class QuietLog implements Filter {

    private static final Set<String> LOUD =
            Set.of("com.arjuna", "com.github.kagkarlsson", "io.agroal", "org.hibernate");
    private static final long SAY_EVERY_NANOS = Duration.ofSeconds(10).toNanos();

    private final Map<String, Long> said = new ConcurrentHashMap<>();

    @Override
    public boolean isLoggable(LogRecord record) {
        String name = String.valueOf(record.getLoggerName());
        String loud = LOUD.stream().filter(name::startsWith).findFirst().orElse(null);
        if (loud == null) {
            return true;
        }
        long now = System.nanoTime();
        Long last = said.get(loud);
        if (last != null && now - last < SAY_EVERY_NANOS) {
            return false;
        }
        said.put(loud, now);
        Throwable thrown = record.getThrown();
        if (thrown != null) {
            record.setThrown(null);
            record.setMessage(record.getMessage() + " (" + harmless(Failures.inOneLine(thrown)) + ")");
        }
        return true;
    }

    /** Without what a message's formatter takes for a place to put something. */
    private static String harmless(String text) {
        return text.replace('%', ' ').replace('{', '(').replace('}', ')').replace('\'', ' ');
    }
}
