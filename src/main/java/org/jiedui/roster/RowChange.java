package org.jiedui.roster;

/** What a row does to the stored roster that it is sent to change (变更). A row that says nothing adds or replaces. */
public enum RowChange {
    /** 新增: it was not there. */
    ADD,
    /** 修改: it takes the place of the row with its id. */
    REPLACE,
    /** 删除: the row with its id goes; nothing else needs to be said in it. */
    REMOVE
}
