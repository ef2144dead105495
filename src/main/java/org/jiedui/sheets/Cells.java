package org.jiedui.sheets;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text that is safe in a spreadsheet's cell. */
public final class Cells {

    /** What a spreadsheet takes for a number or a date, and gives back as another text: 0086, 1-2, 3E5, 20 digits. */
    private static final Pattern TAKEN_FOR_A_NUMBER = Pattern.compile(
            "0\\d+|\\d{16,}|\\d+(\\.\\d+)?[eE][+-]?\\d{1,3}|\\d{1,4}[-/]\\d{1,2}([-/]\\d{1,4})?|\\d+\\.\\d*0|\\d+\\.");

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

    /**
     * The text as a CSV cell that a spreadsheet shows as it is: one that looks like a number though it is a text, such
     * as an id with zeros, is written as {@code ="0086"}, which readers of rosters understand.
     *
     * @param text null gives an empty cell
     */
    public static String csv(@Nullable String text) {
        return text != null && TAKEN_FOR_A_NUMBER.matcher(text).matches() ? "=\"" + text + "\"" : safe(text);
    }
}
