package org.jiedui.check;

import java.util.Optional;
import java.util.function.Function;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Origin;
import org.jspecify.annotations.Nullable;

/** Checks single values of a row. */
final class Values {

    private static final int LARGEST_COUNT = 1_000_000;

    private final Findings findings;

    Values(Findings findings) {
        this.findings = findings;
    }

    /** A text that must be there; empty, with an error reported, when it is not. */
    Optional<String> required(@Nullable String value, Origin origin, String field, String what, String whatZh) {
        if (value == null || value.isBlank()) {
            findings.error(
                    "missing-value",
                    origin.place(field),
                    value,
                    "The " + what + " is missing. Fill it in.",
                    "缺少" + whatZh + "。请补上。");
            return Optional.empty();
        }
        return printable(value, origin, field);
    }

    /** A text that may be absent. */
    @Nullable
    String optional(@Nullable String value, Origin origin, String field) {
        return value == null || value.isBlank()
                ? null
                : printable(value, origin, field).orElse(null);
    }

    /** A word that means one of a few things; null with an error when it does not. */
    <T> Optional<T> word(
            String word,
            Function<String, Optional<T>> meaning,
            Origin origin,
            String field,
            String expected,
            String expectedZh) {
        Optional<T> found = meaning.apply(word);
        if (found.isEmpty()) {
            String shown = Issue.shorten(word);
            findings.error(
                    "unknown-word",
                    origin.place(field),
                    word,
                    "\"" + shown + "\" is not understood; expected is " + expected + ". Use one of these.",
                    "“" + shown + "”无法识别，应为" + expectedZh + "。请改用其中之一。");
        }
        return found;
    }

    /** A whole number from 0 on; absent gives the default, anything else an error and the default. */
    int count(@Nullable Double value, int absent, Origin origin, String field) {
        if (value == null) {
            return absent;
        }
        if (value < 0 || value > LARGEST_COUNT || value != Math.rint(value)) {
            String shown = shown(value);
            findings.error(
                    "not-a-count",
                    origin.place(field),
                    shown,
                    "The number " + shown + " must be a whole number from 0 to " + LARGEST_COUNT + ". Correct it.",
                    "数值 " + shown + " 应为 0 到 " + LARGEST_COUNT + " 之间的整数。请改正。");
            return absent;
        }
        return value.intValue();
    }

    private static String shown(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    private Optional<String> printable(String value, Origin origin, String field) {
        String stripped = value.strip();
        if (stripped.chars().anyMatch(Character::isISOControl)) {
            findings.error(
                    "control-character",
                    origin.place(field),
                    value,
                    "The text \"" + Issue.shorten(value) + "\" contains a control character. Retype it.",
                    "文字“" + Issue.shorten(value) + "”含有控制字符。请重新输入。");
            return Optional.empty();
        }
        return Optional.of(stripped);
    }
}
