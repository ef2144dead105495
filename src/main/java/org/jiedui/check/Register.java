package org.jiedui.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Place;
import org.jiedui.roster.Roster;
import org.jiedui.roster.RowChange;
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
    static final int MOST_COMPARISONS = 300_000;

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final String what;
    private final String whatZh;
    private final Findings findings;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, T> items = new LinkedHashMap<>();
    private final Map<String, List<String>> idsByName = new HashMap<>();
    private final Map<String, String> nameById = new HashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, String> idByFold = new HashMap<>();
    private final UnclearWords unclear;
    private final Set<String> broken = new HashSet<>();
    private final Map<String, List<String>> idsByNumber = new HashMap<>();
    private final Inherited<T> inherited;
    private final GoneRows gone = new GoneRows();

    /** The ids in the order in which they were taken; those that were removed among them. */
    private final List<String> order = new ArrayList<>();

    private int folded;
    private int comparisons;

    /**
     * @param what what a row is called in codes and English messages, such as {@code university}
     * @param whatZh what it is called in Chinese
     * @param inherited the rows that are there before any other
     */
    Register(String what, String whatZh, Findings findings, Inherited<T> inherited) {
        this.what = what;
        this.whatZh = whatZh;
        this.findings = findings;
        this.inherited = inherited;
        unclear = new UnclearWords(what, whatZh, findings);
        inherited.forEach((id, before) -> {
            places.put(id, before.place());
            order.add(id);
            items.put(id, before.item());
            before.scopes().forEach(scope -> call(scope, before.name(), id));
        });
    }

    /** The rows that are there before any other. */
    Inherited<T> inherited() {
        return inherited;
    }

    /** Takes the id that a row gives; empty, with an error reported, when another row has it. */
    Optional<String> claim(String id, Roster.SentRow row) {
        Origin origin = row.origin();
        if (inherited.has(id)) {
            return replace(id, origin.place("id"), row);
        }
        if (row.change() == RowChange.REPLACE && !isKnown(id)) {
            unclear.noteId(id, origin.place("id"), "id");
            return Optional.empty();
        }
        Place first = places.putIfAbsent(id, origin.place("id"));
        if (first == null) {
            order.add(id);
            inherited.noteAdded(id, row);
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
    Optional<String> claimByName(String whole, String name, Roster.SentRow row) {
        Origin origin = row.origin();
        String id = MadeIds.shorten(whole);
        if (inherited.has(id)) {
            return replace(id, origin.place("name"), row);
        }
        if (row.change() == RowChange.REPLACE && !isKnown(id)) {
            unclear.noteName(name, List.of(), origin.place("name"), "name");
            return Optional.empty();
        }
        Place first = places.putIfAbsent(id, origin.place("name"));
        if (first == null) {
            order.add(id);
            inherited.noteAdded(id, row);
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

    private Optional<String> replace(String id, Place place, Roster.SentRow row) {
        Inherited.Before<T> before = inherited.replace(id, row);
        if (before == null) {
            return Optional.empty();
        }
        places.put(id, place);
        forget(id, before);
        return Optional.of(id);
    }

    /** Removes a row that is there before any other; an error is reported when it is not there. */
    void remove(String id, Roster.SentRow row) {
        Place place = row.origin().place("id");
        Inherited.Before<T> before = inherited.remove(id, row);
        if (before != null) {
            takeOut(id, before, row.origin().place("change"));
        } else if (!inherited.wasRemoved(id)) {
            unclear.noteId(id, place, "id");
        }
    }

    /**
     * Leaves out a row that is there before any other, as it cannot be without another one that was removed.
     *
     * @param cause where that one was removed
     */
    void drop(String id, Place cause) {
        takeOut(id, inherited.drop(id), cause);
    }

    private void takeOut(String id, Inherited.Before<T> before, Place cause) {
        places.remove(id);
        items.remove(id);
        forget(id, before);
        gone.add(
                id,
                before.scopes().stream().map(scope -> key(scope, before.name())).toList(),
                cause);
    }

    /** Where the row of this id, which is there no more, was removed; null when it was not. */
    @Nullable
    Place findRemoval(String id) {
        return isKnown(id) ? null : gone.findId(id);
    }

    /** The same of the only row of this name within a scope. */
    @Nullable
    Place findRemoval(String scope, String name) {
        return listByName(scope, name).isEmpty() ? gone.findName(key(scope, name)) : null;
    }

    /** Nobody means the row any more by the name that it had. */
    private void forget(String id, Inherited.Before<T> before) {
        before.scopes()
                .forEach(scope -> idsByName
                        .getOrDefault(key(scope, before.name()), new ArrayList<>())
                        .remove(id));
        nameById.remove(id);
        if (listByName("", before.name()).isEmpty()) {
            names.remove(before.name());
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
        String folded = Writing.fold(name);
        if (!ShortNames.endsLikeOne(folded) || comparisons > MOST_COMPARISONS) {
            return List.of();
        }
        comparisons += names.size();
        return names.stream()
                .filter(full -> ShortNames.mayShorten(folded, Writing.fold(full)))
                .flatMap(full -> listByName("", full).stream())
                .toList();
    }

    /** Adds an accepted row, in the place of the one that it replaces. */
    void accept(String id, T item) {
        items.put(id, item);
        inherited.noteAccepted(id, item);
    }

    /** Puts another row in the place of one, because of what that one belongs to. */
    void adjust(String id, T item) {
        items.put(id, item);
    }

    /** What the row of this id is called; the id where it has no name. */
    String nameOf(String id) {
        return nameById.getOrDefault(id, id);
    }

    /** How many rows there are, those that are wrong among them. */
    int count() {
        return places.size();
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
        for (; folded < order.size(); folded++) {
            String known = order.get(folded);
            idByFold.putIfAbsent(Writing.fold(known), known);
            if (NUMBER.matcher(known).matches()) {
                idsByNumber
                        .computeIfAbsent(withoutZeros(known), number -> new ArrayList<>(1))
                        .add(known);
            }
        }
        String known = idByFold.get(Writing.fold(id));
        List<String> padded = NUMBER.matcher(id).matches() ? idsByNumber.get(withoutZeros(id)) : null;
        if (known == null && padded != null && padded.size() == 1 && isKnown(padded.getFirst())) {
            findings.readAs("zeros-understood", origin.place(field), id, padded.getFirst());
            return padded.getFirst();
        }
        return known == null || !isKnown(known) ? id : known;
    }

    /** The id of the row that is meant, where rows are changed; else the one given. */
    String nearlyInherited(String id, Origin origin) {
        return inherited.isThere() ? nearly(id, origin, "id") : id;
    }

    /** The ids of this name among the rows that are there before any other. */
    List<String> listInherited(String scope, String name) {
        return inherited.isThere()
                ? listByName(scope, name).stream().filter(inherited::has).toList()
                : List.of();
    }

    /** Removes the row of this name, of which these are the ids. */
    void removeNamed(String name, List<String> ids, Roster.SentRow row) {
        if (ids.size() == 1) {
            remove(ids.getFirst(), row);
        } else if (findRemoval("", name) == null) {
            unclear.noteName(name, ids, row.origin().place("name"), "name");
        }
    }

    private static String withoutZeros(String number) {
        return number.replaceFirst("^0+(?=.)", "");
    }

    /** Whether some row has this id; an error at the reference when none has. */
    boolean requireKnown(String id, Origin origin, String field) {
        if (isKnown(id)) {
            return true;
        }
        Place removal = gone.findId(id);
        if (removal == null) {
            unclear.noteId(id, origin.place(field), field);
        } else {
            unclear.noteRemoved(id, removal, origin.place(field));
        }
        return false;
    }

    /** Notes that no row has this name within a scope. */
    void noteUnknownName(String scope, String name, Origin origin, String field) {
        Place removal = gone.findName(key(scope, name));
        if (removal == null) {
            unclear.noteName(name, List.of(), origin.place(field), field);
        } else {
            unclear.noteRemoved(name, removal, origin.place(field));
        }
    }

    /** Reports the ids and names that no row has, or several have. */
    void reportUnclear() {
        unclear.report(places.keySet(), names);
    }

    /** Remembers the name of a row that is wrong in itself, so that references to it are not reported as well. */
    void callBroken(String name) {
        broken.add(Writing.fold(name));
    }

    /** Notes that a row says neither an id nor a name, so that it may be the one that a reference means. */
    void noteNameless() {
        unclear.noteNameless();
    }

    /** Whether a row of this name was wrong in itself. */
    boolean isBroken(String name) {
        return broken.contains(Writing.fold(name));
    }

    /** Notes that several rows have this name. */
    void noteAmbiguousName(String name, List<String> ids, Origin origin, String field) {
        unclear.noteName(name, ids, origin.place(field), field);
    }

    private static String key(String scope, String name) {
        return scope + "\u0000" + Writing.fold(name);
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
