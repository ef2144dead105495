package org.jiedui.web.roster;

import java.util.List;
import org.jiedui.roster.IssueGroup;
import org.jiedui.roster.IssueReport;
import org.jiedui.roster.Severity;

/**
 * Issues that seem to have one cause, as the contract shows them.
 *
 * @param where the list and field, such as {@code /schools/*}{@code /province} or {@code 中学!C}
 * @param count how many there are
 * @param values the first values, at most five
 * @param message of the first of them, in English
 * @param messageZh the same in Chinese
 */
record IssueGroupView(
        Severity severity,
        String code,
        String where,
        int count,
        List<IssueGroup.ValueCount> values,
        String message,
        String messageZh) {

    static List<IssueGroupView> list(IssueReport report) {
        return report.groups().stream()
                .map(group -> new IssueGroupView(
                        group.severity(),
                        group.code(),
                        group.where(),
                        group.count(),
                        group.values(),
                        group.message(),
                        group.messageZh()))
                .toList();
    }
}
