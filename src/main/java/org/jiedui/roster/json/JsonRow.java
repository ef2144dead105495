package org.jiedui.roster.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jiedui.roster.IssueLog;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Roster;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.RosterRow;
import org.jiedui.roster.RowChange;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one JSON object by type, and reports values of another type and fields that nobody asked for. */
final class JsonRow implements RosterRow {

    private final JsonNode object;
    private final Origin origin;
    private final RosterLimits limits;
    private final IssueLog issues;
    private final UnknownFields unknownFields;
    private final Set<String> asked = new HashSet<>();

    JsonRow(JsonNode object, Origin origin, RosterLimits limits, IssueLog issues, UnknownFields unknownFields) {
        this.object = object;
        this.origin = origin;
        this.limits = limits;
        this.issues = issues;
        this.unknownFields = unknownFields;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public @Nullable String text(String field) {
        JsonNode value = value(field);
        return value == null ? null : text(field, value);
    }

    private @Nullable String text(String place, JsonNode value) {
        if (!value.isTextual()) {
            wrongType(place, value, "a text in quotes", "加引号的文字");
            return null;
        }
        String text = value.textValue();
        if (text.length() > limits.textLength()) {
            issues.add(JsonIssues.textTooLong(origin.place(place), text, limits.textLength()));
            return null;
        }
        return text;
    }

    @Override
    public @Nullable Double number(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isNumber()) {
            wrongType(field, value, "a number without quotes", "不加引号的数字");
            return null;
        }
        return value.doubleValue();
    }

    @Override
    public @Nullable Boolean yesOrNo(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isBoolean()) {
            wrongType(field, value, "true or false", "true 或 false");
            return null;
        }
        return value.booleanValue();
    }

    @Override
    public @Nullable RowChange change() {
        JsonNode value = value("change");
        if (value == null) {
            return null;
        }
        for (RowChange change : RowChange.values()) {
            if (change.name().equals(value.textValue())) {
                return change;
            }
        }
        wrongType("change", value, "\"ADD\", \"REPLACE\" or \"REMOVE\"", "\"ADD\"、\"REPLACE\" 或 \"REMOVE\"");
        return null;
    }

    @Override
    public List<String> texts(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            wrongType(field, value, "a list of texts in brackets", "方括号中的文字列表");
            return List.of();
        }
        if (value.size() > limits.listLength()) {
            issues.add(JsonIssues.tooManyValues(origin.place(field), value.size(), limits.listLength()));
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            String text = text(field + "/" + i, value.get(i));
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The rows of a list of objects; empty when it is absent, too long or no list. */
    <T> List<T> rows(String field, int most, Function<JsonRow, T> read) {
        JsonNode value = value(field);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            wrongType(field, value, "a list in brackets", "方括号中的列表");
            return List.of();
        }
        if (value.size() > most) {
            issues.add(JsonIssues.tooManyRows(origin.place(field), field, most));
            return List.of();
        }
        List<T> rows = new ArrayList<>(value.size());
        for (int i = 0; i < value.size(); i++) {
            String at = field + "/" + i;
            if (value.get(i).isObject()) {
                JsonRow inner = within(at, value.get(i));
                rows.add(read.apply(inner));
                inner.reportOthers();
            } else {
                wrongType(at, value.get(i), "an object in braces", "花括号中的对象");
            }
        }
        return rows;
    }

    @Override
    public Roster.@Nullable LocationValue location() {
        JsonNode value = value("location");
        if (value == null) {
            return null;
        }
        if (!value.isObject()) {
            wrongType(
                    "location",
                    value,
                    "an object like {\"lat\": 39.9, \"lon\": 116.4}",
                    "形如 {\"lat\": 39.9, \"lon\": 116.4} 的对象");
            return null;
        }
        JsonRow row = within("location", value);
        Roster.LocationValue location = new Roster.LocationValue(row.number("lat"), row.number("lon"));
        row.reportOthers();
        return location;
    }

    /** An object that stands inside this one. */
    JsonRow within(String at, JsonNode inner) {
        return new JsonRow(inner, origin.within(at), limits, issues, unknownFields);
    }

    /** The value of a field as it is, or null when it is absent or null. */
    @Nullable
    JsonNode value(String field) {
        asked.add(field);
        JsonNode value = object.get(field);
        return value == null || value.isNull() ? null : value;
    }

    /** Notes every field that was not asked for. */
    void reportOthers() {
        object.fieldNames().forEachRemaining(field -> {
            if (!asked.contains(field)) {
                unknownFields.report(origin, field, asked);
            }
        });
    }

    void wrongType(String field, JsonNode value, String expected, String expectedZh) {
        String shown = value.isContainerNode() ? JsonIssues.kind(value.isArray()) : value.asText();
        issues.add(JsonIssues.wrongType(origin.place(field), shown, expected, expectedZh));
    }
}
