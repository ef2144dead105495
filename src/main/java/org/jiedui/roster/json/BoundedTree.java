package org.jiedui.roster.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jiedui.roster.Place;
import org.jiedui.roster.UnreadableException;

/**
 * Builds the tree of one value of a stream, unless it has too many parts, and refuses fields that occur twice in an
 * object.
 */
final class BoundedTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final Place place;
    private final int most;
    private int count;

    BoundedTree(JsonParser parser, Place place, int most) {
        this.parser = parser;
        this.place = place;
        this.most = most;
    }

    /**
     * The current value.
     *
     * @throws UnreadableException when it has too many parts
     */
    JsonNode read() throws IOException {
        return value();
    }

    private JsonNode value() throws IOException {
        if (++count > most) {
            throw new UnreadableException(JsonIssues.rowTooLarge(place, most));
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            default -> NODES.nullNode();
        };
    }

    private JsonNode number() throws IOException {
        return switch (parser.getNumberType()) {
            case INT, LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getDoubleValue());
        };
    }

    private JsonNode object() throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            if (object.has(field)) {
                throw new DuplicateFieldException(parser);
            }
            object.set(field, value());
        }
        return object;
    }

    private JsonNode array() throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value());
        }
        return array;
    }

    /** A field occurs twice in one object. */
    static final class DuplicateFieldException extends JsonParseException {
        private static final long serialVersionUID = 1;

        DuplicateFieldException(JsonParser parser) {
            super(parser, "Duplicate field");
        }
    }
}
