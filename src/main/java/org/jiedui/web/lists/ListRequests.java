package org.jiedui.web.lists;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiedui.explain.Words;
import org.jiedui.store.list.Publication;
import org.jiedui.web.http.BodyFields;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jspecify.annotations.Nullable;

/** Reads the small bodies that are sent about lists, and reports everything that is wrong with one at once. */
final class ListRequests {

    static final String DEFAULT_SERIES = "main";

    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_NAME = 200;

    /** Letters of any script, digits, and what divides them: it becomes part of addresses. */
    private static final Pattern SERIES = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,59}");

    /** Days are those of the programme's country. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private ListRequests() {}

    /** A series and what is said about its next list. */
    record PublishRequest(String series, Publication publication) {}

    static PublishRequest publish(@Nullable JsonNode body) {
        return read(body, Set.of("series", "note", "by", "replyBy"), fields -> {
            String series = fields.text("series");
            if (series != null && !SERIES.matcher(series).matches()) {
                fields.error(
                        "series",
                        "wrong-value",
                        series,
                        "A series has 1 to 60 letters, digits, points, hyphens or underscores and begins with a letter"
                                + " or digit, such as 2026-spring.",
                        "系列名称应为 1 到 60 个字母、汉字、数字、点、连字符或下划线，并以字母、汉字或数字开头，如“2026年春”。");
            }
            return new PublishRequest(series == null ? DEFAULT_SERIES : series, publication(fields));
        });
    }

    static Publication restore(@Nullable JsonNode body) {
        return read(body, Set.of("note", "by", "replyBy"), ListRequests::publication);
    }

    static String withdraw(@Nullable JsonNode body) {
        return read(body, Set.of("reason"), fields -> {
            String reason = fields.text("reason");
            if (reason == null || reason.isBlank()) {
                fields.error(
                        "reason",
                        "reason-missing",
                        reason,
                        "Say why the list is withdrawn; whoever looks it up reads it.",
                        "请说明撤回的原因，查阅名单的人会看到。");
            }
            return String.valueOf(reason).strip();
        });
    }

    private static Publication publication(BodyFields fields) {
        return new Publication(name(fields, "by"), fields.text("note"), instant(fields));
    }

    /** Who does something, in their own words, or null. */
    static @Nullable String name(BodyFields fields, String field) {
        String name = fields.text(field);
        if (name != null && name.length() > LONGEST_NAME) {
            fields.error(
                    field,
                    "wrong-value",
                    name,
                    "A name of at most " + LONGEST_NAME + " characters is expected.",
                    "名称应不超过 " + LONGEST_NAME + " 个字符。");
        }
        return name;
    }

    /** A day ends when it ends in China. */
    private static @Nullable Instant instant(BodyFields fields) {
        String text = fields.text("replyBy");
        if (text == null) {
            return null;
        }
        try {
            return text.length() <= "2026-12-31".length()
                    ? LocalDate.parse(text)
                            .atTime(LocalTime.MAX)
                            .atZone(CHINA)
                            .toInstant()
                            .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                    : OffsetDateTime.parse(text).toInstant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            fields.error(
                    "replyBy",
                    "wrong-value",
                    text,
                    "A day such as 2026-12-31, or a time such as 2026-12-31T18:00:00+08:00, is expected.",
                    "应为日期（如 2026-12-31）或带时区的时间（如 2026-12-31T18:00:00+08:00）。");
            return null;
        }
    }

    /**
     * Reads a body; nothing at all means an empty object.
     *
     * @param reading gives null only where it has said what is wrong
     */
    static <T> T read(
            @Nullable JsonNode body, Set<String> known, java.util.function.Function<BodyFields, @Nullable T> reading) {
        List<Object> errors = new ArrayList<>();
        JsonNode object =
                body == null || body.isMissingNode() || body.isNull() ? JsonNodeFactory.instance.objectNode() : body;
        BodyFields fields = new BodyFields(object, "", errors, LONGEST_TEXT);
        fields.requireKnown(known);
        T read = reading.apply(fields);
        if (read == null || !errors.isEmpty()) {
            throw Errors.of(
                    ErrorCode.LIST_REQUEST_REJECTED,
                    new Words("请求有误，未执行。请按 errors 逐条改正。", "Nothing was done. Correct what errors[] says."),
                    errors);
        }
        return read;
    }
}
