package org.jiedui.roster.sheet;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the name of a sheet or its file says of all its rows: 城市中学, 天津市, 河北省/中学. */
final class SheetName {

    private static final Pattern URBAN = Pattern.compile("城市|城区|市区");
    private static final Pattern RURAL = Pattern.compile("农村|乡村|县域");
    private static final Pattern PROVINCE = Pattern.compile("(?<![\\u4e00-\\u9fff])("
            + "北京市?|天津市?|河北省?|山西省?|内蒙古(?:自治区)?|辽宁省?|吉林省|黑龙江省?|上海市?|江苏省?|浙江省?|安徽省?|福建省?|江西省?|山东省?"
            + "|河南省?|湖北省?|湖南省?|广东省?|广西(?:壮族自治区)?|海南省?|重庆市?|四川省?|贵州省?|云南省?|西藏(?:自治区)?|陕西省?|甘肃省?|青海省?"
            + "|宁夏(?:回族自治区)?|新疆(?:维吾尔自治区)?)"
            + "(?=$|[^\\u4e00-\\u9fff]|中学|学校|高中|高校|大学|名册|名单|城市|农村|普通)");

    private SheetName() {}

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
