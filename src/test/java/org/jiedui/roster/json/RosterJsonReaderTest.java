package org.jiedui.roster.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jiedui.problem.SchoolMark;
import org.jiedui.roster.Issue;
import org.jiedui.roster.IssueGroup;
import org.jiedui.roster.IssueLog;
import org.jiedui.roster.Place;
import org.jiedui.roster.Reading;
import org.jiedui.roster.Roster;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterJsonReaderTest {

    private static final RosterLimits SMALL = new RosterLimits(20_000, 3, 3, 3, 3, 3, 100, 20, 4);
    private final RosterJsonReader reader = new RosterJsonReader(SMALL);

    private Reading.Read read(String json) {
        Reading reading = reader.read(json.getBytes(StandardCharsets.UTF_8));
        return assertInstanceOf(Reading.Read.class, reading, reading::toString);
    }

    private Issue onlyIssue(String json, Severity severity, String code, String pointer, String value) {
        Reading.Read read = read(json);
        assertEquals(1, read.issues().list().size(), () -> read.issues().list().toString());
        Issue issue = read.issues().list().getFirst();
        assertEquals(severity, issue.severity());
        requireSays(issue, code, pointer, value);
        return issue;
    }

    private Issue malformed(byte[] bytes, String code) {
        Reading.Malformed malformed = assertInstanceOf(Reading.Malformed.class, reader.read(bytes));
        requireSays(malformed.issue(), code, "", "");
        return malformed.issue();
    }

    private Issue malformed(String json, String code) {
        return malformed(json.getBytes(StandardCharsets.UTF_8), code);
    }

    private static void requireSays(Issue issue, String code, String pointer, String value) {
        assertEquals(code, issue.code());
        assertEquals(new Place.JsonPlace(pointer), issue.place());
        if (!value.isEmpty()) {
            assertEquals(value, issue.value());
        }
        assertTrue(issue.message().contains(value) && issue.messageZh().contains(value), issue::toString);
        assertTrue(issue.messageZh().matches(".*[\\u4e00-\\u9fff].*[。？]"), issue::toString);
    }

    @Test
    void everyFieldOfTheContractIsRead() {
        Roster roster = read("""
                        {"name": "n", "programme": {"goal": "g", "departmentsPerUniversity": 1, "urbanPerUniversity": 2,
                          "ruralPerUniversity": 3, "farKilometres": 4,
                          "quotas": [{"province": "p", "universities": 5, "urban": 6, "rural": 7}],
                          "supply": [{"demand": "d", "supplier": "s", "setting": "t", "count": 8}]},
                         "universities": [{"id": "u", "name": "un", "province": "up", "city": "uc",
                         "location": {"lat": 1, "lon": 2.5}}],
                         "departments": [{"id": "d", "universityId": "u", "name": "dn", "strengths": ["a", "b"],
                         "location": null}],
                         "schools": [{"id": "s", "name": "sn", "province": "sp", "city": "sc", "county": "sk",
                         "setting": "ss",
                           "stage": "st", "type": "sy", "needs": ["c"], "recommended": true,
                           "location": {"lat": 3, "lon": 4}}],
                         "ties": [{"departmentId": "d", "schoolId": "s", "kind": "k"}]}
                        """).roster();
        assertEquals("n", roster.name());
        Roster.InlineProgramme programme = assertInstanceOf(Roster.InlineProgramme.class, roster.programme());
        assertEquals(4.0, programme.farKilometres());
        assertEquals(7.0, programme.quotas().getFirst().rural());
        assertEquals(8.0, programme.supply().getFirst().count());
        assertEquals(
                new Roster.LocationValue(1.0, 2.5),
                roster.universities().getFirst().location());
        assertEquals(List.of("a", "b"), roster.departments().getFirst().strengths());
        assertNull(roster.departments().getFirst().location());
        assertEquals("sk", roster.schools().getFirst().county());
        assertEquals(
                Map.of(SchoolMark.RECOMMENDED, true),
                roster.schools().getFirst().marks());
        assertEquals("k", roster.ties().getFirst().kind());
        assertEquals(
                new Place.JsonPlace("/schools/0/needs"),
                roster.schools().getFirst().origin().place("needs"));
        assertEquals(
                new Place.JsonPlace("/programme/supply/0/count"),
                programme.supply().getFirst().origin().place("count"));
    }

    @Test
    void aRosterInsideADocumentKeepsItsPointer() throws JsonProcessingException {
        var inner = new ObjectMapper().readTree("{\"name\": 5, \"schools\": [{\"id\": true}]}");
        Reading.Read read = assertInstanceOf(Reading.Read.class, reader.read(inner, "/roster"));
        assertEquals(
                List.of(new Place.JsonPlace("/roster/schools/0/id"), new Place.JsonPlace("/roster/name")),
                read.issues().list().stream().map(Issue::place).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": 5}|/name|5",
                "{\"programme\": 5}|/programme|5",
                "{\"programme\": []}|/programme|[…]",
                "{\"programme\": {\"quotas\": [{\"urban\": \"130\"}]}}|/programme/quotas/0/urban|130",
                "{\"universities\": {}}|/universities|{…}",
                "{\"schools\": [\"a\"]}|/schools/0|a",
                "{\"schools\": [[[]]]}|/schools/0|[…]",
                "{\"schools\": [{\"id\": 1001}]}|/schools/0/id|1001",
                "{\"schools\": [{\"name\": {\"zh\": \"x\"}}]}|/schools/0/name|{…}",
                "{\"schools\": [{\"recommended\": \"是\"}]}|/schools/0/recommended|是",
                "{\"schools\": [{\"needs\": \"a,b\"}]}|/schools/0/needs|a,b",
                "{\"schools\": [{\"needs\": [\"a\", 1.5]}]}|/schools/0/needs/1|1.5",
                "{\"schools\": [{\"location\": [39.9, 116.4]}]}|/schools/0/location|[…]",
                "{\"schools\": [{\"location\": {\"lat\": \"39.9\", \"lon\": 116.4}}]}|/schools/0/location/lat|39.9",
                "{\"ties\": 1}|/ties|1"
            })
    void aValueOfTheWrongTypeIsAnError(String json, String pointer, String value) {
        onlyIssue(json, Severity.ERROR, "wrong-type", pointer, value);
    }

    @Test
    void everyWrongTypeIsReportedAtOnce() {
        assertEquals(
                3, read("{\"name\": 1, \"schools\": [{\"id\": 2}, 3]}").issues().count(Severity.ERROR));
    }

    @Test
    void nullMeansLeftOut() {
        Reading.Read read =
                read("{\"name\": null, \"programme\": null, \"schools\": null, \"ties\": [{\"kind\": null}]}");
        assertEquals(List.of(), read.issues().list());
        assertNull(read.roster().programme());
    }

    @Test
    void anUnknownFieldIsNoted() {
        onlyIssue("{\"note\": {\"a\": [1, 2]}}", Severity.NOTE, "unknown-field", "/note", "note");
        Issue issue = onlyIssue("{\"universites\": []}", Severity.NOTE, "unknown-field", "/universites", "universites");
        assertTrue(issue.message().contains("Did you mean \"universities\"?"));
        onlyIssue("{\"schools\": [{\"a/b\": 1}]}", Severity.NOTE, "unknown-field", "/schools/0/a~1b", "a/b");
        onlyIssue(
                "{\"schools\": [{\"location\": {\"lat\": 1, \"lon\": 2, \"height\": 3}}]}",
                Severity.NOTE,
                "unknown-field",
                "/schools/0/location/height",
                "height");
    }

    @Test
    void aTextThatIsTooLongIsAnError() {
        String text = "长".repeat(21);
        onlyIssue(
                "{\"schools\": [{\"name\": \"" + text + "\"}]}",
                Severity.ERROR,
                "text-too-long",
                "/schools/0/name",
                text);
    }

    @Test
    void tooManyValuesOrRowsAreAnError() {
        onlyIssue(
                "{\"schools\": [{\"needs\": [\"1\",\"2\",\"3\",\"4\",\"5\"]}]}",
                Severity.ERROR,
                "too-many-values",
                "/schools/0/needs",
                "5");
        for (String list : List.of("universities", "departments", "schools", "ties")) {
            Issue issue = onlyIssue(
                    "{\"" + list + "\": [{},{},{},{},{}]}", Severity.ERROR, "too-many-rows", "/" + list, list);
            assertTrue(issue.messageZh().contains("3"));
        }
    }

    @Test
    void whatNoSenderOfRostersWouldWriteStopsTheReading() {
        Issue issue = tooComplex("{\"schools\": [{}, {\"junk\": [" + "[],".repeat(1000) + "[]]}]}", "/schools/1");
        assertEquals("row-too-large", issue.code());
        StringBuilder fields = new StringBuilder("{");
        for (int i = 0; i <= 1000; i++) {
            fields.append("\"x").append(i).append("\": 0, ");
        }
        assertEquals("too-many-fields", tooComplex(fields + "\"name\": 1}", "").code());
    }

    private static Issue tooComplex(String json, String pointer) {
        Reading reading = new RosterJsonReader(RosterLimits.DEFAULT).read(json.getBytes(StandardCharsets.UTF_8));
        Issue issue = assertInstanceOf(Reading.Malformed.class, reading, reading::toString)
                .issue();
        requireSays(issue, issue.code(), pointer, "");
        return issue;
    }

    @Test
    void whatIsNoRosterIsMalformed() {
        malformed("", "empty-body");
        malformed("  ", "empty-body");
        malformed("[]", "not-a-roster");
        malformed("\"pilot\"", "not-a-roster");
        malformed("{} {}", "not-a-roster");
    }

    @Test
    void whatIsNoJsonIsMalformedAndSaysWhere() {
        Issue issue = malformed("{\"name\": \"a\",\n \"schools\": [oops]}", "not-json");
        assertEquals("2:14", issue.value());
        malformed("{\"name\": NaN}", "not-json");
        malformed("roster", "not-json");
        malformed("<roster/>", "not-json");
        malformed("{\"name\": \"a", "json-cut-off");
        malformed("{\"schools\": [{", "json-cut-off");
        malformed("{\"name\": \"a\", \"name\": \"b\"}", "json-duplicate-key");
        malformed("{\"schools\": [{\"id\": \"a\", \"id\": \"b\"}]}", "json-duplicate-key");
        malformed("{\"x\": " + "[".repeat(100) + "]".repeat(100) + "}", "json-too-deep");
        malformed(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}, "not-json");
        malformed("{\"name\": \"名册\"}".getBytes(Charset.forName("GB18030")), "json-not-utf-8");
    }

    @Test
    void aDocumentBeyondTheLimitIsRefusedUnread() {
        Issue issue = malformed(new byte[20_001], "too-large");
        assertEquals("1 MB", issue.value());
    }

    @Test
    void manyRemarksAreCountedAndNotKept() {
        String json = "{\"schools\": [" + "{\"note\": 0},".repeat(1999) + "{\"note\": 0}]}";
        Reading reading = new RosterJsonReader(RosterLimits.DEFAULT).read(json.getBytes(StandardCharsets.UTF_8));
        IssueLog issues = assertInstanceOf(Reading.Read.class, reading).issues();
        assertEquals(2000, issues.count(Severity.NOTE));
        assertEquals(1000, issues.list().size());
        assertEquals(
                List.of(2000),
                issues.listGroups().stream().map(IssueGroup::count).toList());
    }

    @Test
    void nothingRepeatedToPeopleCanFailToBeEncodedOrTurnTheDirection() {
        assertEquals("a b c d", Issue.shorten("a\u0000b\u202ec\ud800d"));
        assertEquals("𠮷".repeat(80) + "…", Issue.shorten("𠮷".repeat(81)));
    }
}
