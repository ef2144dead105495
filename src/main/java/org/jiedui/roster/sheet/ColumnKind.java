package org.jiedui.roster.sheet;

import java.util.Arrays;

/** What stands in the cells of a column. */
public enum ColumnKind {
    /** A text on one line. */
    TEXT("text"),
    /** Several texts with separators. */
    LIST("list"),
    /** A number. */
    NUMBER("number"),
    /** 是 or 否. */
    YES_OR_NO("yes-or-no"),
    /** Longitude and latitude in one cell, in place of two columns: it is read and not written. */
    POINT("point"),
    /** What the row does to the roster that it changes: it is read and not written. */
    CHANGE("change");

    private final String word;

    ColumnKind(String word) {
        this.word = word;
    }

    /** Whether such a column is written, too. */
    public boolean isWritten() {
        return this != POINT && this != CHANGE;
    }

    /** @throws IllegalArgumentException when there is no such kind */
    static ColumnKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no kind of column (" + word + ")."));
    }
}
