package org.jiedui.publish;

import java.util.List;
import org.jiedui.explain.PairingRow;
import org.jiedui.run.PlanReading;
import org.jiedui.sheets.list.ListHead;
import org.jiedui.store.list.ListStatus;
import org.jiedui.store.list.StoredList;

/**
 * A list with everything that is said about its pairings.
 *
 * @param list its row
 * @param plan what it was made of, laid against its roster
 * @param rows its pairings: by the province of the university in the order of GB/T 2260, by university in the roster's
 *     order, by department id
 */
public record ListInFull(StoredList list, PlanReading plan, List<PairingRow> rows) {
    public ListInFull {
        rows = List.copyOf(rows);
    }

    /** What stands at the head of whatever is printed of it. */
    public ListHead head() {
        return new ListHead(
                list.name().series(),
                list.name().number(),
                list.status() == ListStatus.CURRENT,
                list.publishedAt(),
                list.publication().by(),
                list.publication().note(),
                list.publication().replyBy(),
                list.origin().sha256());
    }
}
