package org.jiedui.roster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one JSON object by type, and reports values of another type and fields that nobody asked for. */
final class JsonRow {

    private final JsonNode object;
    private final Origin origin;
    private final RosterLimits limits;
    private final Consumer<Issue> issues;
    private final Set<String> asked = new HashSet<>();

    JsonRow(JsonNode object, Origin origin, RosterLimits limits, Consumer<Issue> issues) {
        this.object = object;
        this.origin = origin;
        this.limits = limits;
        this.issues = issues;
    }

    Origin origin() {
        return origin;
    }

    @Nullable
    String text(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            wrongType(field, value, "a text in quotes", "加引号的文字");
            return null;
        }
        return withinLength(field, value.textValue());
    }

    @Nullable
    Double number(String field) {
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

    @Nullable
    Boolean bool(String field) {
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

    List<String> texts(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            wrongType(field, value, "a list of texts in brackets", "方括号中的文字列表");
            return List.of();
        }
        if (value.size() > limits.listLength()) {
            issues.accept(new Issue(
                    Severity.ERROR,
                    "too-many-values",
                    origin.place(field),
                    String.valueOf(value.size()),
                    "There are " + value.size() + " values; at most " + limits.listLength()
                            + " are read. Keep the main ones.",
                    "共有 " + value.size() + " 个值，最多 " + limits.listLength() + " 个。请只保留主要的。"));
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            JsonNode element = value.get(i);
            String place = field + "/" + i;
            if (!element.isTextual()) {
                wrongType(place, element, "a text in quotes", "加引号的文字");
            } else {
                String text = withinLength(place, element.textValue());
                if (text != null && !text.isBlank()) {
                    texts.add(text.strip());
                }
            }
        }
        return texts;
    }

    Roster.@Nullable LocationValue location(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isObject()) {
            wrongType(
                    field,
                    value,
                    "an object like {\"lat\": 39.9, \"lon\": 116.4}",
                    "形如 {\"lat\": 39.9, \"lon\": 116.4} 的对象");
            return null;
        }
        JsonRow row = new JsonRow(
                value, inner -> origin.place(inner.isEmpty() ? field : field + "/" + inner), limits, issues);
        Roster.LocationValue location = new Roster.LocationValue(row.number("lat"), row.number("lon"));
        row.reportOthers();
        return location;
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
                issues.accept(new Issue(
                        Severity.NOTE,
                        "unknown-field",
                        origin.place(escape(Issue.shorten(field))),
                        field,
                        "The field \"" + Issue.shorten(field) + "\" is not known and is left aside. Known: "
                                + String.join(", ", asked.stream().sorted().toList()) + ".",
                        "字段“" + Issue.shorten(field) + "”不在约定之内，已忽略。可用字段："
                                + String.join("、", asked.stream().sorted().toList()) + "。"));
            }
        });
    }

    void wrongType(String field, JsonNode value, String expected, String expectedZh) {
        String shown =
                Issue.shorten(value.isContainerNode() ? value.getNodeType().toString() : value.asText());
        issues.accept(new Issue(
                Severity.ERROR,
                "wrong-type",
                origin.place(field),
                shown,
                "\"" + shown + "\" stands where " + expected
                        + " is expected. Correct the value or leave the field out.",
                "“" + shown + "”应为" + expectedZh + "。请改正，或去掉该字段。"));
    }

    private @Nullable String withinLength(String field, String text) {
        if (text.length() > limits.textLength()) {
            issues.accept(new Issue(
                    Severity.ERROR,
                    "text-too-long",
                    origin.place(field),
                    text,
                    "The text \"" + Issue.shorten(text) + "\" has " + text.length() + " characters; at most "
                            + limits.textLength() + " are read. Shorten it.",
                    "文字“" + Issue.shorten(text) + "”有 " + text.length() + " 个字符，最多 " + limits.textLength()
                            + " 个。请缩短。"));
            return null;
        }
        return text;
    }

    private static String escape(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }
}
