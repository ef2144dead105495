package org.jiedui.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Place;
import org.jiedui.roster.RosterLimits;
import org.jiedui.spelling.NearMiss;
import org.jiedui.spelling.ShortNames;
import org.jiedui.spelling.Writing;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one list by their ids and names, also those that are wrong in another respect, so that a reference to
 * them is not reported as well.
 *
 * @param <T> what an accepted row becomes
 */
final class Register<T> {

    /** How many words are compared in all when looking for what misspelt references meant. */
    private static final int MOST_COMPARISONS = 300_000;

    private static final int MOST_SHOWN = 3;

    /** The canonical form is read within the same limits as what is sent. */
    private static final int LONGEST_ID = RosterLimits.DEFAULT.textLength();

    private static final int DIGEST_BYTES = 8;
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /**
     * A word by which references mean no row, or one of several.
     *
     * @param isId whether it is an id, else a name
     * @param ids of the rows of this name; empty when there is none
     */
    private record Unclear(String word, boolean isId, String field, List<String> ids) {}

    private final String what;
    private final String whatZh;
    private final Findings findings;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, T> items = new LinkedHashMap<>();
    private final Map<String, List<String>> idsByName = new HashMap<>();
    private final Map<String, String> nameById = new HashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, String> idByFold = new HashMap<>();
    private final Map<Unclear, List<Place>> unclear = new LinkedHashMap<>();
    private final Set<String> broken = new HashSet<>();
    private final Map<String, List<String>> idsByNumber = new HashMap<>();
    private int comparisons;

    /**
     * @param what what a row is called in codes and English messages, such as {@code university}
     * @param whatZh what it is called in Chinese
     */
    Register(String what, String whatZh, Findings findings) {
        this.what = what;
        this.whatZh = whatZh;
        this.findings = findings;
    }

    /** Takes the id that a row gives; empty, with an error reported, when another row has it. */
    Optional<String> claim(String id, Origin origin) {
        Place first = places.putIfAbsent(id, origin.place("id"));
        if (first == null) {
            return Optional.of(id);
        }
        String shown = Issue.shorten(id);
        findings.error(
                "duplicate-id",
                origin.place("id"),
                id,
                "The " + what + " id \"" + shown + "\" was used before at " + PlaceWords.en(first)
                        + ". Give every row an id of its own, or remove one of the two.",
                whatZh + "编号“" + shown + "”已在" + PlaceWords.zh(first) + "使用。请为每行使用不同的编号，或删除其中一行。");
        return Optional.empty();
    }

    /**
     * Takes an id made of a row's name, shortened where it would be longer than an id that is given may be; empty, with
     * an error reported, when another row has the name.
     */
    Optional<String> claimByName(String whole, String name, Origin origin) {
        String id = shorten(whole);
        Place first = places.putIfAbsent(id, origin.place("name"));
        if (first == null) {
            return Optional.of(id);
        }
        String shown = Issue.shorten(name);
        findings.error(
                "duplicate-name",
                origin.place("name"),
                name,
                "The " + what + " \"" + shown + "\" stands before at " + PlaceWords.en(first)
                        + ". Remove one of the two, or tell them apart by ids.",
                whatZh + "“" + shown + "”已在" + PlaceWords.zh(first) + "出现。请删除其中一行；如确为两个单位，请填写编号加以区分。");
        return Optional.empty();
    }

