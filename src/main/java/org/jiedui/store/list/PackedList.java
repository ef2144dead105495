package org.jiedui.store.list;

import org.jiedui.store.database.Columns;
import org.jiedui.store.database.Compressed;

/**
 * What a list says, as it lies in its row; written before a series is held, so that nobody waits for it.
 *
 * @param content what it says
 * @param pairings its pairings
 * @param audit what the audit said
 */
public record PackedList(ListContent content, Compressed pairings, Compressed audit) {

    /** Writes a list as it is stored. */
    public static PackedList of(ListContent content) {
        return new PackedList(
                content, new Compressed(Columns.ofPlan(content.plan())), ListAuditColumn.write(content.audit()));
    }
}
