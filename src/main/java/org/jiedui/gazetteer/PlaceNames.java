package org.jiedui.gazetteer;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jiedui.spelling.Writing;

/**
 * What is left of a place's name when the words that only say its rank are taken off, and how far two names are apart.
 *
 * <p>Rosters write 密云, 密云县 and 密云区 for one place, 内蒙古 for 内蒙古自治区 and 孟村县 for 孟村回族自治县; all of these have the
 * same core.
 */
final class PlaceNames {

    /** Longest first, so that 自治县 is taken off before 县. */
    private static final List<String> RANKS =
            List.of("特别行政区", "行政委员会", "自治区", "自治州", "自治县", "自治旗", "地区", "林区", "特区", "省", "市", "盟", "州", "县", "区", "旗");

    /** Peoples named in the names of autonomous regions; 内蒙古自治区 keeps its 蒙古. */
    private static final List<String> PEOPLES_OF_REGIONS = List.of("壮族", "回族", "维吾尔");

    /** Peoples named in the names of autonomous prefectures and counties. */
    private static final List<String> PEOPLES =
            List.of("蒙古族 蒙古 回族 藏族 维吾尔 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 哈萨克 傣族 黎族 傈僳族 佤族 畲族 拉祜族 水族 东乡族 纳西族 景颇族 "
                    .concat("柯尔克孜 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯 塔吉克 怒族 鄂温克族 保安族 裕固族 独龙族 普米族 各族")
                    .split(" "));

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private PlaceNames() {}

    /** The name without white space and unseen characters, and with full-width letters made half-width (NFKC). */
    static String tidy(String name) {
        return WHITE_SPACE
                .matcher(Writing.visible(Normalizer.normalize(name, Normalizer.Form.NFKC)))
                .replaceAll("");
    }

    /**
     * The part of a tidy name that identifies the place among its neighbours.
     *
     * @return at least one character unless the name is empty
     */
    static String core(String tidyName) {
        String core = tidyName;
        for (String rank : RANKS) {
            if (core.endsWith(rank) && core.length() > rank.length() && !isPartOfName(core, rank)) {
                core = core.substring(0, core.length() - rank.length());
                return switch (rank) {
                    case "自治区" -> withoutPeoples(core, PEOPLES_OF_REGIONS);
                    case "自治州", "自治县", "自治旗" -> withoutPeoples(core, PEOPLES);
                    default -> core;
                };
            }
        }
        return core;
    }

    /** 恩施州 is short for an autonomous prefecture, but 徐州 is a whole name. */
    private static boolean isPartOfName(String name, String rank) {
        return rank.equals("州") && name.length() == 2;
    }

    private static String withoutPeoples(String name, List<String> peoples) {
        for (String people : peoples) {
            if (name.endsWith(people) && name.length() > people.length()) {
                return withoutPeoples(name.substring(0, name.length() - people.length()), peoples);
            }
        }
        return name.endsWith("族") && name.length() > 2 ? name.substring(0, name.length() - 1) : name;
    }
}
