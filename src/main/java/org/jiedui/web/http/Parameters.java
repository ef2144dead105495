package org.jiedui.web.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jiedui.explain.Words;
import org.jiedui.gazetteer.Division;
import org.jiedui.gazetteer.Gazetteer;
import org.jspecify.annotations.Nullable;

/** Reads query parameters, and says what is wrong with them. */
public final class Parameters {

    /** Nothing longer resembles a province. */
    private static final int LONGEST_NAME = 50;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private Parameters() {}

    /** The value of a parameter without which there is nothing to answer. */
    public static <T> T require(String name, @Nullable T value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw invalid(
                    name,
                    "",
                    new Words(
                            "缺少参数 " + name + "。请在地址中补上：?" + name + "=…",
                            "The parameter " + name + " is missing. Add it to the address: ?" + name + "=…"));
        }
        return value;
    }

    /** The value when it lies between the two, ends included. */
    public static int between(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw invalid(
                    name,
                    String.valueOf(value),
                    new Words(
                            "参数 " + name + "（" + value + "）应在 " + least + " 与 " + most + " 之间。",
                            "The parameter " + name + " (" + value + ") must be between " + least + " and " + most
                                    + "."));
        }
        return value;
    }

    /** The id, or null when the parameter was not given. */
    public static @Nullable String id(String name, @Nullable String value) {
        if (value != null && !ID.matcher(value).matches()) {
            throw invalid(
                    name,
                    value,
                    new Words(
                            "参数 " + name + "（" + Errors.shorten(value) + "）应为上一页的 nextCursor。请原样使用，或去掉该参数从头列出。",
                            "The parameter " + name + " (" + Errors.shorten(value)
                                    + ") must be the nextCursor of the page before. Use it as it is, or leave it out "
                                    + "to begin with the first page."));
        }
        return value;
    }

    /** The number of an event, or null when the parameter was not given. */
    public static @Nullable Long number(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!NUMBER.matcher(value.strip()).matches()) {
            throw invalid(
                    name,
                    value,
                    new Words(
                            "参数 " + name + "（" + Errors.shorten(value) + "）应为事件的 id，即从 0 起的整数。",
                            "The parameter " + name + " (" + Errors.shorten(value)
                                    + ") must be the id of an event, a whole number from 0."));
        }
        return Long.valueOf(value.strip());
    }

    /** The enum constant of this name, or null when the parameter was not given. */
    public static <E extends Enum<E>> @Nullable E find(String name, Class<E> type, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        String known = String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        throw invalid(
                name,
                value,
                new Words(
                        "参数 " + name + "（" + Errors.shorten(value) + "）应为：" + known + "。",
                        "The parameter " + name + " (" + Errors.shorten(value) + ") must be one of " + known + "."));
    }

    /** What a word stands for, in whatever case it is written, or null when the parameter was not given. */
    public static <T> @Nullable T choose(String name, Map<String, T> choices, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        T chosen = choices.get(value.strip().toLowerCase(Locale.ROOT));
        if (chosen == null) {
            String known = String.join(", ", new TreeSet<>(choices.keySet()));
            throw invalid(
                    name,
                    value,
                    new Words(
                            "参数 " + name + "（" + Errors.shorten(value) + "）应为：" + known + "。",
                            "The parameter " + name + " (" + Errors.shorten(value) + ") must be one of " + known
                                    + "."));
        }
        return chosen;
    }

    /**
     * The full name of the province that a full name, a short name or a code means, or null when the parameter was not
     * given.
     */
    public static @Nullable String province(String name, Gazetteer gazetteer, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return gazetteer.findProvince(value).map(Division::name).orElseThrow(() -> {
            String shown = Errors.shorten(value);
            List<String> near = value.length() > LONGEST_NAME ? List.of() : gazetteer.suggestProvinces(value);
            return invalid(
                    name,
                    value,
                    new Words(
                            "参数 " + name + "（" + shown + "）不是省级行政区。"
                                    + (near.isEmpty()
                                            ? "请使用全称（内蒙古自治区）、简称（内蒙古）或行政区划代码（150000）。"
                                            : "是否应为“" + String.join("”或“", near) + "”？"),
                            "The parameter " + name + " (" + shown + ") is no province. "
                                    + (near.isEmpty()
                                            ? "Give its full name (内蒙古自治区), short name (内蒙古) or GB/T 2260 code "
                                                    + "(150000)."
                                            : "Did you mean " + String.join(" or ", near) + "?")));
        });
    }

    private static RuntimeException invalid(String name, String value, Words words) {
        return Errors.of(
                ErrorCode.INVALID_PARAMETER,
                words,
                List.of(new Errors.FieldError(
                        name, ErrorCode.INVALID_PARAMETER.code(), Errors.shorten(value), words.en(), words.zh())));
    }
}
