package org.jiedui.roster.sheet;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a list of pairings (总表), as it is written: those of the ties' sheet under the same headers, so that
 * the list can be read again as ties, and what else people want to see of a pairing, which the reader passes over.
 */
public enum PairingColumn {
    UNIVERSITY_PROVINCE("高校省份", null, 14),
    UNIVERSITY(null, "universityName", 24),
    DEPARTMENT(null, "departmentName", 26),
    SCHOOL(null, "schoolName", 32),
    SCHOOL_PROVINCE(null, "schoolProvince", 16),
    SCHOOL_CITY(null, "schoolCity", 14),
    SCHOOL_COUNTY(null, "schoolCounty", 14),
    SETTING("城乡", null, 7),
    TYPE("学校类型", null, 11),
    KILOMETRES("距离公里", null, 9),
    CROSS_REGION("跨省", null, 7),
    UNIVERSITY_ID("高校编号", null, 14),
    DEPARTMENT_ID(null, "departmentId", 22),
    SCHOOL_ID(null, "schoolId", 16),
    /** What the pairing is when the list is read as ties; the reader does not mind the remark in brackets. */
    KIND(null, "kind", 20) {
        @Override
        public String label() {
            return super.label() + "（再次上传时）";
        }
    };

    /** The name of the sheet with all pairings of a plan; the reader knows it for one of {@link SheetKind#TIES}. */
    public static final String SHEET = "总表";

    private final String label;
    private final int width;
    private final boolean isOfTies;

    PairingColumn(@Nullable String label, @Nullable String tieField, int width) {
        this.label = tieField == null
                ? java.util.Objects.requireNonNull(label)
                : SheetKind.TIES.column(tieField).label();
        this.width = width;
        isOfTies = tieField != null;
    }

    /** The header, in Chinese. */
    public String label() {
        return label;
    }

    /** How wide it is written, in digits. */
    public int width() {
        return width;
    }

    /** Whether a header means a column that only says again what other sheets say. */
    static boolean isRepetition(String foldedHeader) {
        return Arrays.stream(values())
                .anyMatch(column ->
                        !column.isOfTies && SheetColumn.fold(column.label).equals(foldedHeader));
    }
}
