package org.jiedui.roster;

/** Where a value stood in what was sent. */
public sealed interface Place {

    /**
     * In a JSON document.
     *
     * @param pointer JSON pointer (RFC 6901); empty for the whole document
     */
    record JsonPlace(String pointer) implements Place {}

    /**
     * In a workbook or a CSV file.
     *
     * @param sheet the sheet's name, or the CSV file's
     * @param row row number as the spreadsheet shows it, from 1; 0 for the whole sheet
     * @param column column letters as the spreadsheet shows them; empty for the whole row
     */
    record CellPlace(String sheet, int row, String column) implements Place {}
}
