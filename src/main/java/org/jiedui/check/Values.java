package org.jiedui.check;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Roster;
import org.jiedui.spelling.NearMiss;
import org.jiedui.spelling.Writing;
import org.jspecify.annotations.Nullable;

/** Checks single values of a row. */
final class Values {

    private final Findings findings;
    private final Spellings spellings;

    /**
     * @param roster whose words are meant, or null for values that belong to none
     * @param base the roster that it changes, whose words are meant as well, or null
     */
    Values(Findings findings, @Nullable Roster roster, @Nullable BaseRoster base) {
        this.findings = findings;
        spellings = new Spellings(findings, roster, base);
    }

    /** A text that must be there; empty when it is not, with an error reported unless a whole column is missing. */
    Optional<String> required(@Nullable String value, Origin origin, String field, String what, String whatZh) {
        String tidy = value == null ? "" : tidy(value);
        if (tidy.isEmpty()) {
            if (!origin.has(field)) {
                return Optional.empty();
            }
            findings.error(
                    "missing-value",
                    origin.place(field),
                    value,
                    "The " + what + " is missing. Fill it in.",
                    "缺少" + whatZh + "。请补上。");
            return Optional.empty();
        }
        return printable(tidy, origin, field);
    }

    /** A text that may be absent. */
    @Nullable
    String optional(@Nullable String value, Origin origin, String field) {
        String tidy = value == null ? "" : tidy(value);
        return tidy.isEmpty() ? null : printable(tidy, origin, field).orElse(null);
    }

    /** The texts of a list, without blanks and repetitions. */
    Set<String> texts(Collection<String> values, Origin origin, String field) {
        Set<String> texts = new LinkedHashSet<>();
        for (String value : values) {
            String text = optional(value, origin, field);
            if (text != null) {
                texts.addAll(spellings.words(text, origin, field));
            }
        }
        return texts;
    }

    /** Says which needs nobody offers that are nearly what somebody offers. */
    void reportNeeds() {
        spellings.reportNeeds();
    }

    /** A school's type, in the spelling that most have. */
    String type(String text, Origin origin) {
        return spellings.type(text, origin);
    }

    /** A word that means one of a few things; empty, with an error reported, when it does not. */
    <T> Optional<T> word(String word, Vocabulary<T> vocabulary, Origin origin, String field) {
        Optional<T> found = vocabulary.find(word);
        Optional<Vocabulary.Exclusion> excluded = vocabulary.findExclusion(word);
        String shown = Issue.shorten(word);
        if (excluded.isPresent()) {
            findings.error(
                    "out-of-scope",
                    origin.place(field),
                    word,
                    "\"" + shown + "\": " + excluded.get().en(),
                    "“" + shown + "”：" + excluded.get().zh());
        } else if (found.isEmpty()) {
            Optional<String> near = NearMiss.first(word, vocabulary.words());
            findings.error(
                    "unknown-word",
                    origin.place(field),
                    word,
                    "\"" + shown + "\" is not understood; expected is " + vocabulary.expected() + ". "
                            + near.map(meant -> "Did you mean \"" + meant + "\"?")
                                    .orElse("Use one of these."),
                    "“" + shown + "”无法识别，应为" + vocabulary.expectedZh() + "。"
                            + near.map(meant -> "是否应为“" + meant + "”？").orElse("请改用其中之一。"));
        }
        found.filter(meaning -> !vocabulary.isName(word, meaning))
                .ifPresent(meaning ->
                        findings.readAs("word-understood", origin.place(field), word, vocabulary.name(meaning)));
        return found;
    }

    /** A whole number from 0 to {@code most}; absent gives the default, anything else an error and the default. */
    int count(@Nullable Double value, int absent, int most, Origin origin, String field) {
        if (value == null) {
            return absent;
        }
        if (!(value >= 0 && value <= most && value == Math.rint(value))) {
            String shown = number(value);
            findings.error(
                    value < 0 ? "negative-count" : "not-a-count",
                    origin.place(field),
                    shown,
                    "The number " + shown + " must be a whole number from 0 to " + most + ". Correct it.",
                    "数值 " + shown + " 应为 0 到 " + most + " 之间的整数。请改正。");
            return absent;
        }
        return value.intValue();
    }

    /** A number as people write it: no trailing zeros, no exponent unless it is absurd. */
    static String number(@Nullable Double value) {
        if (value == null) {
            return "—";
        }
        if (!Double.isFinite(value) || Math.abs(value) >= 1e15) {
            return value.toString();
        }
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** The text without the white space around it and without characters that nobody sees. */
    static String tidy(String value) {
        return Writing.visible(value).replace('\u00a0', ' ').strip();
    }

    private Optional<String> printable(String value, Origin origin, String field) {
        if (value.codePoints().noneMatch(Values::isUnprintable)) {
            return Optional.of(value);
        }
        String shown = Issue.shorten(value);
        findings.error(
                "control-character",
                origin.place(field),
                value,
                "The text \"" + shown + "\" contains a character that cannot be printed. Retype it.",
                "文字“" + shown + "”含有不可打印的字符。请重新输入。");
        return Optional.empty();
    }

    /** Control characters, halves of characters, non-characters, and marks that turn the writing direction. */
    private static boolean isUnprintable(int c) {
        return Character.isISOControl(c)
                || c >= 0xd800 && c <= 0xdfff
                || (c & 0xfffe) == 0xfffe
                || c >= 0x202a && c <= 0x202e
                || c >= 0x2066 && c <= 0x2069
                || c == 0x2028
                || c == 0x2029;
    }
}
