package org.jiedui.check;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiedui.roster.Issue;
import org.jiedui.roster.NearMiss;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Place;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one list by their ids, also those that are wrong in another respect, so that a reference to them is not reported
 * as well.
 *
 * @param <T> what an accepted row becomes
 */
final class Register<T> {

    /** How many words are compared in all when looking for what a misspelt reference meant. */
    private static final int MOST_COMPARISONS = 300_000;

    private final String what;
    private final String whatZh;
    private final Findings findings;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, T> items = new LinkedHashMap<>();
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

    /** Takes an id for a row; empty, with an error reported, when another row has it. */
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

    /** Adds an accepted row. */
    void accept(String id, T item) {
        items.put(id, item);
    }

    /** Whether some row has this id; reported as an error at the reference when none has. */
    boolean requireKnown(String id, Origin origin, String field) {
        if (places.containsKey(id)) {
            return true;
        }
        String shown = Issue.shorten(id);
        List<String> near = suggest(id, places.keySet());
        findings.error(
                "unknown-" + what,
                origin.place(field),
                id,
                "There is no " + what + " with the id \"" + shown + "\" in this roster. "
                        + (near.isEmpty()
                                ? "Correct the id or add the " + what + "."
                                : "Did you mean " + String.join(" or ", near) + "?"),
                "名册中没有编号为“" + shown + "”的" + whatZh + "。"
                        + (near.isEmpty() ? "请改正编号，或补上该" + whatZh + "。" : "你是不是要写 " + String.join("、", near) + "？"));
        return false;
    }

    private List<String> suggest(String word, Collection<String> known) {
        if (comparisons > MOST_COMPARISONS) {
            return List.of();
        }
        comparisons += known.size();
        return NearMiss.list(word, known);
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
