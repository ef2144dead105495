package org.jiedui.roster.file;

import org.jiedui.roster.UnreadableException;

/** How many cells all sheets together may still have. */
public final class CellBudget {
    /** So many cells may be there for each that may have content: formatted ones are often empty. */
    private static final int EMPTY_FOR_EACH = 4;

    private final int most;
    private int left;
    private long seen;

    public CellBudget(int most) {
        this.most = most;
        left = most;
    }

    /** Counts a cell, empty or not: an archive of nothing can hold a great many. */
    public void see(String sheet) {
        if (++seen > (long) most * (1 + EMPTY_FOR_EACH)) {
            throw new UnreadableException(FileIssues.tooManyCells(sheet, most));
        }
    }

    public void spend(String sheet) {
        if (--left < 0) {
            throw new UnreadableException(FileIssues.tooManyCells(sheet, most));
        }
    }
}
