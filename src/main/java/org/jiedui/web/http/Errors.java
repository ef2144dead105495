package org.jiedui.web.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jiedui.explain.Words;
import org.jspecify.annotations.Nullable;

/**
 * Problems (RFC 9457) with a stable code, in Chinese and English; {@link ProblemLanguage} chooses which of the two
 * comes first.
 */
public final class Errors {

    private static final int UNPROCESSABLE = 422;
    private static final int RETRY_SECONDS = 30;

    /** What may be missing, in Chinese. */
    private static final Map<ErrorCode, String> THINGS = Map.of(
            ErrorCode.PLAN_NOT_FOUND, "方案",
            ErrorCode.ROSTER_NOT_FOUND, "名册",
            ErrorCode.DEPARTMENT_NOT_FOUND, "院系",
            ErrorCode.SCHOOL_NOT_FOUND, "学校",
            ErrorCode.LIST_NOT_FOUND, "名单",
            ErrorCode.PROFILE_NOT_FOUND, "常用权重",
            ErrorCode.PROGRAMME_NOT_FOUND, "项目",
            ErrorCode.DEMO_ROSTER_NOT_FOUND, "示例名册");

    /** What to do when something is missing that a page lists, in Chinese. */
    private static final Map<ErrorCode, String> ADVICE = Map.of(
            ErrorCode.PLAN_NOT_FOUND, "，可能已被删除。请到首页查看现有方案；30 天内删除的可在回收站恢复（接口：GET /v1/plans?deleted=true）。",
            ErrorCode.ROSTER_NOT_FOUND, "，可能已被删除。请到首页查看现有名册；30 天内删除的可在回收站恢复（接口：GET /v1/rosters?deleted=true）。");

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

    /** The problem of an id that nothing has. */
    public static HttpProblem notFound(ErrorCode code, String id) {
        String what = code.code().replace("-not-found", "");
        String whatZh = THINGS.get(code);
        return of(
                code,
                new Words(
                        "没有编号为“" + shorten(id) + "”的" + whatZh + ADVICE.getOrDefault(code, "。请从现有的" + whatZh + "中选择。"),
                        "There is no " + what + " with the id \"" + shorten(id)
                                + "\". Check the id, or list what there is."));
    }

    /**
     * The problem of something that lies in the bin.
     *
     * @param code PLAN_DELETED or ROSTER_DELETED
     */
    public static HttpProblem deleted(ErrorCode code, String id) {
        Words advice = code.advice();
        return of(code, new Words(advice.zh().replace("{id}", id), advice.en().replace("{id}", id)));
    }

    public static HttpProblem of(ErrorCode code, Words words) {
        return builder(code.status(), code, words).build();
    }

    /** @param errors what is wrong, thing by thing */
    public static HttpProblem of(ErrorCode code, Words words, List<?> errors) {
        return of(code, words, errors, Map.of());
    }

    /** @param more further members of the problem, by name */
    public static HttpProblem of(ErrorCode code, Words words, List<?> errors, Map<String, ?> more) {
        return with(builder(code.status(), code, words), errors, more);
    }

    /** A problem of what a body says, whatever status its code has elsewhere. */
    public static HttpProblem unprocessable(ErrorCode code, Words words, List<?> errors) {
        return with(builder(UNPROCESSABLE, code, words), errors, Map.of());
    }

    public static HttpProblem tooMany(int waiting) {
        return retryLater(
                ErrorCode.QUEUE_FULL,
                RETRY_SECONDS,
                new Words(
                        "已有 " + waiting + " 个方案在排队。请稍后再提交，或终止不再需要的方案。",
                        waiting + " plans are waiting already. Submit again later, or terminate plans that are not"
                                + " needed any more."));
    }

    /** @param seconds after which it may be tried again */
    static HttpProblem retryLater(ErrorCode code, int seconds, Words words) {
        return builder(code.status(), code, words)
                .withHeader("Retry-After", seconds)
                .build();
    }

    private static HttpProblem with(HttpProblem.Builder builder, List<?> errors, Map<String, ?> more) {
        builder.with("errors", errors);
        more.forEach(builder::with);
        return builder.build();
    }

    private static HttpProblem.Builder builder(int status, ErrorCode code, Words words) {
        return HttpProblem.builder()
                .withType(URI.create("urn:jiedui:problem:" + code.code()))
                .withTitle(code.code())
                .withStatus(status)
                .withDetail(words.en())
                .with("code", code.code())
                .with("detailZh", words.zh());
    }

    /** What a client sent is repeated only so far. */
    public static String shorten(String value) {
        final int most = 80;
        String printable = value.replaceAll("\\p{Cntrl}", " ");
        return printable.length() <= most ? printable : printable.substring(0, most) + "…";
    }
}
