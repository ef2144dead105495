package org.jiedui.problem;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A secondary school (中学).
 *
 * @param id unique among schools, not blank
 * @param name as people write it, not blank; names repeat across provinces
 * @param province full name of its province
 * @param city prefecture-level city, or null when unknown
 * @param county county-level unit, or null when unknown
 * @param setting urban or rural
 * @param stage senior or complete, or null when unknown
 * @param type school type (学校类型) as the programme names it, not blank
 * @param needs what it lacks (社团指导, 心理辅导 …); may be empty
 * @param marks what it is marked as; may be empty
 * @param location where it stands; possibly only its county's point
 */
public record School(
        String id,
        String name,
        String province,
        @Nullable String city,
        @Nullable String county,
        Setting setting,
        @Nullable Stage stage,
        String type,
        Set<String> needs,
        Set<SchoolMark> marks,
        GeoPoint location) {
    public School {
        Require.text("school id", id);
        Require.text("school name", name);
        Require.text("school province", province);
        Require.text("school type", type);
        needs = Set.copyOf(needs);
        marks = Set.copyOf(marks);
    }

    /** Whether its province recommends it to universities of other provinces. */
    public boolean recommended() {
        return has(SchoolMark.RECOMMENDED);
    }

    /** Whether it is marked so. */
    public boolean has(SchoolMark mark) {
        return marks.contains(mark);
    }
}
