package org.jiedui.web.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * One short line in the log for every problem, without a word of what was sent; the whole failure only where the
 * service itself is at fault. What many requests meet at once, such as a database that does not answer, is said once a
 * second.
 */
@ApplicationScoped
class ProblemLog implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger("org.jiedui.problem");
    private static final int SERVER_ERRORS = 500;
    private static final int INTERNAL_ERROR = 500;
    private static final long SAY_EVERY_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int LONGEST_PATH = 120;

    /** Who knows it can read a rejected workbook. */
    private static final Pattern TOKEN = Pattern.compile("(/rejected/)[^/]+");

    private final CurrentVertxRequest request;
    private final Map<Integer, Long> said = new ConcurrentHashMap<>();

    ProblemLog(CurrentVertxRequest request) {
        this.request = request;
    }

    /** After all others, when the code is known. */
    @Override
    public int priority() {
        return Integer.MIN_VALUE;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        int status = problem.getStatusCode();
        String line = status + " " + problem.getParameters().get("code") + where();
        RoutingContext current = request.getCurrent();
        if (current != null && current.response().closed()) {
            LOG.info(line + " (the client is gone)");
        } else if (status == INTERNAL_ERROR) {
            LOG.error(line, context.cause);
        } else if (status > SERVER_ERRORS) {
            if (isToBeSaid(status)) {
                LOG.warn(line + " (" + rootOf(context.cause) + ")");
            }
        } else {
            LOG.info(line);
        }
        return problem;
    }

    private boolean isToBeSaid(int status) {
        long now = System.nanoTime();
        Long last = said.get(status);
        if (last != null && now - last < SAY_EVERY_NANOS) {
            return false;
        }
        said.put(status, now);
        return true;
    }

    private String where() {
        RoutingContext current = request.getCurrent();
        if (current == null) {
            return "";
        }
        String path = TOKEN.matcher(String.valueOf(current.request().path()))
                .replaceAll("$1…")
                .replaceAll("\\p{Cntrl}", "?");
        return " " + current.request().method() + " "
                + (path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH) + "…");
    }

    private static String rootOf(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": "
                + String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
