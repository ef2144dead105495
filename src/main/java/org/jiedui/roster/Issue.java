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
 */
public record Issue(
        Severity severity,
        String code,
        Place place,
        @Nullable String value,
        String message,
        String messageZh) {

    private static final int SHOWN_AT_MOST = 80;

    public Issue {
        value = value == null ? null : shorten(value);
    }

    /** A value as it is repeated to people: at most 80 characters, none of them a control character. */
    public static String shorten(String value) {
        String start = value.length() <= SHOWN_AT_MOST ? value : value.substring(0, SHOWN_AT_MOST) + "…";
        return start.replaceAll("\\p{Cntrl}", " ");
    }
}
