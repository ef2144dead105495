package org.jiedui.problem;

import java.util.List;

/**
 * The schools of one province and one setting.
 *
 * @param province full name of the schools' province
 * @param setting their setting
 * @param schools all of them, in the order of the problem; may be empty
 * @param recommended those that the province recommends to others; may be empty
 */
public record SchoolPool(String province, Setting setting, List<School> schools, List<School> recommended) {
    public SchoolPool {
        schools = List.copyOf(schools);
        recommended = List.copyOf(recommended);
    }

    /** What a supply line may draw on: the recommended schools where there are any, else all of them. */
    public List<School> offeredToOthers() {
        return recommended.isEmpty() ? schools : recommended;
    }
}
