package org.jiedui.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Place;
import org.jiedui.spelling.NearMiss;
import org.jiedui.spelling.ShortNames;
import org.jiedui.spelling.Writing;

/**
 * The ids and names by which rows refer to no row of a list, or to several. Each is reported once, however many
 * references it keeps from being understood: they all have one cause.
 */
final class UnclearWords {

    private static final int MOST_SHOWN = 3;

    /**
     * A word by which references mean no row, or one of several.
     *
     * @param isId whether it is an id, else a name
     * @param ids of the rows of this name; empty when there is none
     */
    private record Unclear(String word, boolean isId, String field, List<String> ids) {}

    /** A word by which rows mean one that the same change removes. */
    private record Gone(String word, Place removal) {}

    private final String what;
    private final String whatZh;
    private final Findings findings;
    private final Map<Unclear, List<Place>> places = new LinkedHashMap<>();
    private final Map<Gone, List<Place>> gone = new LinkedHashMap<>();
    private int nameless;
    private int comparisons;

    UnclearWords(String what, String whatZh, Findings findings) {
        this.what = what;
        this.whatZh = whatZh;
        this.findings = findings;
    }

    /** Notes a row by which a word may be meant, as it says neither its id nor its name; that was reported. */
    void noteNameless() {
        nameless++;
    }

    /** Notes an id that no row has. */
    void noteId(String id, Place place, String field) {
        note(new Unclear(id, true, field, List.of()), place);
    }

    /** Notes a name that no row has, or several have. */
    void noteName(String name, List<String> ids, Place place, String field) {
        note(new Unclear(name, false, field, ids), place);
    }

    /** Notes a word that means a row which is removed elsewhere in what was sent. */
    void noteRemoved(String word, Place removal, Place place) {
        gone.computeIfAbsent(new Gone(word, removal), missing -> new ArrayList<>())
                .add(place);
    }

    private void note(Unclear word, Place place) {
        places.computeIfAbsent(word, missing -> new ArrayList<>()).add(place);
    }

    /**
     * Reports them.
     *
     * @param ids the ids that there are
     * @param names the names that there are
     */
    void report(Collection<String> ids, Collection<String> names) {
        if (ids.isEmpty()) {
            // That there are no rows at all was reported, and is the reason why none is found.
            return;
        }
        gone.forEach(this::reportRemoved);
        places.forEach((word, references) -> {
            if (word.ids.isEmpty()) {
                reportMissing(word, references, word.isId ? ids : names);
            } else {
                reportAmbiguous(word, references);
            }
        });
    }

    private void reportRemoved(Gone removed, List<Place> references) {
        String shown = Issue.shorten(removed.word);
        findings.error(
                "refers-to-removed",
                references.getFirst(),
                removed.word,
                "The " + what + " \"" + shown + "\" is removed (" + PlaceWords.en(removed.removal)
                        + "), but this row needs it. Take this row out, or do not remove the " + what + "."
                        + PlaceWords.alsoAt(references),
                whatZh + "“" + shown + "”已标为删除（"
                        + PlaceWords.zh(removed.removal).strip() + "），但本行仍要用到。请去掉本行，或不要删除该" + whatZh + "。"
                        + PlaceWords.alsoAtZh(references));
    }

    private void reportMissing(Unclear missing, List<Place> references, Collection<String> known) {
        String shown = Issue.shorten(missing.word);
        List<String> near = suggest(missing.word, known);
        if (near.isEmpty() && nameless > 0) {
            nameless--;
            return;
        }
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
        if (comparisons > Register.MOST_COMPARISONS) {
            return List.of();
        }
        comparisons += known.size();
        List<String> near = NearMiss.list(word, known);
        if (!near.isEmpty()) {
            return near;
        }
        String folded = Writing.fold(word);
        return known.stream()
                .filter(full -> ShortNames.mayShorten(folded, Writing.fold(full)))
                .limit(MOST_SHOWN)
                .toList();
    }
}
