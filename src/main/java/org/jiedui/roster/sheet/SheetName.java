package org.jiedui.roster.sheet;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiedui.gazetteer.ProvinceNames;

/** What the name of a sheet or its file says of all its rows: 城市中学, 天津市, 河北省/中学. */
final class SheetName {

    private static final Pattern URBAN = Pattern.compile("城市|城区|市区");
    private static final Pattern RURAL = Pattern.compile("农村|乡村|县域");
    /** 吉林 alone may be the city. */
    private static final String ALSO_A_CITY = "吉林";

    private static final Pattern PROVINCE = Pattern.compile(
            "(?<![\\u4e00-\\u9fff])(" + provinces() + ")(?=$|[^\\u4e00-\\u9fff]|中学|学校|高中|高校|大学|名册|名单|城市|农村|普通)");

    private SheetName() {}

    private static String provinces() {
        return ProvinceNames.listFull().stream()
                .flatMap(full -> Stream.of(full, ProvinceNames.shortName(full)))
                .filter(name -> !name.equals(ALSO_A_CITY))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /**
     * The values that the name gives for fields of a sheet of this kind that have no column.
     *
     * @param name of the sheet, with its file's
     */
    static Map<String, String> values(String name, SheetKind kind, Set<String> columns) {
        Map<String, String> values = new HashMap<>();
        for (SheetColumn column : kind.columns()) {
            if (!columns.contains(column.field()) && column.required()) {
                String value = switch (column.field()) {
                    case "setting" -> setting(name);
                    case "province" -> province(name);
                    default -> "";
                };
                if (!value.isEmpty()) {
                    values.put(column.field(), value);
                }
            }
        }
        return values;
    }

    private static String setting(String name) {
        boolean urban = URBAN.matcher(name).find();
        boolean rural = RURAL.matcher(name).find();
        return urban == rural ? "" : urban ? "城市" : "农村";
    }

    /** The only province that is named; nothing when several are. */
    private static String province(String name) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = PROVINCE.matcher(name);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found.size() == 1 ? List.copyOf(found).getFirst() : "";
    }
}
