package org.jiedui.roster.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiedui.roster.Issue;
import org.jiedui.roster.IssueLog;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Severity;
import org.jiedui.roster.UnreadableException;
import org.jiedui.spelling.NearMiss;

/**
 * Notes the fields that nobody knows: each field is worded once, and a document with ever new ones is not read to its
 * end.
 */
final class UnknownFields {

    private static final int MOST_DIFFERENT = 1_000;

    private record FieldKey(String field, Set<String> known) {}

    private record Wording(String message, String messageZh) {}

    private final IssueLog issues;
    private final Map<FieldKey, Wording> wordings = new HashMap<>();

    UnknownFields(IssueLog issues) {
        this.issues = issues;
    }

    /**
     * Notes one.
     *
     * @param known the fields that could have stood there
     * @throws UnreadableException when a thousand others have been noted
     */
    void report(Origin origin, String field, Set<String> known) {
        Wording wording = wordings.get(new FieldKey(field, known));
        if (wording == null) {
            if (wordings.size() >= MOST_DIFFERENT) {
                throw new UnreadableException(JsonIssues.tooManyFields(origin.place(""), MOST_DIFFERENT));
            }
            wording = wording(field, known);
            wordings.put(new FieldKey(field, Set.copyOf(known)), wording);
        }
        String shown = Issue.shorten(field).replace("~", "~0").replace("/", "~1");
        issues.add(new Issue(
                Severity.NOTE, "unknown-field", origin.place(shown), field, wording.message, wording.messageZh));
    }

    private static Wording wording(String field, Set<String> known) {
        String shown = Issue.shorten(field);
        List<String> sorted = known.stream().sorted().toList();
        Optional<String> near = NearMiss.first(field, sorted);
        return new Wording(
                "The field \"" + shown + "\" is not known and is left aside. "
                        + near.map(name -> "Did you mean \"" + name + "\"?")
                                .orElse("Known: " + String.join(", ", sorted) + "."),
                "字段“" + shown + "”不在约定之内，已忽略。"
                        + near.map(name -> "是否应为“" + name + "”？").orElse("可用字段：" + String.join("、", sorted) + "。"));
    }
}
