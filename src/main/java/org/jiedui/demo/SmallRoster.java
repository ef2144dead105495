package org.jiedui.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.problem.SchoolMark;
import org.jspecify.annotations.Nullable;

/**
 * A roster small enough to read: two universities in 北京, whose rural schools come from 甘肃, one in 甘肃 itself and one in
 * 浙江.
 *
 * <p>Like the pilot it contradicts itself: 北京 asks for four rural schools, but 甘肃 has agreed on three.
 */
final class SmallRoster {

    private static final DemoProgramme PROGRAMME = new DemoProgramme(
            null,
            "FILL_EVERY_PLACE",
            4,
            2,
            2,
            List.of(
                    new DemoProgramme.QuotaFigures("北京市", 2, 4, 4),
                    new DemoProgramme.QuotaFigures("甘肃省", 1, 2, 2),
                    new DemoProgramme.QuotaFigures("浙江省", 1, 2, 2)),
            List.of(new DemoProgramme.SupplyFigures("北京市", "甘肃省", "RURAL", 3)));

    /** id | name | province | city | county of the campus, - when the roster gives no location. */
    private static final String UNIVERSITIES = """
            BNU | 北京师范大学 | 北京市 | 北京市 | 海淀区
            BUPT | 北京邮电大学 | 北京市 | 北京市 | -
            LZU | 兰州大学 | 甘肃省 | 兰州市 | 城关区
            ZJU | 浙江大学 | 浙江省 | 杭州市 | 西湖区
            """;

    /** id | university | name | strengths | county of its own campus, - when it is the university's. */
    private static final String DEPARTMENTS = """
            BNU-1 | BNU | 心理学院 | 心理辅导 生涯规划 | -
            BNU-2 | BNU | 马克思主义学院 | 团课理论 志愿服务 | -
            BNU-3 | BNU | 文学院 | 社团指导 团课理论 | -
            BNU-4 | BNU | 物理学院 | 科技创新 学业辅导 | 昌平区
            BNU-5 | BNU | 体育学院 | 体育活动 社团指导 | -
            BUPT-1 | BUPT | 计算机学院 | 科技创新 | -
            BUPT-2 | BUPT | 电子信息学院 | 科技创新 社团指导 | -
            BUPT-3 | BUPT | 经济管理学院 | 生涯规划 社团指导 | -
            BUPT-4 | BUPT | 人文学院 | 社团指导 团课理论 | -
            LZU-1 | LZU | 马克思主义学院 | 团课理论 | -
            LZU-2 | LZU | 生命科学学院 | 科技创新 | -
            LZU-3 | LZU | 新闻传播学院 | 社团指导 | -
            LZU-4 | LZU | 法学院 | 普法教育 | -
            ZJU-1 | ZJU | 教育学院 | 学业辅导 生涯规划 | -
            ZJU-2 | ZJU | 心理学系 | 心理辅导 | -
            ZJU-3 | ZJU | 外国语学院 | 外语交流 | -
            ZJU-4 | ZJU | 机械工程学院 | 科技创新 社团指导 | 余杭区
            """;

