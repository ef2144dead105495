package org.jiedui.sheets;

import org.jiedui.explain.ClashWords;
import org.jiedui.explain.PairingRow;
import org.jiedui.problem.TieKind;
import org.jiedui.roster.sheet.PairingColumn;
import org.jspecify.annotations.Nullable;

/** The cells of a list of pairings, column by column, for workbooks and CSV alike. */
final class PairingTable {

    private PairingTable() {}

    /**
     * What stands in a cell; null when it is blank.
     *
     * @param kind what the pairing is to be when the list is read again
     */
    static @Nullable Object cell(PairingColumn column, PairingRow row, TieKind kind) {
        return switch (column) {
            case UNIVERSITY_PROVINCE -> row.university().province();
            case UNIVERSITY -> row.university().name();
            case DEPARTMENT -> row.department().name();
            case SCHOOL -> row.school().name();
            case SCHOOL_PROVINCE -> row.school().province();
            case SCHOOL_CITY -> row.school().city();
            case SCHOOL_COUNTY -> row.school().county();
            case SETTING -> ClashWords.of(row.school().setting()).zh();
            case TYPE -> row.school().type();
            case KILOMETRES -> row.kilometres();
            case CROSS_REGION -> row.crossRegion() ? "是" : "否";
            case UNIVERSITY_ID -> row.university().id();
            case DEPARTMENT_ID -> row.department().id();
            case SCHOOL_ID -> row.school().id();
            case KIND -> RosterWorkbook.of(kind);
        };
    }
}
