package org.jiedui.gazetteer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What provinces are called besides their names: by one character, in Latin letters, or as 兵团. */
final class ProvinceAbbreviations {

    /**
     * Code, one-character abbreviations, and the name in Latin letters (GB/T 2260; 陕西 is told from 山西 by its two a).
     * The 兵团, whose schools the ministry counts apart, lies in 新疆.
     */
    private static final List<String> NAMES = List.of(
            "11 京 beijing peking",
            "12 津 tianjin",
            "13 冀 hebei",
            "14 晋 shanxi",
            "15 蒙 内蒙 neimenggu innermongolia",
            "21 辽 liaoning",
            "22 吉 jilin",
            "23 黑 黑龙 heilongjiang",
            "31 沪 申 shanghai",
            "32 苏 jiangsu",
            "33 浙 zhejiang",
            "34 皖 anhui",
            "35 闽 fujian",
            "36 赣 jiangxi",
            "37 鲁 shandong",
            "41 豫 henan",
            "42 鄂 hubei",
            "43 湘 hunan",
            "44 粤 guangdong",
            "45 桂 guangxi",
            "46 琼 hainan",
            "50 渝 chongqing",
            "51 川 蜀 sichuan",
            "52 贵 黔 guizhou",
            "53 云 滇 yunnan",
            "54 藏 xizang tibet",
            "61 陕 秦 shaanxi",
            "62 甘 陇 gansu",
            "63 青 qinghai",
            "64 宁 ningxia",
            "65 新 xinjiang 兵团 新疆兵团 生产建设兵团 新疆建设兵团 新疆生产建设兵团",
            "71 台 taiwan",
            "81 港 hongkong",
            "82 澳 macao macau");

    private static final Map<String, String> CODES = codes();

    private ProvinceAbbreviations() {}

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String line : NAMES) {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length; i++) {
                codes.put(words[i], words[0] + "0000");
            }
        }
        return Map.copyOf(codes);
    }

    /** The code of six digits that an abbreviation means; {@code folded} as {@code Writing} folds it. */
    static Optional<String> findCode(String folded) {
        String word = folded.replaceFirst("(?<=[a-z])(province|city|municipality|autonomousregion)$", "");
        return Optional.ofNullable(CODES.get(word));
    }
}
