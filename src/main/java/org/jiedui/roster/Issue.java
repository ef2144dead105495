package org.jiedui.roster;

import org.jspecify.annotations.Nullable;

/**
 * Something to say about one place of a roster.
 *
 * @param severity how bad it is
 * @param code stable, in kebab case
 * @param place where
 * @param value what stands there, shortened, or null when nothing does
 * @param message in English: what is expected and what to do
 * @param messageZh the same in Chinese
 * @param subject what the row is about that it stands in, such as the name of a school, or null
 */
public record Issue(
        Severity severity,
        String code,
        Place place,
        @Nullable String value,
        String message,
        String messageZh,
        @Nullable String subject) {

    private static final int SHOWN_AT_MOST = 80;

    public Issue {
        value = value == null ? null : shorten(value);
        subject = subject == null ? null : shorten(subject);
    }

    /** An issue of which it is not known yet what its row is about. */
    public Issue(
            Severity severity, String code, Place place, @Nullable String value, String message, String messageZh) {
        this(severity, code, place, value, message, messageZh, null);
    }

    /** The same issue about a row of this name. */
    public Issue about(@Nullable String name) {
        return new Issue(severity, code, place, value, message, messageZh, name);
    }

    /**
     * A value as it is repeated to people: at most 80 characters and a mark that something was cut; nothing in it can
     * break a line, turn the writing direction or fail to be encoded.
     */
    public static String shorten(String value) {
        if (value.codePointCount(0, value.length()) <= SHOWN_AT_MOST) {
            return printable(value);
        }
        return printable(value.substring(0, value.offsetByCodePoints(0, SHOWN_AT_MOST))) + "…";
    }

    /** A text in which nothing can break a line, turn the writing direction or fail to be encoded. */
    public static String printable(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c >= 0x7f && c < 0x3000 || Character.isSurrogate(c) || c >= 0xfe00) {
                return value.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", " ");
            }
        }
        return value;
    }
}
