package org.jiedui.sheets;

import org.jspecify.annotations.Nullable;

/** Text that is safe in a spreadsheet's cell. */
public final class Cells {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private Cells() {}

    /**
     * The text, with an apostrophe before it when a spreadsheet might take it for a formula (OWASP, "CSV Injection").
     *
     * @param text null gives an empty cell
     */
    public static String safe(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
