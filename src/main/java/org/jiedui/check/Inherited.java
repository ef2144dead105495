package org.jiedui.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Place;
import org.jiedui.roster.Roster;
import org.jiedui.roster.RowChange;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one list that a roster has from the one it is made from, until a row of the change replaces or removes
 * them; and what there is to say about it. Empty for a roster that is sent whole. Not thread-safe.
 *
 * @param <T> what a row is
 */
final class Inherited<T> {

    /**
     * A row as it was.
     *
     * @param name its name
     * @param scopes within which it is meant by its name; empty for the whole roster
     * @param place where it stands in the base roster
     */
    record Before<T>(T item, String name, List<String> scopes, Place place) {
        Before {
            scopes = List.copyOf(scopes);
        }
    }

    private record Removed(String name, Origin origin, Map<String, Integer> along) {}

    private final String what;
    private final String whatZh;
    private final Findings findings;
    private final BiFunction<T, T, List<RowDifference>> differences;
    private final Map<String, Before<T>> rows = new LinkedHashMap<>();
    private final Map<String, Before<T>> replaced = new HashMap<>();
    private final Map<String, Roster.SentRow> changes = new HashMap<>();
    private final Map<String, Removed> removed = new LinkedHashMap<>();
    private boolean isThere;

    /** @param differences in what two rows differ */
    Inherited(String what, String whatZh, Findings findings, BiFunction<T, T, List<RowDifference>> differences) {
        this.what = what;
        this.whatZh = whatZh;
        this.findings = findings;
        this.differences = differences;
    }

    /** No rows: the roster is sent whole. */
    static <T> Inherited<T> nothing(Findings findings) {
        return new Inherited<>("row", "行", findings, (before, now) -> List.of());
    }

    void add(String id, Before<T> row) {
        isThere = true;
        rows.put(id, row);
    }

    /** Whether there is a roster that is changed. */
    boolean isThere() {
        return isThere;
    }

    void forEach(BiConsumer<String, Before<T>> action) {
        rows.forEach(action);
    }

    /** The ids of the rows that are still as they were. */
    List<String> listIds() {
        return List.copyOf(rows.keySet());
    }

    /** Whether the row of this id is still as it was. */
    boolean has(String id) {
        return rows.containsKey(id);
    }

    /** The row of this id before it was replaced, or null when it was not. */
    @Nullable
    T findReplaced(String id) {
        Before<T> before = replaced.get(id);
        return before == null ? null : before.item();
    }

    boolean wasRemoved(String id) {
        return removed.containsKey(id);
    }

    /** Takes a row out that another one replaces; null, with an error reported, when that one says that it is new. */
    @Nullable
    Before<T> replace(String id, Roster.SentRow row) {
        Before<T> before = rows.get(id);
        if (before == null || row.change() == RowChange.ADD) {
            findings.error(
                    "added-row-exists",
                    row.origin().place("id"),
                    id,
                    "The row is said to be new (新增), but the roster has a " + what + " with the id \"" + id
                            + "\". Give it another id, or say 修改 (replace).",
                    "该行标为“新增”，但原名册中已有编号为“" + id + "”的" + whatZh + "。请更换编号，或改为“修改”。");
            return null;
        }
        rows.remove(id);
        replaced.put(id, before);
        changes.put(id, row);
        return before;
    }

    /** Takes a row out; null when it is not there, or not any more. */
    @Nullable
    Before<T> remove(String id, Roster.SentRow row) {
        Before<T> before = rows.remove(id);
        if (before != null) {
            removed.put(id, new Removed(before.name(), row.origin(), new LinkedHashMap<>()));
        } else if (replaced.containsKey(id)) {
            findings.error(
                    "changed-and-removed",
                    row.origin().place("change"),
                    id,
                    "The " + what + " \"" + id + "\" is both replaced and removed. Keep one of the two rows.",
                    whatZh + "“" + id + "”既修改又删除。请只保留其中一行。");
            removed.putIfAbsent(id, new Removed(id, row.origin(), new LinkedHashMap<>()));
        }
        return before;
    }

    /** Takes a row out that goes along with another one. */
    Before<T> drop(String id) {
        Before<T> before = rows.remove(id);
        if (before == null) {
            throw new IllegalArgumentException("There is no " + what + " to drop (" + id + ").");
        }
        return before;
    }

    /** Notes that something goes along with a row that is removed, in words of both languages. */
    void goesAlong(String id, String words) {
        Removed row = removed.get(id);
        if (row != null) {
            row.along.merge(words, 1, Integer::sum);
        }
    }

    /** Notes that a row is new. */
    void noteAdded(String id, Roster.SentRow row) {
        if (isThere) {
            changes.put(id, row);
        }
    }

    /** Says what an accepted row does to the roster. */
    void noteAccepted(String id, T item) {
        Roster.SentRow row = changes.remove(id);
        if (row == null) {
            return;
        }
        Place place = row.origin().place("");
        Before<T> before = replaced.get(id);
        if (before == null) {
            findings.change(
                    "row-added",
                    place,
                    id,
                    "The " + what + " \"" + id + "\" is new: the roster had none of this id. If it was meant to replace"
                            + " one, correct the id.",
                    "新增" + whatZh + "“" + id + "”（原名册中没有此编号）。如要修改已有的行，请改正编号。");
            return;
        }
        List<RowDifference> found = differences.apply(before.item(), item);
        if (found.isEmpty()) {
            findings.note(
                    "row-unchanged",
                    place,
                    id,
                    "The " + what + " \"" + id + "\" is the same as before.",
                    whatZh + "“" + id + "”与原名册相同，没有变化。");
        } else {
            findings.change(
                    "row-replaced",
                    place,
                    id,
                    "The " + what + " \"" + id + "\" is replaced: " + RowDifference.words(found) + ".",
                    "修改" + whatZh + "“" + id + "”：" + RowDifference.wordsZh(found) + "。");
        }
    }

    /** Says which rows were removed, and what went along with each. */
    void reportRemoved() {
        removed.forEach((id, row) -> {
            List<String> along = new ArrayList<>();
            row.along.forEach((words, count) -> along.add(words + " " + count));
            findings.change(
                    "row-removed",
                    row.origin.place(""),
                    id,
                    "The " + what + " \"" + id + "\" (" + row.name + ") is removed"
                            + (along.isEmpty() ? "." : ", and with it: " + String.join(", ", along) + "."),
                    "删除" + whatZh + "“" + id + "”（" + row.name + "）"
                            + (along.isEmpty() ? "。" : "，随之删除：" + String.join("、", along) + "。"));
        });
    }
}
