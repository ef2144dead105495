package org.jiedui.roster.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jiedui.problem.Problem;
import org.jiedui.roster.ProblemRows;
import org.jiedui.roster.Roster;
import org.jiedui.roster.RowFields;
import org.jspecify.annotations.Nullable;

/**
 * Writes a roster as the contract's JSON: the one that {@link RosterJsonReader} reads.
 *
 * <p>The canonical form is that of an accepted roster, with provinces by full name, every point given and the programme
 * by its tables. Reading and checking it again gives the same problem (at default weights).
 */
public final class RosterJsonWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    private RosterJsonWriter(JsonGenerator json) {
        this.json = json;
    }

    /** The canonical form, in UTF-8 without white space. */
    public static byte[] write(String name, Problem problem) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            new RosterJsonWriter(json).roster(ProblemRows.roster(name, problem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * Writes a roster to be read by people too: in UTF-8, one row a line, without holding the text in memory. Leaves
     * the stream open.
     *
     * @throws IOException when the stream does not take it
     */
    public static void write(Roster roster, OutputStream out) throws IOException {
        JsonGenerator json = JSON.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new RowPerLine());
        try (json) {
            new RosterJsonWriter(json).roster(roster);
            json.writeRaw('\n');
        }
    }

    private void roster(Roster roster) throws IOException {
        json.writeStartObject();
        if (roster.name() != null) {
            json.writeStringField("name", roster.name());
        }
        programme(roster.programme());
        rows("universities", roster.universities());
        rows("departments", roster.departments());
        rows("schools", roster.schools());
        rows("ties", roster.ties());
        json.writeEndObject();
    }

    private void programme(Roster.@Nullable ProgrammeRows programme) throws IOException {
        switch (programme) {
            case null -> {}
            case Roster.NamedProgramme named -> json.writeStringField("programme", named.id());
            case Roster.InlineProgramme tables -> {
                json.writeObjectFieldStart("programme");
                fields(RowFields.of(tables));
                if (tables.quotas() != null) {
                    rows("quotas", tables.quotas());
                }
                if (tables.supply() != null) {
                    rows("supply", tables.supply());
                }
                json.writeEndObject();
            }
        }
    }

    private void rows(String list, List<? extends Roster.SentRow> rows) throws IOException {
        json.writeArrayFieldStart(list);
        for (Roster.SentRow row : rows) {
            json.writeStartObject();
            fields(RowFields.of(row));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void fields(Map<String, Object> fields) throws IOException {
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            json.writeFieldName(field.getKey());
            value(field.getValue());
        }
    }

    private void value(Object value) throws IOException {
        switch (value) {
            case Double number when number.longValue() == number -> json.writeNumber(number.longValue());
            case Roster.LocationValue location -> location(location);
            case List<?> texts -> {
                json.writeStartArray();
                for (Object text : texts) {
                    json.writeString((String) text);
                }
                json.writeEndArray();
            }
            case Double number -> json.writeNumber(number);
            case Boolean yes -> json.writeBoolean(yes);
            default -> json.writeString((String) value);
        }
    }

    private void location(Roster.LocationValue location) throws IOException {
        json.writeStartObject();
        if (location.lat() != null) {
            json.writeNumberField("lat", location.lat());
        }
        if (location.lon() != null) {
            json.writeNumberField("lon", location.lon());
        }
        json.writeEndObject();
    }
}
