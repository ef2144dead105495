package org.jiedui.roster;

/** Knows where the values of one row stood. */
@FunctionalInterface
public interface Origin {

    /**
     * Where a field's value stood, or should have stood.
     *
     * @param field the field's name in the JSON contract, such as {@code province} or {@code location}
     */
    Place place(String field);

    /** A row that is a JSON object at this pointer. */
    static Origin json(String pointer) {
        return field -> new Place.JsonPlace(field.isEmpty() ? pointer : pointer + "/" + field);
    }
}
