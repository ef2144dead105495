package org.jiedui.store.list;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jiedui.store.database.Compressed;
import org.jiedui.store.database.JsonColumn;

/** How what the audit said is written into a column: JSON of a stated version. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ListAuditColumn(int version, ListAudit audit) implements JsonColumn.Form {

    private static final int VERSION = 1;

    static Compressed write(ListAudit audit) {
        return JsonColumn.write(new ListAuditColumn(VERSION, audit));
    }

    static ListAudit read(Compressed column) {
        return JsonColumn.read(column, ListAuditColumn.class, VERSION).audit;
    }
}
