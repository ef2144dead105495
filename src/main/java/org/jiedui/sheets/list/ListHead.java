package org.jiedui.sheets.list;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the head of everything that is printed of a list.
 *
 * @param series its series
 * @param number its number
 * @param counts whether it counts; a list that was superseded or taken back says so
 * @param publishedAt when it was published
 * @param by who published it, or null
 * @param note what it is for, or null
 * @param replyBy until when answers are expected, or null
 * @param sha256 its hash, in hex
 */
public record ListHead(
        String series,
        int number,
        boolean counts,
        Instant publishedAt,
        @Nullable String by,
        @Nullable String note,
        @Nullable Instant replyBy,
        String sha256) {

    private static final int CODE_LENGTH = 16;

    /** Days are those of the programme's country. */
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    /** The first sixteen digits of a list's hash, in groups of four, to be read out and compared (校验码). */
    public static String checkCode(String sha256) {
        return sha256.substring(0, CODE_LENGTH).toUpperCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-");
    }

    /** The list's 校验码. */
    public String checkCode() {
        return checkCode(sha256);
    }

    /** The list's name, such as 2026年春 第 1 号. */
    public String name() {
        return series + " 第 " + number + " 号";
    }

    /** A day, as documents have it. */
    static String day(Instant instant) {
        return DAY.format(instant);
    }

    /** The day of publishing. */
    String publishedOn() {
        return day(publishedAt);
    }
}
