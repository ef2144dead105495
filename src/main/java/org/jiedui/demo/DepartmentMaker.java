package org.jiedui.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Invents the departments of a university from what its kind of university usually has. */
final class DepartmentMaker {

    /** Kind of university → its usual departments. */
    private static final Map<String, List<String>> OF_KIND = new LinkedHashMap<>();

    /** Part of a department's name → what it can offer a school; the first that fits counts. */
    private static final Map<String, List<String>> STRENGTHS = new LinkedHashMap<>();

    private static final List<String> OFTEN = List.of("社团指导", "志愿服务", "生涯规划", "学业辅导");

    static {
        kind(
                "综合",
                "马克思主义学院 法学院 经济学院 文学院 历史学院 哲学系 外国语学院 数学科学学院 物理学院 化学学院 生命科学学院 计算机学院 新闻传播学院 管理学院 心理学系 艺术学院 医学院 社会学系 "
                        + "环境学院 教育学院");
        kind(
                "理工",
                "机械工程学院 电气工程学院 土木工程学院 材料科学与工程学院 计算机科学与技术学院 自动化学院 电子信息学院 化学化工学院 能源与动力工程学院 经济管理学院 理学院 人文学院 外国语学院 "
                        + "马克思主义学院 建筑学院 环境工程学院 软件学院");
        kind(
                "师范",
                "教育学院 心理学院 文学院 历史文化学院 数学科学学院 物理学院 化学学院 生命科学学院 地理科学学院 外国语学院 马克思主义学院 音乐学院 美术学院 体育学院 计算机学院 传播学院 学前教育学院");
        kind("农林", "农学院 园艺学院 林学院 动物科技学院 植物保护学院 资源与环境学院 食品科学学院 生命科学学院 经济管理学院 人文法学院 理学院 工学院 外语学院 信息工程学院 马克思主义学院");
        kind("医药", "基础医学院 临床医学院 护理学院 公共卫生学院 药学院 中医学院 口腔医学院 医学人文学院 管理学院 马克思主义学院 外语系 医学检验系 康复医学系 心理学系 生物医学工程系");
        kind("财经", "金融学院 会计学院 经济学院 财政税务学院 统计与数学学院 工商管理学院 法学院 外国语学院 信息学院 国际经济贸易学院 保险学院 马克思主义学院 人文学院 体育经济与管理学院");
        kind("政法", "法学院 民商经济法学院 国际法学院 刑事司法学院 政治与公共管理学院 商学院 人文学院 外国语学院 马克思主义学院 社会学院 新闻学院 心理学系 知识产权学院");
        kind("语言", "英语学院 俄语学院 法语系 德语系 日语系 亚非学院 西班牙语葡萄牙语系 阿拉伯学院 国际关系学院 国际商学院 法学院 中文学院 国际新闻与传播学院 马克思主义学院");
        kind("艺术", "音乐学系 作曲系 钢琴系 管弦系 民乐系 声乐歌剧系 指挥系 艺术管理系 戏剧影视学院 播音主持艺术学院 动画学院 设计学院 新闻学院 人文学院 马克思主义学院");
        kind("体育", "体育教育学院 竞技体育学院 武术学院 运动人体科学学院 体育休闲学院 管理学院 体育新闻系 外语系 心理学系 运动康复系 艺术学院 马克思主义学院 中国武术系");
        kind(
                "民族",
                "民族学与社会学学院 少数民族语言文学系 文学与新闻传播学院 法学院 经济学院 管理学院 历史文化学院 音乐学院 舞蹈学院 美术学院 理学院 信息工程学院 生命与环境科学学院 外国语学院 教育学院 "
                        + "马克思主义学院");
        kind("高职", "机电工程系 信息工程系 建筑工程系 汽车工程系 经济管理系 会计系 旅游管理系 艺术设计系 学前教育系 护理系 商务外语系 电子商务系 应用化学系 思想政治理论课教学部 体育部 现代农业系");
        strength("马克思|思想政治|哲学", "团课理论", "志愿服务");
        strength("心理", "心理辅导", "生涯规划");
        strength("教育", "学业辅导", "心理辅导", "生涯规划");
        strength("法|知识产权", "普法教育");
        strength("医|护理|卫生|药|康复|口腔", "健康教育");
        strength("体育|武术|运动", "体育活动", "社团指导");
        strength("音乐|美术|艺术|作曲|钢琴|管弦|民乐|声乐|指挥|舞蹈|设计|动画|戏剧|播音", "艺术教育", "社团指导");
        strength("外国语|外语|英语|俄语|法语|德语|日语|亚非|西班牙|阿拉伯", "外语交流");
        strength("新闻|传播", "社团指导", "外语交流");
        strength("社会|民族|历史|人文|文学|中文|政治|国际关系", "社团指导", "团课理论");
        strength("金融|会计|经济|财政|管理|商|保险|贸易|旅游", "生涯规划", "社团指导");
        strength("数学|统计|理学院|地理", "学业辅导", "科技创新");
        strength("", "科技创新", "社团指导");
    }

    private DepartmentMaker() {}

    private static void kind(String kind, String names) {
        OF_KIND.put(kind, List.of(names.split(" ")));
    }

    private static void strength(String partsOfName, String... strengths) {
        STRENGTHS.put(".*(" + partsOfName + ").*", List.of(strengths));
    }

    /**
     * Departments of one university.
     *
     * @param universityId whose they are
     * @param kind of the university, one of those of {@code data/universities-211.csv} or 高职
     * @param count how many
     * @param otherCampus where the last few of them are, or null when all are at the main campus
     * @throws IllegalArgumentException when the kind is unknown or has fewer departments
     */
    static List<RosterDraft.DraftDepartment> make(
            String universityId, String kind, int count, RosterDraft.@Nullable Point otherCampus, Dice dice) {
        List<String> usual = OF_KIND.getOrDefault(kind, List.of());
        if (usual.size() < count) {
            throw new IllegalArgumentException(
                    "A university of the kind (" + kind + ") cannot have " + count + " departments.");
        }
        int away = otherCampus == null ? 0 : 2 + dice.below(3);
        List<RosterDraft.DraftDepartment> departments = new ArrayList<>();
        for (String name : dice.sample(usual, count)) {
            int number = departments.size() + 1;
            departments.add(new RosterDraft.DraftDepartment(
                    universityId + (number < 10 ? "-0" : "-") + number,
                    universityId,
                    name,
                    strengths(name, dice),
                    number > count - away ? otherCampus : null));
        }
        return departments;
    }

    private static List<String> strengths(String name, Dice dice) {
        if (dice.chance(0.06)) {
            return List.of();
        }
        List<String> strengths = new ArrayList<>(STRENGTHS.entrySet().stream()
                .filter(entry -> name.matches(entry.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue());
        String extra = dice.pick(OFTEN);
        if (dice.chance(0.3) && !strengths.contains(extra)) {
            strengths.add(extra);
        }
        return List.copyOf(strengths);
    }
}
