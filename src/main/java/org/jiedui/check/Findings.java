package org.jiedui.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiedui.roster.Issue;
import org.jiedui.roster.IssueGroup;
import org.jiedui.roster.IssueLog;
import org.jiedui.roster.IssueReport;
import org.jiedui.roster.Place;
import org.jiedui.roster.Severity;
import org.jspecify.annotations.Nullable;

/** What a check has found, the most serious first; bounded like the {@link IssueLog} behind it. Not thread-safe. */
public final class Findings {

    private static final String MISSING = "missing-value";

    private final IssueLog log = new IssueLog();

    /**
     * Where something stands that could not be read, and was said: it is not missing. At most as many as a log keeps.
     */
    private final Set<Place> unreadable = new HashSet<>();

    void error(String code, Place place, @Nullable String value, String message, String messageZh) {
        if (code.equals(MISSING) && unreadable.contains(place)) {
            return;
        }
        log.add(new Issue(Severity.ERROR, code, place, value, message, messageZh));
    }

    /** Whether something stands there that could not be read, and was said. */
    boolean isUnreadable(Place place) {
        return unreadable.contains(place);
    }

    void warning(String code, Place place, @Nullable String value, String message, String messageZh) {
        log.add(new Issue(Severity.WARNING, code, place, value, message, messageZh));
    }

    /**
     * Says how a value was understood that means more than it says.
     *
     * @param value what stands there
     * @param meaning what it was taken for
     * @param message in English, with its reason
     */
    void understood(String code, Place place, String value, String meaning, String message, String messageZh) {
        log.add(new Issue(
                Severity.UNDERSTOOD,
                code,
                place,
                Issue.shorten(value) + " → " + Issue.shorten(meaning),
                message,
                messageZh));
    }

    /** Says which word a value was taken for. */
    void readAs(String code, Place place, String value, String meaning) {
        String shown = Issue.shorten(value);
        understood(
                code,
                place,
                value,
                meaning,
                "\"" + shown + "\" is read as " + meaning + ". Write that instead if it is not meant otherwise.",
                "“" + shown + "”按“" + meaning + "”理解。如不是此意，请改写。");
    }

    /** Says what a row does to the roster that it changes. */
    void change(String code, Place place, String value, String message, String messageZh) {
        log.add(new Issue(Severity.UNDERSTOOD, code, place, value, message, messageZh));
    }

    void note(String code, Place place, @Nullable String value, String message, String messageZh) {
        log.add(new Issue(Severity.NOTE, code, place, value, message, messageZh));
    }

    void addAll(IssueLog issues) {
        log.addAll(issues);
        issues.list().stream()
                .filter(issue -> issue.severity() == Severity.ERROR)
                .map(Issue::place)
                .forEach(unreadable::add);
    }

    /** Says of every finding what its row is about. */
    void name(RowNames names) {
        log.name(names::find);
    }

    /** How many issues of this severity there are in all. */
    public int count(Severity severity) {
        return log.count(severity);
    }

    boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    /**
     * The issues that were kept (the first thousand of each severity), errors first, else in the order of discovery.
     */
    public List<Issue> list() {
        return log.list();
    }

    /** All of it as facts that can be stored. */
    public IssueReport report() {
        return log.report();
    }

    /** All issues by what seems to be their cause, errors first. */
    public List<IssueGroup> listGroups() {
        return log.listGroups();
    }
}
