package org.jiedui.web.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jiedui.explain.Words;
import org.jspecify.annotations.Nullable;

/** Problems (RFC 9457) with a stable code, in Chinese and English; {@link ProblemLanguage} chooses which of the two comes first. */
public final class Errors {

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int RETRY_SECONDS = 30;

    private Errors() {}

    /**
     * One thing that is wrong with a request.
     *
     * @param pointer JSON pointer (RFC 6901) to the place, or the name of a query parameter or header
     * @param code stable
     * @param value what stands there, or null when there is nothing
     * @param message in English: what is expected, what to do
     * @param messageZh the same in Chinese
     */
    public record FieldError(
            String pointer, String code, @Nullable String value, String message, String messageZh) {}

    public static HttpProblem notFound(String what, String whatZh, String id) {
        return of(
                NOT_FOUND,
                what + "-not-found",
                new Words(
                        "没有编号为“" + shorten(id) + "”的" + whatZh + "。请核对编号，或先列出现有的" + whatZh + "。",
                        "There is no " + what + " with the id \"" + shorten(id)
                                + "\". Check the id, or list what there is."));
    }

    public static HttpProblem syntax(String code, Words words, List<?> errors) {
        return builder(BAD_REQUEST, code, words).with("errors", errors).build();
    }

    public static HttpProblem conflict(String code, Words words) {
        return of(CONFLICT, code, words);
    }

    public static HttpProblem unprocessable(String code, Words words, List<?> errors) {
        return builder(UNPROCESSABLE, code, words).with("errors", errors).build();
    }

    /** @param more further members of the problem, by name */
    public static HttpProblem unprocessable(String code, Words words, List<?> errors, Map<String, ?> more) {
        HttpProblem.Builder builder = builder(UNPROCESSABLE, code, words).with("errors", errors);
        more.forEach(builder::with);
        return builder.build();
    }

    public static HttpProblem tooMany(int waiting) {
        return builder(
                        TOO_MANY_REQUESTS,
                        "queue-full",
                        new Words(
                                "已有 " + waiting + " 个方案在排队。请稍后再提交，或终止不再需要的方案。",
                                waiting
                                        + " plans are waiting already. Submit again later, or terminate plans that are not"
                                        + " needed any more."))
                .withHeader("Retry-After", RETRY_SECONDS)
                .build();
    }

    /** @param seconds after which it may be tried again */
    static HttpProblem retryLater(int status, String code, int seconds, Words words) {
        return builder(status, code, words).withHeader("Retry-After", seconds).build();
    }

    public static HttpProblem of(int status, String code, Words words) {
        return builder(status, code, words).build();
    }

    private static HttpProblem.Builder builder(int status, String code, Words words) {
        return HttpProblem.builder()
                .withType(URI.create("urn:jiedui:problem:" + code))
                .withTitle(code)
                .withStatus(status)
                .withDetail(words.en())
                .with("code", code)
                .with("detailZh", words.zh());
    }

    /** What a client sent is repeated only so far. */
    public static String shorten(String value) {
        final int most = 80;
        String printable = value.replaceAll("\\p{Cntrl}", " ");
        return printable.length() <= most ? printable : printable.substring(0, most) + "…";
    }
}
