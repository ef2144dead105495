package org.jiedui.check;

import java.util.List;
import java.util.stream.Collectors;
import org.jiedui.roster.Issue;

/**
 * A field in which a row differs from the one that it replaces.
 *
 * @param field its name in the JSON contract
 * @param label its header in Chinese
 * @param before what it said; empty for nothing
 * @param now what it says; empty for nothing
 */
record RowDifference(String field, String label, String before, String now) {

    static String words(List<RowDifference> differences) {
        return differences.stream()
                .map(one -> one.field + " " + shown(one.before, "nothing") + " → " + shown(one.now, "nothing"))
                .collect(Collectors.joining("; "));
    }

    static String wordsZh(List<RowDifference> differences) {
        return differences.stream()
                .map(one -> one.label + " " + shown(one.before, "空") + " → " + shown(one.now, "空"))
                .collect(Collectors.joining("；"));
    }

    private static String shown(String value, String empty) {
        return value.isEmpty() ? empty : Issue.shorten(value);
    }
}
