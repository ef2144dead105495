package org.jiedui.store.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Facts in a column: compressed JSON of a form that names its version. */
public final class JsonColumn {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A form in which facts are written, a record of its own for each kind of fact. */
    public interface Form {
        /** The form's version; what names none is of version 0. */
        int version();
    }

    private JsonColumn() {}

    /** The column's content. */
    public static Compressed write(Form facts) {
        try {
            return Compressed.of(JSON.writeValueAsBytes(facts));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param newest the highest version that is known
     * @throws IllegalStateException when a newer version of the product wrote the column
     */
    public static <F extends Form> F read(Compressed column, Class<F> form, int newest) {
        F facts;
        try {
            facts = JSON.readValue(column.expand(), form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (facts.version() < 0 || facts.version() > newest) {
            throw new IllegalStateException("The column (" + form.getSimpleName() + ") has the version ("
                    + facts.version() + "), and versions up to (" + newest
                    + ") are known here. Maybe start the newer Jiedui that wrote it.");
        }
        return facts;
    }
}