    /**
     * id | name | province | city | county | setting | stage | type | needs | recommended | location: =, the county's,
     * or -, none.
     */
    private static final String SCHOOLS = """
            S01 | 北京市第八十八中学 | 北京市 | 北京市 | 朝阳区 | URBAN | COMPLETE | 普通 | 心理辅导 | no | =
            S02 | 北京市朝阳区外国语实验学校 | 北京市 | 北京市 | 朝阳区 | URBAN | COMPLETE | 外国语 | 外语交流 社团指导 | no | =
            S03 | 北京市第一〇九中学 | 北京市 | 北京市 | 东城区 | URBAN | SENIOR | 普通 | 团课理论 | no | =
            S04 | 北京市海淀区育英实验学校 | 北京市 | 北京市 | 海淀区 | URBAN | SENIOR | 实验 | 科技创新 | no | 39.98731 116.29514
            S05 | 北京市丰台区新华中学 | 北京市 | 北京市 | 丰台区 | URBAN | COMPLETE | 普通 | 生涯规划 | no | =
            S06 | 北京市丰台区艺术中学 | 北京市 | 北京市 | 丰台区 | URBAN | SENIOR | 艺术体育 | 体育活动 | no | -
            S07 | 北京市西城区回民中学 | 北京市 | 北京市 | 西城区 | URBAN | COMPLETE | 民族 | - | no | =
            S08 | 密云县第二中学 | 北京市 | 北京市 | 密云县 | RURAL | SENIOR | 普通 | 社团指导 | no | =
            S09 | 延庆县永宁中学 | 北京市 | 北京市 | 延庆县 | RURAL | COMPLETE | 普通 | 心理辅导 | no | -
            S10 | 兰州市第二十九中学 | 甘肃省 | 兰州市 | 城关区 | URBAN | COMPLETE | 普通 | 团课理论 | no | =
            S11 | 兰州市七里河区实验中学 | 甘肃省 | 兰州市 | 七里河区 | URBAN | SENIOR | 实验 | 社团指导 | no | =
            S12 | 兰州铁路中学 | 甘肃省 | 兰州市 | 七里河区 | URBAN | SENIOR | 企业行业 | 心理辅导 | no | =
            S13 | 天水市育才中学 | 甘肃省 | 天水市 | 秦州区 | URBAN | COMPLETE | 普通 | 学业辅导 | no | =
            S14 | 榆中县第一中学 | 甘肃省 | 兰州市 | 榆中县 | RURAL | SENIOR | 普通 | 生涯规划 | yes | =
            S15 | 榆中县和平高级中学 | 甘肃省 | 兰州市 | 榆中县 | RURAL | SENIOR | 普通 | 团课理论 | no | 35.98713 103.97352
            S16 | 皋兰县第一中学 | 甘肃省 | 兰州市 | 皋兰县 | RURAL | COMPLETE | 普通 | 科技创新 | no | =
            S17 | 临洮县第二中学 | 甘肃省 | 定西市 | 临洮县 | RURAL | COMPLETE | 普通 | 社团指导 心理辅导 | yes | =
            S18 | 临洮县育才中学 | 甘肃省 | 定西市 | 临洮县 | RURAL | SENIOR | 普通 | 普法教育 | no | =
            S19 | 东乡县民族中学 | 甘肃省 | 临夏州 | 东乡县 | RURAL | COMPLETE | 民族 | 团课理论 学业辅导 | yes | -
            S20 | 夏河县藏族中学 | 甘肃省 | 甘南州 | 夏河县 | RURAL | COMPLETE | 民族 | 心理辅导 | yes | =
            S21 | 会宁县第一中学 | 甘肃省 | 白银市 | 会宁县 | RURAL | SENIOR | 普通 | 学业辅导 | no | =
            S22 | 杭州市第十九中学 | 浙江省 | 杭州市 | 西湖区 | URBAN | SENIOR | 普通 | 心理辅导 | no | =
            S23 | 杭州外国语高级中学 | 浙江省 | 杭州市 | 西湖区 | URBAN | SENIOR | 外国语 | 外语交流 | no | 30.21647 120.02861
            S24 | 杭州市余杭区育才中学 | 浙江省 | 杭州市 | 余杭区 | URBAN | SENIOR | 普通 | 科技创新 | no | =
            S25 | 绍兴市艺术中学 | 浙江省 | 绍兴市 | 越城区 | URBAN | SENIOR | 艺术体育 | 艺术教育 | no | =
            S26 | 淳安县第一中学 | 浙江省 | 杭州市 | 淳安县 | RURAL | SENIOR | 普通 | 生涯规划 | no | =
            S27 | 桐庐县高级中学 | 浙江省 | 杭州市 | 桐庐县 | RURAL | SENIOR | 普通 | 社团指导 | no | =
            S28 | 安吉县实验中学 | 浙江省 | 湖州市 | 安吉县 | RURAL | COMPLETE | 实验 | 心理辅导 | no | =
            S29 | 景宁县民族中学 | 浙江省 | 丽水市 | 景宁县 | RURAL | COMPLETE | 民族 | 学业辅导 | no | -
            S30 | 德清县育才中学 | 浙江省 | 湖州市 | 德清县 | RURAL | SENIOR | 普通 | 科技创新 | no | =
            """;

    /** department | school | kind. */
    private static final String TIES = """
            LZU-1 | S15 | PIN
            BNU-3 | S03 | FORBID
            ZJU-2 | S28 | PREFER
            BUPT-1 | S04 | PREFER
            BNU-1 | S01 | PRIOR
            BNU-2 | S17 | PRIOR
            ZJU-3 | S23 | PRIOR
            """;

    private SmallRoster() {}

    static RosterDraft make(String name, Gazetteer gazetteer) {
        return new RosterDraft(
                name,
                null,
                PROGRAMME,
                rows(UNIVERSITIES).map(row -> university(row, gazetteer)).toList(),
                rows(DEPARTMENTS).map(row -> department(row, gazetteer)).toList(),
                rows(SCHOOLS).map(row -> school(row, gazetteer)).toList(),
                rows(TIES)
                        .map(row -> new RosterDraft.DraftTie(row[0], row[1], row[2]))
                        .toList());
    }

    private static Stream<String[]> rows(String table) {
        return table.lines().map(line -> line.trim().split(" \\| "));
    }

    private static RosterDraft.DraftUniversity university(String[] row, Gazetteer gazetteer) {
        return new RosterDraft.DraftUniversity(
                row[0], row[1], row[2], row[3], county(gazetteer, row[2], row[3], row[4]));
    }

    private static RosterDraft.DraftDepartment department(String[] row, Gazetteer gazetteer) {
        String[] university = rows(UNIVERSITIES)
                .filter(each -> each[0].equals(row[1]))
                .findFirst()
                .orElseThrow();
        return new RosterDraft.DraftDepartment(
                row[0], row[1], row[2], words(row[3]), county(gazetteer, university[2], university[3], row[4]));
    }

    private static RosterDraft.DraftSchool school(String[] row, Gazetteer gazetteer) {
        return new RosterDraft.DraftSchool(
                row[0],
                row[1],
                row[2],
                row[3],
                row[4],
                row[5],
                row[6],
                row[7],
                words(row[8]),
                row[9].equals("yes") ? Set.of(SchoolMark.RECOMMENDED) : Set.of(),
                row[10].equals("=") ? county(gazetteer, row[2], row[3], row[4]) : point(row[10]));
    }

    private static List<String> words(String cell) {
        return cell.equals("-") ? List.of() : List.of(cell.split(" "));
    }

    private static RosterDraft.@Nullable Point county(
            Gazetteer gazetteer, String province, String city, String county) {
        return county.equals("-")
                ? null
                : RosterDraft.Point.of(gazetteer.locate(province, city, county).orElseThrow());
    }

    private static RosterDraft.@Nullable Point point(String cell) {
        if (cell.equals("-")) {
            return null;
        }
        double[] degrees =
                Arrays.stream(cell.split(" ")).mapToDouble(Double::parseDouble).toArray();
        return new RosterDraft.Point(degrees[0], degrees[1]);
    }
}
