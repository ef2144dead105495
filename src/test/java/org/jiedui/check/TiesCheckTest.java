package org.jiedui.check;

import static org.jiedui.check.Rosters.accepted;
import static org.jiedui.check.Rosters.onlyError;
import static org.jiedui.check.Rosters.remark;
import static org.jiedui.check.Rosters.tie;
import static org.jiedui.check.Rosters.withTies;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiesCheckTest {

    @ParameterizedTest
    @CsvSource({
        "锁定,PIN",
        "PIN,PIN",
        "pin,PIN",
        "回避,FORBID",
        "forbid,FORBID",
        "意向,PREFER",
        "PREFER,PREFER",
        "往年,PRIOR",
        "prior,PRIOR"
    })
    void aKindHasManyWords(String word, TieKind kind) {
        assertEquals(
                List.of(new Tie("d-bj-1", "s-bj-1", kind)),
                accepted(withTies(tie("d-bj-1", "s-bj-1", word))).problem().ties());
    }

    @Test
    void anUnknownKindIsAnError() {
        Issue issue = onlyError(withTies(tie("d-bj-1", "s-bj-1", "锁顶")), "unknown-word", "/ties/0/kind", "锁顶");
        assertTrue(issue.messageZh().contains("是否应为“锁定"));
    }

    @Test
    void anUnknownDepartmentOrSchoolIsAnError() {
        onlyError(withTies(tie("d-bj-9", "s-bj-1", "PIN")), "unknown-department", "/ties/0/departmentId", "d-bj-9");
        onlyError(withTies(tie("d-bj-1", "s-bj-7", "PIN")), "unknown-school", "/ties/0/schoolId", "s-bj-7");
    }

    @Test
    void twoDepartmentsPinnedToOneSchoolAreAnError() {
        String json = Rosters.SOUND
                .replace("\"urbanPerUniversity\": 1", "\"urbanPerUniversity\": 2")
                .replace("\"urban\": 1", "\"urban\": 2")
                .replace(
                        tie("d-bj-1", "s-bj-1", "PREFER"),
                        tie("d-bj-1", "s-bj-1", "PIN") + "," + tie("d-bj-2", "s-bj-1", "PIN"));
        Issue issue = onlyError(json, "school-pinned-twice", "/ties/1/schoolId", "s-bj-1");
        assertTrue(issue.message().contains("d-bj-1") && issue.message().contains("d-bj-2"));
    }

    @Test
    void oneDepartmentPinnedTwiceIsAnError() {
        onlyError(
                withTies(tie("d-bj-1", "s-bj-1", "PIN"), tie("d-bj-1", "s-qh-1", "PIN")),
                "department-pinned-twice",
                "/ties/1/departmentId",
                "d-bj-1");
    }

    @Test
    void aPinAndAForbidOnOnePairAreAnError() {
        onlyError(
                withTies(tie("d-bj-1", "s-bj-1", "FORBID"), tie("d-bj-1", "s-bj-1", "PIN")),
                "pin-and-forbid",
                "/ties/1/kind",
                "d-bj-1 — s-bj-1");
    }

    @Test
    void aPinOutsideTheProvinceIsAnError() {
        Issue issue = onlyError(
                withTies(tie("d-tj-1", "s-bj-1", "PIN")), "pin-not-eligible", "/ties/0/schoolId", "d-tj-1 — s-bj-1");
        assertTrue(issue.messageZh().contains("天津大学") && issue.messageZh().contains("北京市第二中学"));
    }

    @Test
    void aPinOnASchoolThatIsNotRecommendedWhereOthersAreIsAnError() {
        String json = withTies(tie("d-bj-1", "s-qh-2", "PIN"))
                .replace(
                        "{\"id\": \"s-tj-1\"",
                        "{\"id\": \"s-qh-2\", \"name\": \"x\", \"province\": \"青海\", \"setting\": \"农村\", \"type\": "
                                + "\"普通\"}, {\"id\": \"s-tj-1\"");
        Issue issue = onlyError(json, "pin-not-eligible", "/ties/0/schoolId", "d-bj-1 — s-qh-2");
        assertTrue(issue.messageZh().contains("未推荐"));
    }

    @Test
    void aWishThatNoPlanMayKeepIsDoubtedAndKept() {
        String json = withTies(tie("d-tj-1", "s-bj-1", "PRIOR"));
        remark(json, Severity.WARNING, "tie-not-eligible", "/ties/0/schoolId", "d-tj-1 — s-bj-1");
        assertEquals(1, accepted(json).problem().ties().size());
    }

    private static final String OTHER_URBAN =
            "{\"id\": \"s-bj-2\", \"name\": \"y\", \"province\": \"北京\", \"setting\": \"城市\", \"type\": \"普通\"}, "
                    + "{\"id\": \"s-tj-1\"";

    @Test
    void morePinsThanAUniversitysPlacesAreAnError() {
        String json = withTies(tie("d-bj-1", "s-bj-1", "PIN"), tie("d-bj-2", "s-bj-2", "PIN"))
                .replace("{\"id\": \"s-tj-1\"", OTHER_URBAN)
                .replace("\"urban\": 1", "\"urban\": 2");
        Issue issue = onlyError(json, "pins-exceed-limit", "/ties/1/kind", "d-bj-2 — s-bj-2");
        assertTrue(issue.messageZh().contains("北京大学的名额"));
    }

    @Test
    void morePinsThanAProvincesQuotaAreAnError() {
        String json = withTies(tie("d-bj-1", "s-bj-1", "PIN"), tie("d-bj-2", "s-bj-2", "PIN"))
                .replace("{\"id\": \"s-tj-1\"", OTHER_URBAN)
                .replace("\"urbanPerUniversity\": 1", "\"urbanPerUniversity\": 2");
        Issue issue = onlyError(json, "pins-exceed-limit", "/ties/1/kind", "d-bj-2 — s-bj-2");
        assertTrue(issue.message().contains("quota of 北京市, which allows 1"));
    }

    @Test
    void morePinsThanASupplyLineCarriesAreAnError() {
        String json = withTies(tie("d-bj-1", "s-qh-1", "PIN")).replace("\"count\": 1", "\"count\": 0");
        Issue issue = onlyError(json, "pins-exceed-limit", "/ties/0/kind", "d-bj-1 — s-qh-1");
        assertTrue(issue.messageZh().contains("青海省对北京市的跨省供给"));
    }

    @Test
    void aRepeatedTieIsDoubtedAndCountsOnce() {
        String json = withTies(tie("d-bj-1", "s-bj-1", "PREFER"), tie("d-bj-1", "s-bj-1", "意向"));
        remark(json, Severity.WARNING, "repeated-tie", "/ties/1", "d-bj-1 — s-bj-1");
        assertEquals(1, accepted(json).problem().ties().size());
    }

    @Test
    void aPinThatRulesAllowIsAccepted() {
        assertEquals(
                List.of(),
                accepted(withTies(tie("d-bj-1", "s-qh-1", "PIN"))).findings().list());
    }

    @Test
    void aPinOnARowThatIsWrongIsNotReportedAsWell() {
        onlyError(
                withTies(tie("d-bj-1", "s-bj-1", "PIN")).replace("\"name\": \"北京市第二中学\"", "\"name\": \"\""),
                "missing-value",
                "/schools/0/name",
                "");
    }
}
