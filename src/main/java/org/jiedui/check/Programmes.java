package org.jiedui.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiedui.roster.Reading;
import org.jiedui.roster.Roster;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.json.RosterJsonReader;

/** The programmes that the service knows: the tables under {@code data/programmes}. Immutable. */
public final class Programmes {

    private static final List<String> IDS = List.of("pilot-211", "nation");

    private final Map<String, JsonNode> documents = new LinkedHashMap<>();
    private final Map<String, Roster.InlineProgramme> rows = new LinkedHashMap<>();

    private Programmes() {}

    /**
     * Reads them from the class path.
     *
     * @throws IllegalStateException when one is missing or is no programme
     */
    public static Programmes load() {
        Programmes programmes = new Programmes();
        ObjectMapper json = new ObjectMapper();
        RosterJsonReader reader = new RosterJsonReader(RosterLimits.DEFAULT);
        for (String id : IDS) {
            String resource = "/data/programmes/" + id + ".json";
            try (InputStream in = Programmes.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("The programme (" + resource + ") is not on the class path.");
                }
                JsonNode document = json.readTree(in);
                Reading reading = reader.read(json.createObjectNode().set("programme", document), "");
                if (reading instanceof Reading.Read read
                        && read.roster().programme() instanceof Roster.InlineProgramme inline) {
                    programmes.documents.put(id, document);
                    programmes.rows.put(id, inline);
                } else {
                    throw new IllegalStateException("The programme (" + resource + ") cannot be read.");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return programmes;
    }

    public List<String> listIds() {
        return IDS;
    }

    /** The programme's tables as they are in {@code data/programmes}. */
    public Optional<JsonNode> findDocument(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    Optional<Roster.InlineProgramme> findRows(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    /** The id of the programme that a roster means that names none. */
    String getDefaultId() {
        return IDS.getFirst();
    }

    /** What a roster means that names no programme. */
    Roster.InlineProgramme getDefault() {
        return Objects.requireNonNull(rows.get(IDS.getFirst()));
    }
}
