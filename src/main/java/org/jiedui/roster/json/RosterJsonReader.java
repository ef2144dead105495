package org.jiedui.roster.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Reading;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.UnreadableException;

/**
 * Reads a JSON roster: strict about types, lenient about fields that it does not know, everything reported at once.
 *
 * <p>The document is streamed, one row in memory at a time, so that a hostile document cannot fill the memory: what is
 * kept is bounded by the {@link RosterLimits}. Thread-safe.
 */
public final class RosterJsonReader {

    private static final int DEEPEST = 20;
    private static final int LONGEST_STRING = 1_000_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_STRING)
                    .build())
            .build();

    private final RosterLimits limits;

    public RosterJsonReader(RosterLimits limits) {
        this.limits = limits;
    }

    /** Reads a whole document, in UTF-8, UTF-16 or UTF-32. */
    public Reading read(byte[] document) {
        if (document.length > limits.bytes()) {
            return new Reading.Malformed(JsonIssues.tooLarge(document.length, limits.bytes()));
        }
        try (JsonParser parser = JSON.createParser(document)) {
            return read(parser, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a roster that is part of a document.
     *
     * @param pointer where it stands, as a JSON pointer
     */
    public Reading read(JsonNode root, String pointer) {
        try (JsonParser parser = root.traverse()) {
            return read(parser, pointer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reading read(JsonParser parser, String pointer) throws IOException {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return new Reading.Malformed(JsonIssues.empty(pointer));
            }
            if (first != JsonToken.START_OBJECT) {
                String found = first == JsonToken.START_ARRAY ? JsonIssues.kind(true) : parser.getText();
                return new Reading.Malformed(JsonIssues.notARoster(pointer, Issue.shorten(found)));
            }
            Reading reading = new JsonRosterPass(parser, Origin.json(pointer), limits).read();
            parser.nextToken();
            return parser.currentToken() == null
                    ? reading
                    : new Reading.Malformed(JsonIssues.notARoster(pointer, "{…} " + parser.getText()));
        } catch (JsonProcessingException e) {
            return new Reading.Malformed(JsonIssues.notJson(e));
        } catch (UnreadableException e) {
            return new Reading.Malformed(e.issue());
        } catch (CharConversionException e) {
            return new Reading.Malformed(JsonIssues.notUtf8());
        }
    }
}
