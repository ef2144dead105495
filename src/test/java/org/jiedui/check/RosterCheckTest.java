package org.jiedui.check;

import static org.jiedui.check.Rosters.accepted;
import static org.jiedui.check.Rosters.codes;
import static org.jiedui.check.Rosters.onlyError;
import static org.jiedui.check.Rosters.remark;
import static org.jiedui.check.Rosters.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiedui.problem.Department;
import org.jiedui.problem.GeoPoint;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.SchoolMark;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Stage;
import org.jiedui.roster.Issue;
import org.jiedui.roster.IssueGroup;
import org.jiedui.roster.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterCheckTest {

    @Test
    void aSoundRosterIsAcceptedWithoutARemark() {
        Checked.Accepted accepted = accepted(Rosters.SOUND);
        assertEquals(List.of(), accepted.findings().list());
        assertEquals("试点", accepted.name());
        Problem problem = accepted.problem();
        assertEquals(2, problem.universities().size());
        assertEquals(4, problem.departments().size());
        School school = problem.school("s-qh-1");
        assertEquals(
                new School(
                        "s-qh-1",
                        "湟中县第一中学",
                        "青海省",
                        "西宁市",
                        "湟中县",
                        Setting.RURAL,
                        Stage.COMPLETE,
                        "普通",
                        Set.of(),
                        Set.of(SchoolMark.RECOMMENDED),
                        new GeoPoint(36.5, 101.57)),
                school);
        assertEquals(Set.of("心理辅导"), problem.department("d-bj-2").strengths());
        assertEquals(1, problem.ties().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"青海", "青海省", "630000", "63", "青 海 省", "　青海"})
    void aProvinceIsKnownByFullNameShortNameAndCode(String province) {
        assertEquals(
                "青海省",
                accepted(with("\"province\": \"青海省\"", "\"province\": \"" + province + "\""))
                        .problem()
                        .school("s-qh-1")
                        .province());
    }

    @Test
    void anUnknownProvinceIsAnErrorWithANearMiss() {
        Issue issue = onlyError(
                with("\"name\": \"湟中县第一中学\", \"province\": \"青海省\"", "\"name\": \"湟中县第一中学\", \"province\": \"清海省\""),
                "unknown-province",
                "/schools/1/province",
                "清海省");
        assertTrue(issue.message().contains("青海省") && issue.messageZh().contains("是否应为"), issue::toString);
    }

    @Test
    void aDepartmentOfAnUnknownUniversityIsAnErrorWithANearMiss() {
        Issue issue = onlyError(
                with(
                        "\"id\": \"d-tj-1\", \"universityId\": \"u-tj\"",
                        "\"id\": \"d-tj-1\", \"universityId\": \"u-tjj\""),
                "unknown-university",
                "/departments/2/universityId",
                "u-tjj");
        assertTrue(issue.message().contains("u-tj") && issue.messageZh().contains("是否应为"));
    }

    @Test
    void aDuplicateIdIsAnErrorThatNamesTheOtherRow() {
        Issue university = onlyError(
                with(
                        "{\"id\": \"u-tj\", \"name\"",
                        "{\"id\": \"u-bj\", \"name\": \"北京大学\", \"province\": \"北京\"}, {\"id\": \"u-tj\", \"name\""),
                "duplicate-id",
                "/universities/1/id",
                "u-bj");
        assertTrue(university.message().contains("/universities/0/id"));
        onlyError(with("\"id\": \"d-bj-2\"", "\"id\": \"d-bj-1\""), "duplicate-id", "/departments/1/id", "d-bj-1");
        onlyError(with("\"id\": \"s-tj-2\"", "\"id\": \"s-tj-1\""), "duplicate-id", "/schools/3/id", "s-tj-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"universities", "departments", "schools"})
    void anEmptyListIsAnError(String list) {
        Checked.Unusable rejected = Rosters.rejected(with("\"" + list + "\": [", "\"" + list + "\": [], \"x\": ["));
        Issue issue = rejected.findings().list().getFirst();
        Rosters.requireSays(issue, "empty-list", "/" + list, "");
    }

    @ParameterizedTest
    @CsvSource({"'',missing-value", "'  ',missing-value", "'\u00a0\u3000\u200b',missing-value"})
    void aBlankNameIsAnError(String name, String code) {
        onlyError(with("\"天津大学\"", "\"" + name + "\""), code, "/universities/1/name", "");
        onlyError(with("\"建筑学院\"", "\"" + name + "\""), code, "/departments/3/name", "");
        onlyError(with("\"蓟县第一中学\"", "\"" + name + "\""), code, "/schools/3/name", "");
    }

    @Test
    void aMissingIdTypeOrSettingIsAnError() {
        onlyError(with("\"id\": \"s-tj-2\", ", ""), "missing-value", "/schools/3/id", "");
        onlyError(with("\"type\": \"重点\", ", ""), "missing-value", "/schools/2/type", "");
        onlyError(
                with("\"county\": \"蓟县\", \"setting\": \"RURAL\"", "\"county\": \"蓟县\""),
                "missing-value",
                "/schools/3/setting",
                "");
    }

    @Test
    void whatCannotBePrintedIsAnError() {
        onlyError(with("天津大学", "天津\\u0000大学"), "control-character", "/universities/1/name", "天津 大学");
        onlyError(with("天津大学", "天津\\ud800大学"), "control-character", "/universities/1/name", "天津 大学");
        onlyError(with("天津大学", "天津\\u202e大学"), "control-character", "/universities/1/name", "天津 大学");
        onlyError(with("[\"学业辅导\"]", "[\"学业\\n辅导\"]"), "control-character", "/departments/0/strengths", "学业 辅导");
    }

    @Test
    void charactersThatNobodySeesAreLeftAside() {
        assertEquals(
                "天津大学",
                accepted(with("天津大学", "\\ufeff\\u00a0天津\\u200b大学　"))
                        .problem()
                        .university("u-tj")
                        .name());
    }

    @ParameterizedTest
    @CsvSource({
        "城市,URBAN",
        "城区,URBAN",
        "市区,URBAN",
        "urban,URBAN",
        "Urban,URBAN",
        "ＵＲＢＡＮ,URBAN",
        "农村,RURAL",
        "乡村,RURAL",
        "乡镇,RURAL",
        "rural,RURAL",
        "县镇,RURAL"
    })
    void aSettingHasManyWords(String word, Setting setting) {
        String json =
                with("\"county\": \"蓟县\", \"setting\": \"RURAL\"", "\"county\": \"蓟县\", \"setting\": \"" + word + "\"");
        assertEquals(setting, accepted(json).problem().school("s-tj-2").setting());
    }

    @ParameterizedTest
    @CsvSource({"普通高中,SENIOR", "高级中学,SENIOR", "senior,SENIOR", "完全中学,COMPLETE", "完中,COMPLETE", "十二年一贯制学校,COMPLETE"})
    void aStageHasManyWords(String word, Stage stage) {
        assertEquals(
                stage,
                accepted(with("\"stage\": \"SENIOR\"", "\"stage\": \"" + word + "\""))
                        .problem()
                        .school("s-bj-1")
                        .stage());
    }

    @Test
    void anUnknownSettingOrStageIsAnErrorWithANearMiss() {
        Issue setting = onlyError(
                with("\"county\": \"蓟县\", \"setting\": \"RURAL\"", "\"county\": \"蓟县\", \"setting\": \"农忖\""),
                "unknown-word",
                "/schools/3/setting",
                "农忖");
        assertTrue(setting.messageZh().contains("是否应为“农村"));
        onlyError(with("\"stage\": \"SENIOR\"", "\"stage\": \"初级中学校\""), "unknown-word", "/schools/0/stage", "初级中学校");
    }

    @Test
    void stageCityCountyNeedsAndTiesMayBeLeftOut() {
        Problem problem = accepted(
                        Rosters.SOUND.replaceAll(", \"ties\": \\[.*]", "").replace("\"stage\": \"SENIOR\", ", ""))
                .problem();
        assertNull(problem.school("s-bj-1").stage());
        assertNull(problem.school("s-tj-1").city());
        assertEquals(Set.of(), problem.school("s-tj-1").needs());
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        String json = Rosters.SOUND
                .replace("\"province\": \"天津市\", \"location\"", "\"province\": \"天京市\", \"location\"")
                .replace("\"universityId\": \"u-bj\", \"name\": \"心理学院\"", "\"universityId\": \"u-xx\", \"name\": \"\"")
                .replace("\"setting\": \"URBAN\"", "\"setting\": \"?\"")
                .replace("\"count\": 1", "\"count\": -1");
        assertEquals(
                Map.of(
                        "negative-count",
                        1L,
                        "unknown-province",
                        1L,
                        "unknown-university",
                        1L,
                        "missing-value",
                        1L,
                        "unknown-word",
                        2L),
                codes(Rosters.rejected(json)));
    }

    @Test
    void aRowThatIsWrongIsNotReportedAgainByTheRowsThatReferToIt() {
        String json = with(
                "\"id\": \"u-tj\", \"name\": \"天津大学\", \"province\": \"天津市\"",
                "\"id\": \"u-tj\", \"name\": \"天津大学\", \"province\": \"?\"");
        onlyError(json, "unknown-province", "/universities/1/province", "?");
    }

    @Test
    void oneCauseRepeatedReadsAsOne() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 1500; i++) {
            rows.append("{\"id\": \"x%d\", \"name\": \"中学%d\", \"province\": \"%s\","
                            .formatted(i, i, i % 3 == 0 ? "火星" : "木星"))
                    .append("\"setting\": \"城市\", \"type\": \"普通\"},");
        }
        Findings findings = Rosters.rejected(with("\"schools\": [", "\"schools\": [" + rows))
                .findings();
        assertEquals(1500, findings.count(Severity.ERROR));
        assertEquals(1000, findings.list().size());
        IssueGroup group = findings.listGroups().getFirst();
        assertEquals("unknown-province", group.code());
        assertEquals("/schools/*/province", group.where());
        assertEquals(1500, group.count());
        assertEquals(
                List.of(new IssueGroup.ValueCount("火星", 500), new IssueGroup.ValueCount("木星", 1000)), group.values());
        assertEquals(5, group.places().size());
        assertEquals(1, findings.listGroups().size());
    }

    @Test
    void fewerDepartmentsThanExpectedAreDoubted() {
        String json = with(
                "{\"id\": \"d-tj-1\", \"universityId\": \"u-tj\"", "{\"id\": \"d-tj-1\", \"universityId\": \"u-bj\"");
        Issue issue = remark(json, Severity.WARNING, "few-departments", "/universities/1/id", "1");
        assertTrue(issue.messageZh().contains("天津大学"));
    }

    @Test
    void anotherNumberOfUniversitiesThanTheQuotaTableCountsIsDoubted() {
        String json = with("\"province\": \"天津市\", \"universities\": 1", "\"province\": \"天津市\", \"universities\": 4");
        Issue issue = remark(json, Severity.WARNING, "university-count", "/universities", "1");
        assertTrue(issue.message().contains("4"));
    }

    @Test
    void aSupplierWithoutSchoolsIsDoubted() {
        Issue issue = remark(
                with("\"supplier\": \"青海省\"", "\"supplier\": \"西藏\""),
                Severity.WARNING,
                "empty-supplier",
                "/schools",
                "西藏自治区");
        assertTrue(issue.message().contains("1 rural schools"), issue::message);
        assertTrue(issue.messageZh().contains("1 所农村学校"), issue::messageZh);
    }

    @Test
    void schoolsThatNobodyMayDrawOnAreNotedByProvince() {
        String json = with("\"ties\"", "\"x\": 0, \"ties\"");
        assertFalse(codes(accepted(json)).containsKey("unreachable-schools"));
        String far = with("{\"id\": \"s-tj-1\"", """
                {"id": "h1", "name": "a", "province": "海南", "setting": "城市", "type": "普通"},
                {"id": "h2", "name": "b", "province": "海南", "setting": "农村", "type": "普通"}, {"id": "s-tj-1\"""");
        Issue issue = remark(far, Severity.NOTE, "unreachable-schools", "/schools", "海南省");
        assertTrue(issue.message().startsWith("1 urban schools and 1 rural schools of 海南省"), issue::message);
        assertTrue(issue.messageZh().startsWith("海南省 1 所城市学校、1 所农村学校无法结对"), issue::messageZh);
    }

    @Test
    void aProvinceWithoutAQuotaLineIsNoted() {
        String json =
                with(",\n              {\"province\": \"天津市\", \"universities\": 1, \"urban\": 1, \"rural\": 1}", "");
        remark(json, Severity.NOTE, "no-quota", "/universities/1/id", "天津市");
    }

    @Test
    void theSameNameAtTheSamePlaceIsDoubted() {
        Issue issue = remark(
                with(
                        "\"name\": \"蓟县第一中学\", \"province\": \"天津市\", \"county\": \"蓟县\"",
                        "\"name\": \"天津市南开中学\", \"province\": \"天津市\", \"county\": \"南开区\""),
                Severity.WARNING,
                "same-name",
                "/schools/3/id",
                "天津市南开中学");
        assertTrue(issue.message().contains("/schools/2/id"));
        remark(with("建筑学院", "化工学院"), Severity.WARNING, "same-name", "/departments/3/id", "化工学院");
    }

    @Test
    void departmentsWithoutALocationStandAtTheirUniversity() {
        String json = with("\"name\": \"建筑学院\", \"location\": {\"lat\": 39.11, \"lon\": 117.17}", "\"name\": \"建筑学院\"");
        remark(json, Severity.NOTE, "located-by-university", "/departments", "1");
        Department department = accepted(json).problem().department("d-tj-2");
        assertEquals(new GeoPoint(39.11, 117.17), department.location());
    }

    @Test
    void aFieldThatNobodyKnowsIsNotedWithANearMiss() {
        Issue issue = remark(
                with("\"strengths\": [\"学业辅导\"]", "\"strength\": [\"学业辅导\"]"),
                Severity.NOTE,
                "unknown-field",
                "/departments/0/strength",
                "strength");
        assertTrue(issue.message().contains("\"strengths\""));
    }

    @Test
    void aRosterWithoutANameGetsOne() {
        assertEquals("未命名名册", accepted(with("\"name\": \"试点\",", "")).name());
    }
}
