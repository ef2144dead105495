package org.jiedui.check;

import static org.jiedui.check.Rosters.accepted;
import static org.jiedui.check.Rosters.onlyError;
import static org.jiedui.check.Rosters.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jiedui.problem.Goal;
import org.jiedui.problem.Programme;
import org.jiedui.roster.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammeCheckTest {

    private static String named(String programme) {
        int start = Rosters.SOUND.indexOf("\"programme\":");
        int end = Rosters.SOUND.indexOf("\"universities\": [\n");
        return Rosters.SOUND.substring(0, start) + programme + Rosters.SOUND.substring(end);
    }

    @Test
    void aProgrammeIsKnownByItsId() {
        Programme programme =
                accepted(named("\"programme\": \"nation\",")).problem().programme();
        assertEquals(Goal.COVER_EVERY_SCHOOL, programme.goal());
        assertEquals(5, programme.urbanPerUniversity());
    }

    @Test
    void withoutAProgrammeThePilotIsMeant() {
        Programme programme = accepted(named("")).problem().programme();
        assertEquals(31, programme.quotas().size());
        assertEquals(9, programme.supply().size());
    }

    @Test
    void anUnknownProgrammeIsAnErrorWithANearMiss() {
        Issue issue = onlyError(named("\"programme\": \"pilot-221\","), "unknown-programme", "/programme", "pilot-221");
        assertTrue(issue.message().contains("pilot-211"));
    }

    @Test
    void anUnknownGoalIsAnError() {
        onlyError(with("FILL_EVERY_PLACE", "WIN"), "unknown-word", "/programme/goal", "WIN");
    }

    @ParameterizedTest
    @CsvSource({
        "-1,negative-count,-1",
        "1.5,not-a-count,1.5",
        "100001,not-a-count,100001",
        "1e300,not-a-count,1.0E300",
        "1e999,not-a-count,Infinity"
    })
    void aQuotaThatIsNoCountIsAnError(String number, String code, String shown) {
        onlyError(
                with("\"urban\": 1, \"rural\": 1},", "\"urban\": " + number + ", \"rural\": 1},"),
                code,
                "/programme/quotas/0/urban",
                shown);
        onlyError(with("\"count\": 1", "\"count\": " + number), code, "/programme/supply/0/count", shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"departmentsPerUniversity", "urbanPerUniversity", "ruralPerUniversity"})
    void placesBeyondReasonAreErrors(String field) {
        String json = Rosters.SOUND.replaceFirst("\"" + field + "\": \\d", "\"" + field + "\": 1001");
        onlyError(json, "not-a-count", "/programme/" + field, "1001");
        onlyError(json.replace("1001", "-3"), "negative-count", "/programme/" + field, "-3");
    }

    @Test
    void aMissingQuotaIsAnError() {
        onlyError(
                with("\"urban\": 1, \"rural\": 1},", "\"urban\": 1},"),
                "missing-value",
                "/programme/quotas/0/rural",
                "");
    }

    @Test
    void twoQuotaLinesForOneProvinceAreAnError() {
        onlyError(
                with("{\"province\": \"天津市\", \"universities\": 1", "{\"province\": \"北京\", \"universities\": 1"),
                "repeated-quota",
                "/programme/quotas/1/province",
                "北京市");
    }

    @Test
    void twoEqualSupplyLinesAreAnError() {
        String line = "{\"demand\": \"北京市\", \"supplier\": \"青海省\", \"setting\": \"RURAL\", \"count\": 1}";
        onlyError(
                with(line, line + "," + line.replace("青海省", "青海").replace("RURAL", "农村")),
                "repeated-supply-line",
                "/programme/supply/1/supplier",
                "青海省");
    }

    @Test
    void aSupplyLineToItselfIsAnError() {
        onlyError(
                with("\"supplier\": \"青海省\"", "\"supplier\": \"北京\""),
                "supply-to-itself",
                "/programme/supply/0/supplier",
                "北京市");
    }

    @Test
    void anUnknownProvinceInATableIsAnError() {
        onlyError(
                with("\"supplier\": \"青海省\"", "\"supplier\": \"青河省\""),
                "unknown-province",
                "/programme/supply/0/supplier",
                "青河省");
    }
}
