package org.jiedui.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How many universities and schools of which types a province has in the demo rosters.
 *
 * @param province full name
 * @param universities all regular universities and colleges
 * @param urban urban schools
 * @param rural rural schools
 * @param recommended how many of the rural schools the province recommends to other provinces' universities
 * @param typesPerMille type → how many schools in a thousand have it; the rest are 普通
 */
record ProvinceFigures(
        String province, int universities, int urban, int rural, int recommended, Map<String, Integer> typesPerMille) {

    private static final Map<String, String> TYPE_OF_COLUMN = new LinkedHashMap<>();

    static {
        TYPE_OF_COLUMN.put("minority", "民族");
        TYPE_OF_COLUMN.put("foreign", "外国语");
        TYPE_OF_COLUMN.put("attached", "大学附属");
        TYPE_OF_COLUMN.put("experimental", "实验");
        TYPE_OF_COLUMN.put("enterprise", "企业行业");
        TYPE_OF_COLUMN.put("arts", "艺术体育");
        TYPE_OF_COLUMN.put("vocational", "职业综合");
    }

    /** The 31 provinces of the programme, in the order of their quota lines. */
    static List<ProvinceFigures> read() {
        return CsvRows.read("data/demo/provinces.csv").stream()
                .map(row -> {
                    Map<String, Integer> types = new LinkedHashMap<>();
                    TYPE_OF_COLUMN.forEach((column, type) -> types.put(type, Integer.valueOf(row.get(column))));
                    return new ProvinceFigures(
                            Objects.requireNonNull(row.get("province")),
                            Integer.parseInt(row.get("universities")),
                            Integer.parseInt(row.get("urban")),
                            Integer.parseInt(row.get("rural")),
                            Integer.parseInt(row.get("recommended")),
                            types);
                })
                .toList();
    }
}
