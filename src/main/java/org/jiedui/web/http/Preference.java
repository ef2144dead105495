package org.jiedui.web.http;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a client prefers (RFC 7240). */
public final class Preference {

    /** Nobody is kept waiting longer. */
    private static final int MOST_SECONDS = 60;

    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,9})\"?(?=$|[,;\\s])");

    private Preference() {}

    /**
     * How long a client would wait for the whole answer: {@code Prefer: wait=10}, in seconds, at most a minute; nothing
     * where it does not say so. As the standard has it, what is not understood is passed over.
     *
     * @param header the header Prefer, or null
     */
    public static Duration longestWait(@Nullable String header) {
        if (header == null) {
            return Duration.ZERO;
        }
        Matcher found = WAIT.matcher(header);
        return found.find()
                ? Duration.ofSeconds(Math.min(MOST_SECONDS, Integer.parseInt(found.group(1))))
                : Duration.ZERO;
    }
}
