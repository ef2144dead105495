package org.jiedui.roster.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a workbook or a CSV file, before anybody knows what it is about. What is hidden is read like the rest.
 *
 * @param name the sheet's or file's name, as places have it; with the file's before it where several were sent
 * @param title the sheet's or file's name alone
 * @param lines its lines with content, in order
 * @param hidden what of it a spreadsheet program does not show
 */
public record Table(String name, String title, List<Line> lines, Hidden hidden) {

    /** A table that is shown whole. */
    public Table(String name, List<Line> lines) {
        this(name, name, lines, Hidden.NOTHING);
    }

    /** The file that the table is from, where several were sent; else empty. */
    public String file() {
        return name.substring(0, Math.max(0, name.length() - title.length() - 1));
    }

    /** The same table of one of several files. */
    public Table of(String file) {
        return new Table(file + "/" + name, title, lines, hidden);
    }

    /**
     * What nobody sees of a table.
     *
     * @param sheet whether the whole sheet is hidden
     * @param rows how many rows with content are hidden or filtered away
     * @param firstRow the number of the first of them, from 1, or 0 when there is none
     * @param formats whether the formats of its numbers could not be read to their end
     */
    public record Hidden(boolean sheet, int rows, int firstRow, boolean formats) {
        /** All is shown. */
        public static final Hidden NOTHING = new Hidden(false, 0, 0, false);
    }

    /**
     * A line with at least one cell that is not blank.
     *
     * @param number as the spreadsheet shows it, from 1
     * @param cells by column from 0; null where nothing stands; may end early
     */
    public record Line(int number, @Nullable Cell[] cells) {

        @Nullable
        public Cell cell(int column) {
            return column < cells.length ? cells[column] : null;
        }

        /** The text of a cell, or the empty text. */
        public String text(int column) {
            Cell cell = cell(column);
            return cell == null ? "" : cell.text();
        }
    }

    /**
     * A cell with content.
     *
     * @param text as people read it; numbers without exponent and trailing zeros
     * @param kind what it is
     */
    public record Cell(String text, CellKind kind) {}

    /** What a cell is, as far as it matters to whoever wants a text or a number of it. */
    public enum CellKind {
        /** A text, a number or a truth value. */
        VALUE,
        /** A number that is shown as a date: mostly something else that the spreadsheet took for one. */
        DATE,
        /** A whole number of which a spreadsheet has kept only the first fifteen digits. */
        DIGITS_LOST,
        /** An error such as #N/A. */
        ERROR,
        /** A formula that was never computed. */
        NOT_COMPUTED,
        /** More characters than any cell may have; the text is only the beginning. */
        TOO_LONG
    }

    /** The letters of a column, counted from 0. */
    public static String letters(int column) {
        String letters = "";
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters = (char) ('A' + rest % 26) + letters;
        }
        return letters;
    }
}
