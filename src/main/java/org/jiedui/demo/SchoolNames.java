package org.jiedui.demo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiedui.gazetteer.Division;

/**
 * Names for the schools of one province, in the way schools are named: numbered within a city or county, after a
 * virtue, a street or a township, after what they teach or who runs them.
 *
 * <p>A name with a place in it is given once in a province. Bare names (育才中学) are given once in a county, so they
 * repeat.
 */
final class SchoolNames {

    private static final List<String> WORDS = List.of(
            "育才 育英 育红 育新 文昌 新华 红旗 光明 振兴 东方 明德 崇文 崇德 博雅 启明 思源 致远 建设 河滨 城关 城南 城北 西关 东关 南街 北街 龙泉 清源 凤凰 临江 江滨 湖滨 青山 白云 桃源 "
                    .concat("南山 玉泉 石桥 太平 永安 永兴 长乐 和平 安定 兴隆 三河 大营 新集 柳林 杨庄 双桥 高桥 花园 万寿 弘文 树人 求实 励志 尚志 卫国 前进 东风 胜利 团结 "
                            + "友谊 新世纪 希望 晨光 春晖")
                    .split(" "));

    private static final List<String> BARE =
            List.of("育才 育英 新华 光明 振华 树人 明德 东方 育红 春晖 求实 实验 英才 博文 前进 红星 崇文 启明 思源 宏志".split(" ")).stream()
                    .map(word -> word + "中学")
                    .toList();

    private static final List<String> DIGITS = List.of("〇一二三四五六七八九".split(""));

    private static final int ATTEMPTS = 40;

    private final Division province;
    private final Dice dice;
    private final Set<String> used = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    SchoolNames(Division province, Dice dice) {
        this.province = province;
        this.dice = dice;
    }

    /** A fresh name for a school of this type. */
    String next(Area area, String type) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String name = propose(area, type);
            String scope = BARE.contains(name) ? area.place().code() : "";
            if (used.add(scope + name)) {
                return name;
            }
        }
        String name = numbered(area);
        used.add(name);
        return name;
    }

    private String propose(Area area, String type) {
        Division seat = area.isDistrict() ? area.city() : area.place();
        String city = seat.name();
        String spot = dice.chance(0.5) ? countyName(area) : city;
        return switch (type) {
            case "民族" -> spot + dice.pick(minorityEndings());
            case "外国语" -> spot + dice.pick(List.of("外国语学校", "外国语中学", "外国语实验学校", "外国语高级中学"));
            case "大学附属" ->
                area.city().shortName()
                        + dice.pick(List.of(
                                "师范大学附属中学",
                                "大学附属中学",
                                "师范学院附属中学",
                                "工业大学附属中学",
                                "理工学院附属中学",
                                "师范大学第二附属中学",
                                "医学院附属中学",
                                "学院附属中学"))
                        + (area.place().equals(area.city()) || dice.chance(0.4)
                                ? ""
                                : area.place().shortName() + "分校");
            case "实验" -> spot + dice.pick(List.of("实验中学", "实验高级中学", "第一实验中学", "第二实验中学", dice.pick(WORDS) + "实验学校"));
            case "企业行业" ->
                province.code().equals("650000") && dice.chance(0.5)
                        ? seat.shortName() + "垦区第" + numeral(next(city + "垦区")) + "中学"
                        : seat.shortName()
                                + dice.pick(List.of(
                                        "铁路中学", "油田高级中学", "矿务局第一中学", "矿务局第二中学", "钢铁公司中学", "林业局高级中学", "电力子弟中学",
                                        "机械厂中学"));
            case "艺术体育" -> spot + dice.pick(List.of("艺术中学", "艺术高级中学", "体育中学", "音乐中学", "美术中学", "体育运动学校附属中学"));
            case "职业综合" -> spot + dice.pick(List.of("综合高级中学", "职业综合高中", dice.pick(WORDS) + "综合高中"));
            default -> ordinary(area);
        };
    }

    /** 阳泉市城区, because districts called 城区 are many. */
    private static String countyName(Area area) {
        boolean generic = area.isDistrict() && area.name().length() <= 2;
        return generic ? area.city().name() + area.name() : area.name();
    }

    private String ordinary(Area area) {
        double kind = dice.between(0, 1);
        if (kind < 0.03) {
            return dice.pick(BARE);
        }
        if (kind < 0.08) {
            return province.name() + area.place().shortName() + dice.pick(List.of("中学", "高级中学"));
        }
        if (kind < 0.14) {
            return area.place().shortName() + dice.pick(List.of("中学", "高级中学", "一中", "二中", "高中"));
        }
        if (kind < 0.42) {
            String place = area.isDistrict() && dice.chance(0.5) ? area.city().name() : countyName(area);
            return place + dice.pick(WORDS) + dice.pick(List.of("中学", "中学", "中学", "学校", "高级中学"));
        }
        return numbered(area);
    }

    /** 石家庄市第十七中学 in a district, 平山县第二中学 in a county. */
    private String numbered(Area area) {
        String place = area.isDistrict() ? area.city().name() : area.name();
        return place + "第" + numeral(next(place)) + "中学";
    }

    private int next(String counter) {
        return numbers.merge(counter, 1, Integer::sum);
    }

    private List<String> minorityEndings() {
        List<String> own = switch (province.code()) {
            case "150000" -> List.of("蒙古族中学", "蒙古族第二中学", "蒙古族高级中学");
            case "540000" -> List.of("藏族中学", "民族高级中学");
            case "630000" -> List.of("藏族中学", "民族中学", "民族高级中学");
            case "640000" -> List.of("回民中学", "回民高级中学", "民族中学");
            case "220000" -> List.of("朝鲜族中学", "朝鲜族高级中学", "蒙古族中学");
            case "210000" -> List.of("满族高级中学", "朝鲜族中学", "蒙古族高级中学");
            case "110000", "120000", "130000", "410000", "370000", "610000" -> List.of("回民中学", "民族中学", "回民学校");
            default -> List.of("民族中学", "民族高级中学", "民族实验中学", "民族完全中学");
        };
        return dice.chance(0.2) ? List.of("民族中学", "第一民族中学", "第二民族中学", "民族" + dice.pick(WORDS) + "中学") : own;
    }

    /** 十七 for 17; from 100 on digit by digit, as schools write it: 一七一 for 171. */
    static String numeral(int number) {
        if (number >= 100) {
            StringBuilder digits = new StringBuilder();
            for (char digit : String.valueOf(number).toCharArray()) {
                digits.append(DIGITS.get(digit - '0'));
            }
            return digits.toString();
        }
        String tens = number < 10 ? "" : number < 20 ? "十" : DIGITS.get(number / 10) + "十";
        return tens + (number % 10 == 0 ? "" : DIGITS.get(number % 10));
    }
}
