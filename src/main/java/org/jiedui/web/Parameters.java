package org.jiedui.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jiedui.explain.Words;
import org.jspecify.annotations.Nullable;

/** Reads query parameters, and says what is wrong with them. */
final class Parameters {

    private Parameters() {}

    /** The value when it lies between the two, ends included. */
    static int between(String name, int value, int least, int most) {
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

    /** The enum constant of this name, or null when the parameter was not given. */
    static <E extends Enum<E>> @Nullable E find(String name, Class<E> type, @Nullable String value) {
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
    static <T> @Nullable T choose(String name, Map<String, T> choices, @Nullable String value) {
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

    private static RuntimeException invalid(String name, String value, Words words) {
        return Errors.unprocessable(
                "invalid-parameter",
                words,
                List.of(new Errors.FieldError(
                        name, "invalid-parameter", Errors.shorten(value), words.en(), words.zh())));
    }
}
