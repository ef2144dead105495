package org.jiedui.web.site;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a browser may do for the page (Content Security Policy, level 3): ask this service and nobody else, and run this
 * service's files only. Its import map has to stand in the page itself and is let through by its hash; templates are
 * compiled in the browser, which needs unsafe-eval. So a name in a roster that gets into the page as HTML still runs
 * nothing.
 */
@ApplicationScoped
class PagePolicy {

    private static final String PAGE = "META-INF/resources/index.html";
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
    private static final int PRIORITY = 100;

    void register(@Observes Filters filters) {
        String policy = policy(page());
        filters.register(
                context -> {
                    String path = context.request().path();
                    if (path.equals("/") || path.equals("/index.html")) {
                        context.response().putHeader("Content-Security-Policy", policy);
                    }
                    context.next();
                },
                PRIORITY);
    }

    /** The policy for a page with one import map. */
    static String policy(String page) {
        Matcher map = IMPORT_MAP.matcher(page);
        if (!map.find()) {
            throw new IllegalStateException("The page (" + PAGE + ") has no import map.");
        }
        return "default-src 'self'; script-src 'self' 'unsafe-eval' 'sha256-" + sha256(map.group(1))
                + "'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none';"
                + " form-action 'none'; frame-ancestors 'none'";
    }

    private static String page() {
        try (InputStream page = Thread.currentThread().getContextClassLoader().getResourceAsStream(PAGE)) {
            if (page == null) {
                throw new IllegalStateException("The page (" + PAGE + ") is not on the class path.");
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
