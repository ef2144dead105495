package org.jiedui.roster;

import java.util.List;

/**
 * Issues of one code about one kind of value, which usually have one cause.
 *
 * @param severity how bad they are
 * @param code their code
 * @param where the list and field they are about, such as {@code /schools/*}{@code /province} or {@code 中学!C}
 * @param count how many there are, ≥ 1, those that are not kept one by one included
 * @param values the values that occurred first with their counts, at most five, or twenty of those that say how a word
 *     was understood; empty when the issues have none
 * @param places the first places, at most five
 * @param message of the first of them, in English
 * @param messageZh the same in Chinese
 */
public record IssueGroup(
        Severity severity,
        String code,
        String where,
        int count,
        List<ValueCount> values,
        List<Place> places,
        String message,
        String messageZh) {
    public IssueGroup {
        values = List.copyOf(values);
        places = List.copyOf(places);
    }

    /** How often a value occurred, ≥ 1. */
    public record ValueCount(String value, int count) {}
}
