package org.jiedui.web.http;

import java.util.List;
import org.jiedui.explain.Words;
import org.jspecify.annotations.Nullable;

/** The header Idempotency-Key: a client's name for a request, so that repeating it makes nothing twice. */
public final class IdempotencyKeys {

    private static final int LONGEST = 200;

    private IdempotencyKeys() {}

    /**
     * The key as it was given, or null when there is none.
     *
     * @throws RuntimeException a problem, when it is too long
     */
    public static @Nullable String check(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (given.length() > LONGEST) {
            Words words = new Words(
                    "Idempotency-Key 有 " + given.length() + " 个字符，最多 " + LONGEST + " 个。请缩短。",
                    "The Idempotency-Key has " + given.length() + " characters; at most " + LONGEST
                            + " are read. Shorten it.");
            throw Errors.of(
                    ErrorCode.IDEMPOTENCY_KEY_TOO_LONG,
                    words,
                    List.of(new Errors.FieldError(
                            "Idempotency-Key", "too-long", Errors.shorten(given), words.en(), words.zh())));
        }
        return given;
    }

    /** The key was used for a request that means something else. */
    public static RuntimeException taken() {
        return Errors.of(
                ErrorCode.IDEMPOTENCY_KEY_REUSED,
                new Words(
                        "这个 Idempotency-Key 已用于另一个请求。请为新请求换一个键，或重发原来的请求内容。",
                        "This Idempotency-Key was used for another request. Use a new key for a new request, or"
                                + " repeat the first request's body."));
    }
}
