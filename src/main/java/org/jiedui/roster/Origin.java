package org.jiedui.roster;

/** Knows where the values of one row stood. */
@FunctionalInterface
public interface Origin {

    /** That of a row which was made, not sent. */
    Origin MADE = json("");

    /**
     * Where a field's value stood, or should have stood.
     *
     * @param field the field's name in the JSON contract, such as {@code province} or {@code location}; empty for the
     *     whole row
     */
    Place place(String field);

    /**
     * Whether the field could stand there at all; a table without a column for it has been complained about once, for
     * all its rows.
     */
    default boolean has(String field) {
        return true;
    }

    /** What stands in a field of this row, itself a row. */
    default Origin within(String field) {
        return inner -> place(inner.isEmpty() ? field : field + "/" + inner);
    }

    /** A row that is a JSON object at this pointer. */
    static Origin json(String pointer) {
        return field -> new Place.JsonPlace(field.isEmpty() ? pointer : pointer + "/" + field);
    }
}
