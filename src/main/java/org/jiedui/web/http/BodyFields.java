package org.jiedui.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a small request body by type, and collects what is wrong with them. */
public final class BodyFields {

    private final JsonNode object;
    private final String pointer;
    private final List<Object> errors;
    private final int longestText;

    public BodyFields(JsonNode object, String pointer, List<Object> errors, int longestText) {
        this.object = object;
        this.pointer = pointer;
        this.errors = errors;
        this.longestText = longestText;
        if (!object.isObject()) {
            error("", "wrong-type", object.asText(), "A JSON object in braces is expected.", "应为花括号中的 JSON 对象。");
        }
    }

    /** JSON pointer to the object. */
    public String pointer() {
        return pointer;
    }

    public void error(String field, String code, @Nullable String value, String message, String messageZh) {
        String at = field.isEmpty() ? pointer : pointer + "/" + field;
        errors.add(new Errors.FieldError(at, code, value == null ? null : Errors.shorten(value), message, messageZh));
    }

    public void requireKnown(Set<String> known) {
        object.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                String names = String.join(", ", known.stream().sorted().toList());
                error(
                        Errors.shorten(field),
                        "unknown-field",
                        field,
                        "The field \"" + Errors.shorten(field) + "\" is not known; known are " + names + ".",
                        "字段“" + Errors.shorten(field) + "”不在约定之内，可用：" + names + "。");
            }
        });
    }

    @Nullable
    public JsonNode object(String field) {
        JsonNode value = value(field);
        if (value != null && !value.isObject()) {
            wrongType(field, value, "an object in braces", "花括号中的对象");
            return null;
        }
        return value;
    }

    @Nullable
    public String text(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isTextual() || value.textValue().length() > longestText || !isPrintable(value.textValue())) {
            wrongType(
                    field, value, "a text of at most " + longestText + " characters", "不超过 " + longestText + " 个字符的文字");
            return null;
        }
        return value.textValue();
    }

    public List<String> texts(String field, int most) {
        JsonNode value = value(field);
        if (value == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        value.forEach(element -> {
            if (element.isTextual()
                    && element.textValue().length() <= longestText
                    && isPrintable(element.textValue())) {
                texts.add(element.textValue().strip());
            }
        });
        if (!value.isArray() || texts.size() != value.size() || texts.size() > most) {
            wrongType(field, value, "a list of at most " + most + " texts", "至多 " + most + " 个文字的列表");
            return List.of();
        }
        return texts;
    }

    /** A text that has to be there. */
    @Nullable
    public String requireText(String field) {
        if (object.isObject() && value(field) == null) {
            error(
                    field,
                    "missing",
                    null,
                    "The field \"" + field + "\" is missing. Fill it in.",
                    "缺少字段“" + field + "”。请补上。");
            return null;
        }
        return text(field);
    }

    /** The constant that a field names, or null when it names none. */
    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
        String text = text(field);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        String known = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        error(field, "wrong-value", text, "One of " + known + " is expected.", "应为 " + known + " 之一。");
        return null;
    }

    /** Whether a field is true. */
    public boolean flag(String field, boolean otherwise) {
        JsonNode value = value(field);
        if (value != null && !value.isBoolean()) {
            wrongType(field, value, "true or false", " true 或 false");
        }
        return value == null ? otherwise : value.asBoolean(otherwise);
    }

    /** Whether a field is there. */
    public boolean has(String field) {
        return value(field) != null;
    }

    /** The elements of a list, whatever they are, or null when there is no list. */
    @Nullable
    public List<JsonNode> elements(String field, int most) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isArray() || value.size() > most) {
            wrongType(field, value, "a list of at most " + most + " elements", "至多 " + most + " 项的列表");
            return null;
        }
        List<JsonNode> elements = new ArrayList<>();
        value.forEach(elements::add);
        return elements;
    }

    @Nullable
    public Integer whole(String field, int least, int most) {
        Long value = integer(field, least, most);
        return value == null ? null : value.intValue();
    }

    @Nullable
    public Long integer(String field, long least, long most) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < least
                || value.longValue() > most) {
            wrongType(
                    field,
                    value,
                    "a whole number from " + least + " to " + most,
                    " " + least + " 到 " + most + " 之间的整数");
            return null;
        }
        return value.longValue();
    }

    @Nullable
    public Double fraction(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isNumber() || !(value.doubleValue() >= 0 && value.doubleValue() <= 1)) {
            wrongType(field, value, "a number from 0 to 1", " 0 到 1 之间的数字");
            return null;
        }
        return value.doubleValue();
    }

    private @Nullable JsonNode value(String field) {
        JsonNode value = object.get(field);
        return value == null || value.isNull() ? null : value;
    }

    /** No control characters and no halves of characters, which no JSON reader takes. */
    private static boolean isPrintable(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    private void wrongType(String field, JsonNode value, String expected, String expectedZh) {
        String shown =
                Errors.shorten(value.isContainerNode() ? value.getNodeType().toString() : value.asText());
        error(
                field,
                "wrong-value",
                shown,
                "\"" + shown + "\" stands where " + expected + " is expected. Correct it or leave it out.",
                "“" + shown + "”应为" + expectedZh + "。请改正，或去掉该字段。");
    }
}
