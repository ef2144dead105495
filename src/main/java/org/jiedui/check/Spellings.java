package org.jiedui.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiedui.problem.Department;
import org.jiedui.problem.School;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Place;
import org.jiedui.roster.Roster;
import org.jiedui.spelling.NearMiss;
import org.jiedui.spelling.Writing;
import org.jspecify.annotations.Nullable;

/**
 * The words that the people of one roster have made up themselves, its types of schools, strengths and needs: how most
 * of them spell a word is how it is meant, and words that stand together in one cell are told apart where they are
 * known. Only of tables; JSON has lists and means what it says. Needs that nobody offers are said of both.
 */
final class Spellings {

    /** A roster of so many schools has few types that occur once. */
    private static final int SCHOOLS = 20;

    /** More different words than any roster has. */
    private static final int MOST_COMPARED = 500;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[/／\\\\&＆+＋.。・·]+|[\\s\\p{Z}]+");
    private static final Pattern LOOKS_LIKE_SEVERAL =
            Pattern.compile("[\\u4e00-\\u9fff]+(?:[/／\\\\&＆+＋。\\s\\p{Z}]+[\\u4e00-\\u9fff]+)+");

    private final Findings findings;
    private final boolean isTable;
    private final Map<String, String> words;
    private final Map<String, String> types;
    private final Map<String, Integer> typeCounts = new HashMap<>();
    private final Map<String, String> offered = new LinkedHashMap<>();
    private final Map<String, List<Place>> unmet = new LinkedHashMap<>();
    private final int schools;

    /** @param base the roster that is changed, whose words count like those of the rows, or null */
    Spellings(Findings findings, @Nullable Roster roster, @Nullable BaseRoster base) {
        this.findings = findings;
        isTable = roster != null && !roster.idsRequired();
        if (roster != null) {
            roster.departments().forEach(row -> row.strengths().forEach(this::offer));
        }
        if (base != null) {
            base.problem().departments().forEach(former -> former.strengths().forEach(this::offer));
        }
        if (roster == null || roster.idsRequired()) {
            words = Map.of();
            types = Map.of();
            schools = 0;
            return;
        }
        Stream<Department> formerDepartments = base == null ? Stream.empty() : base.problem().departments().stream();
        List<School> formerSchools = base == null ? List.of() : base.problem().schools();
        words = mostFrequent(Stream.of(
                        formerDepartments.flatMap(former -> former.strengths().stream()),
                        formerSchools.stream().flatMap(former -> former.needs().stream()),
                        roster.departments().stream().flatMap(row -> row.strengths().stream()),
                        roster.schools().stream().flatMap(row -> row.needs().stream()))
                .flatMap(texts -> texts));
        List<String> all = Stream.concat(
                        formerSchools.stream().map(School::type),
                        roster.schools().stream().map(Roster.SchoolRow::type).filter(Objects::nonNull))
                .toList();
        types = mostFrequent(all.stream());
        all.forEach(type -> typeCounts.merge(Writing.fold(type), 1, Integer::sum));
        schools = formerSchools.size() + roster.schools().size();
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

    private void offer(String strength) {
        if (offered.size() < MOST_COMPARED) {
            offered.putIfAbsent(Writing.fold(strength), Values.tidy(strength));
        }
    }

    /**
     * Says which needs no department offers although one offers something of nearly the same name; each once, with the
     * other places.
     */
    void reportNeeds() {
        unmet.forEach((need, places) -> NearMiss.first(need, offered.values())
                .ifPresent(near -> findings.warning(
                        "need-not-offered",
                        places.getFirst(),
                        need,
                        "No department offers \"" + Issue.shorten(need) + "\". Did you mean \"" + near
                                + "\", which is offered?" + PlaceWords.alsoAt(places),
                        "没有院系提供“" + Issue.shorten(need) + "”。是否应为已有院系提供的“" + near + "”？"
                                + PlaceWords.alsoAtZh(places))));
    }

    private List<String> noteNeeds(List<String> words, Origin origin, String field) {
        if (field.equals("needs")) {
            for (String word : words) {
                boolean isUnmet = !offered.containsKey(Writing.fold(word));
                if (isUnmet && (unmet.size() < MOST_COMPARED || unmet.containsKey(word))) {
                    unmet.computeIfAbsent(word, need -> new ArrayList<>()).add(origin.place(field));
                }
            }
        }
        return words;
    }

    /** What a strength or need means: itself, its usual spelling, or several that stand together. */
    List<String> words(String text, Origin origin, String field) {
        return noteNeeds(meant(text, origin, field), origin, field);
    }

    private List<String> meant(String text, Origin origin, String field) {
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
