package org.jiedui.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Roster;
import org.jiedui.spelling.Writing;
import org.jspecify.annotations.Nullable;

/**
 * The words that the people of one roster have made up themselves, its types of schools, strengths and needs: how most
 * of them spell a word is how it is meant, and words that stand together in one cell are told apart where they are
 * known. Only of tables; JSON has lists and means what it says.
 */
final class Spellings {

    /** A roster of so many schools has few types that occur once. */
    private static final int SCHOOLS = 20;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[/／\\\\&＆+＋.。・·]+|[\\s\\p{Z}]+");
    private static final Pattern LOOKS_LIKE_SEVERAL =
            Pattern.compile("[\\u4e00-\\u9fff]+(?:[/／\\\\&＆+＋。\\s\\p{Z}]+[\\u4e00-\\u9fff]+)+");

    private final Findings findings;
    private final boolean isTable;
    private final Map<String, String> words;
    private final Map<String, String> types;
    private final Map<String, Integer> typeCounts = new HashMap<>();
    private final int schools;

    Spellings(Findings findings, @Nullable Roster roster) {
        this.findings = findings;
        isTable = roster != null && !roster.idsRequired();
        if (roster == null || roster.idsRequired()) {
            words = Map.of();
            types = Map.of();
            schools = 0;
            return;
        }
        words = mostFrequent(Stream.concat(
                roster.departments().stream().flatMap(row -> row.strengths().stream()),
                roster.schools().stream().flatMap(row -> row.needs().stream())));
        types = mostFrequent(
                roster.schools().stream().map(Roster.SchoolRow::type).filter(Objects::nonNull));
        roster.schools().forEach(row -> {
            if (row.type() != null) {
                typeCounts.merge(Writing.fold(row.type()), 1, Integer::sum);
            }
        });
        schools = roster.schools().size();
    }

    /** How most spell each word, by what the spellings have in common; the first of equals. */
    private static Map<String, String> mostFrequent(Stream<String> texts) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        texts.forEach(text -> counts.computeIfAbsent(Writing.fold(text), fold -> new LinkedHashMap<>())
                .merge(Values.tidy(text), 1, Integer::sum));
        Map<String, String> best = new HashMap<>();
        counts.forEach((fold, spellings) -> {
            int most = 0;
            for (Map.Entry<String, Integer> spelling : spellings.entrySet()) {
                if (spelling.getValue() > most) {
                    most = spelling.getValue();
                    best.put(fold, spelling.getKey());
                }
            }
        });
        return best;
    }

    /** What a strength or need means: itself, its usual spelling, or several that stand together. */
    List<String> words(String text, Origin origin, String field) {
        if (!isTable) {
            return List.of(text);
        }
        List<String> parts = BETWEEN_WORDS
                .splitAsStream(text)
                .filter(part -> !part.isBlank())
                .toList();
        if (parts.size() > 1 && parts.stream().allMatch(part -> words.containsKey(Writing.fold(part)))) {
            List<String> meant = new ArrayList<>();
            parts.forEach(part -> meant.add(words.getOrDefault(Writing.fold(part), part)));
            findings.readAs("list-split", origin.place(field), text, String.join("、", meant));
            return meant;
        }
        String usual = words.getOrDefault(Writing.fold(text), text);
        if (!usual.equals(text)) {
            findings.readAs("spelling-understood", origin.place(field), text, usual);
        } else if (LOOKS_LIKE_SEVERAL.matcher(text).matches()) {
            String shown = Issue.shorten(text);
            findings.warning(
                    "several-words",
                    origin.place(field),
                    text,
                    "\"" + shown + "\" is read as one entry, and looks like several. Put 、 between them.",
                    "“" + shown + "”按一项读取，但像是几项写在一起。请用顿号（、）隔开。");
        }
        return List.of(usual);
    }

    /** The usual spelling of a school's type; one that no other school has is said. */
    String type(String text, Origin origin) {
        if (!isTable) {
            return text;
        }
        String fold = Writing.fold(text);
        String usual = types.getOrDefault(fold, text);
        if (!usual.equals(text)) {
            findings.readAs("spelling-understood", origin.place("type"), text, usual);
        }
        if (schools >= SCHOOLS && typeCounts.getOrDefault(fold, 0) == 1) {
            String shown = Issue.shorten(text);
            findings.understood(
                    "new-type",
                    origin.place("type"),
                    text,
                    text,
                    "Only this school is of the type \"" + shown
                            + "\", which counts as a type of its own. Correct it if" + " another one is meant.",
                    "只有这一所学校的类型是“" + shown + "”，作为单独一类。如应属其他类型，请改正。");
        }
        return usual;
    }
}