    /** An id that can be read again: what does not fit is told apart by a digest of the whole. */
    private static String shorten(String id) {
        if (id.length() <= LONGEST_ID) {
            return id;
        }
        String digest = HexFormat.of().formatHex(sha256(id), 0, DIGEST_BYTES);
        int end = LONGEST_ID - digest.length() - 1;
        return id.substring(0, Character.isHighSurrogate(id.charAt(end - 1)) ? end - 1 : end) + "-" + digest;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Remembers by which name people refer to an id.
     *
     * @param scope within which the name is meant, such as the university's id for a department; may be empty
     */
    void call(String scope, String name, String id) {
        idsByName.computeIfAbsent(key(scope, name), key -> new ArrayList<>(1)).add(id);
        nameById.put(id, name);
        names.add(name);
    }

    /** The ids of this name, in the roster's order. */
    List<String> listByName(String scope, String name) {
        return idsByName.getOrDefault(key(scope, name), List.of());
    }

    /** The ids of the names that this one is short for, in the roster's order. */
    List<String> listByShortName(String name) {
        String folded = fold(name);
        if (!ShortNames.endsLikeOne(folded) || comparisons > MOST_COMPARISONS) {
            return List.of();
        }
        comparisons += names.size();
        return names.stream()
                .filter(full -> ShortNames.mayShorten(folded, fold(full)))
                .flatMap(full -> listByName("", full).stream())
                .toList();
    }

    /** Adds an accepted row. */
    void accept(String id, T item) {
        items.put(id, item);
    }

    /** What the row of this id is called; the id where it has no name. */
    String nameOf(String id) {
        return nameById.getOrDefault(id, id);
    }

    boolean isKnown(String id) {
        return places.containsKey(id);
    }

    /**
     * The id of the row that is meant: one that only differs in writing, or, which is said, one with zeros before
     * it that a spreadsheet has dropped; else the one given.
     */
    String nearly(String id, Origin origin, String field) {
        if (isKnown(id)) {
            return id;
        }
        if (idByFold.size() < places.size()) {
            places.keySet().forEach(known -> {
                idByFold.putIfAbsent(fold(known), known);
                if (NUMBER.matcher(known).matches()) {
                    idsByNumber
                            .computeIfAbsent(withoutZeros(known), number -> new ArrayList<>(1))
                            .add(known);
                }
            });
        }
        String known = idByFold.get(fold(id));
        List<String> padded = NUMBER.matcher(id).matches() ? idsByNumber.get(withoutZeros(id)) : null;
        if (known == null && padded != null && padded.size() == 1) {
            findings.readAs("zeros-understood", origin.place(field), id, padded.getFirst());
            return padded.getFirst();
        }
        return known == null ? id : known;
    }

    private static String withoutZeros(String number) {
        return number.replaceFirst("^0+(?=.)", "");
    }

    /** Whether some row has this id; an error at the reference when none has. */
    boolean requireKnown(String id, Origin origin, String field) {
        if (isKnown(id)) {
            return true;
        }
        unclear.computeIfAbsent(new Unclear(id, true, field, List.of()), missing -> new ArrayList<>())
                .add(origin.place(field));
        return false;
    }

    /** Notes that no row has this name. */
    void noteUnknownName(String name, Origin origin, String field) {
        unclear.computeIfAbsent(new Unclear(name, false, field, List.of()), missing -> new ArrayList<>())
                .add(origin.place(field));
    }

    /**
     * Reports the ids and names that no row has, or several have, each once however many references it keeps from being
     * understood: they all have one cause.
     */
    void reportUnclear() {
        unclear.forEach((word, references) -> {
            if (word.ids.isEmpty()) {
                reportMissing(word, references);
            } else {
                reportAmbiguous(word, references);
            }
        });
    }

    private void reportMissing(Unclear missing, List<Place> references) {
        String shown = Issue.shorten(missing.word);
        List<String> near = suggest(missing.word, missing.isId ? places.keySet() : names);
        String calls = missing.isId ? "with the id" : "called";
        String callsZh = missing.isId ? "编号为" : "名为";
        String correct = missing.isId ? "id" : "name";
        String correctZh = missing.isId ? "编号" : "名称";
        findings.error(
                "unknown-" + what,
                references.getFirst(),
                missing.word,
                "There is no " + what + " " + calls + " \"" + shown + "\" in this roster. "
                        + didYouMean(near, "Correct the " + correct + " or add the " + what + ".")
                        + PlaceWords.alsoAt(references),
                "名册中没有" + callsZh + "“" + shown + "”的" + whatZh + "。"
                        + didYouMeanZh(near, "请改正" + correctZh + "，或补上该" + whatZh + "。")
                        + PlaceWords.alsoAtZh(references));
    }

    /** Remembers the name of a row that is wrong in itself, so that references to it are not reported as well. */
    void callBroken(String name) {
        broken.add(fold(name));
    }

    /** Whether a row of this name was wrong in itself. */
    boolean isBroken(String name) {
        return broken.contains(fold(name));
    }

    /** Notes that several rows have this name. */
    void noteAmbiguousName(String name, List<String> ids, Origin origin, String field) {
        unclear.computeIfAbsent(new Unclear(name, false, field, ids), missing -> new ArrayList<>())
                .add(origin.place(field));
    }

    private void reportAmbiguous(Unclear name, List<Place> references) {
        String shown = Issue.shorten(name.word);
        String some = name.ids.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "));
        findings.error(
                "ambiguous-name",
                references.getFirst(),
                name.word,
                "\"" + shown + "\" is the name of " + name.ids.size() + " rows (" + some
                        + " …). Give the id, or more of the address." + PlaceWords.alsoAt(references),
                "名为“" + shown + "”的" + whatZh + "有 " + name.ids.size() + " 个（" + some + " 等）。请填写编号，或补充所在地。"
                        + PlaceWords.alsoAtZh(references));
    }

    private static String didYouMean(List<String> near, String otherwise) {
        return near.isEmpty() ? otherwise : "Did you mean " + String.join(" or ", near) + "?";
    }

    private static String didYouMeanZh(List<String> near, String otherwise) {
        return near.isEmpty() ? otherwise : "是否应为“" + String.join("”或“", near) + "”？";
    }

    private List<String> suggest(String word, Collection<String> known) {
        if (comparisons > MOST_COMPARISONS) {
            return List.of();
        }
        comparisons += known.size();
        List<String> near = NearMiss.list(word, known);
        if (!near.isEmpty()) {
            return near;
        }
        String folded = fold(word);
        return known.stream()
                .filter(full -> ShortNames.mayShorten(folded, fold(full)))
                .limit(MOST_SHOWN)
                .toList();
    }

    private static String key(String scope, String name) {
        return scope + "\u0000" + fold(name);
    }

    /** What is left of a name when its writing does not count. */
    static String fold(String name) {
        return Writing.fold(name);
    }

    /** The accepted row of this id, or null. */
    @Nullable
    T find(String id) {
        return items.get(id);
    }

    /** Where the row of this id stands. */
    Place place(String id) {
        Place place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("There is no " + what + " with the id (" + id + ").");
        }
        return place;
    }

    /** The accepted rows in the roster's order. */
    List<T> list() {
        return List.copyOf(items.values());
    }
}
