package org.jiedui.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Place;
import org.jiedui.roster.Reading;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.Severity;
import org.jiedui.roster.json.RosterJsonReader;

/** A sound little roster, ways to spoil it, and what must be said then. */
final class Rosters {

    static final RosterCheck CHECK = new RosterCheck(Gazetteer.load(), Programmes.load());
    static final RosterJsonReader READER = new RosterJsonReader(RosterLimits.DEFAULT);

    /** Two universities of different provinces with two places each; 北京 draws its rural schools from 青海. */
    static final String SOUND = """
            {"name": "试点",
             "programme": {"goal": "FILL_EVERY_PLACE", "departmentsPerUniversity": 2, "urbanPerUniversity": 1,
               "ruralPerUniversity": 1,
               "quotas": [{"province": "北京市", "universities": 1, "urban": 1, "rural": 1},
                          {"province": "天津市", "universities": 1, "urban": 1, "rural": 1}],
               "supply": [{"demand": "北京市", "supplier": "青海省", "setting": "RURAL", "count": 1}]},
             "universities": [
               {"id": "u-bj", "name": "北京大学", "province": "北京市", "city": "北京市",
                "location": {"lat": 39.99, "lon": 116.3}},
               {"id": "u-tj", "name": "天津大学", "province": "天津市", "location": {"lat": 39.11, "lon": 117.17}}],
             "departments": [
               {"id": "d-bj-1", "universityId": "u-bj", "name": "数学学院", "strengths": ["学业辅导"],
               "location": {"lat": 39.99, "lon": 116.3}},
               {"id": "d-bj-2", "universityId": "u-bj", "name": "心理学院", "strengths": ["心理辅导"],
               "location": {"lat": 39.99, "lon": 116.3}},
               {"id": "d-tj-1", "universityId": "u-tj", "name": "化工学院", "location": {"lat": 39.11, "lon": 117.17}},
               {"id": "d-tj-2", "universityId": "u-tj", "name": "建筑学院", "location": {"lat": 39.11, "lon": 117.17}}],
             "schools": [
               {"id": "s-bj-1", "name": "北京市第二中学", "province": "北京市", "city": "北京市",
                "county": "东城区", "setting": "URBAN",
                "stage": "SENIOR", "type": "普通", "needs": ["心理辅导"], "location": {"lat": 39.92, "lon": 116.41}},
               {"id": "s-qh-1", "name": "湟中县第一中学", "province": "青海省", "city": "西宁市",
                "county": "湟中县", "setting": "RURAL",
                "stage": "COMPLETE", "type": "普通", "recommended": true, "location": {"lat": 36.5, "lon": 101.57}},
               {"id": "s-tj-1", "name": "天津市南开中学", "province": "天津市", "county": "南开区", "setting": "URBAN",
                "type": "重点", "location": {"lat": 39.13, "lon": 117.15}},
               {"id": "s-tj-2", "name": "蓟县第一中学", "province": "天津市", "county": "蓟县", "setting": "RURAL",
                "type": "普通", "location": {"lat": 40.04, "lon": 117.4}}],
             "ties": [{"departmentId": "d-bj-1", "schoolId": "s-bj-1", "kind": "PREFER"}]}
            """;

    private Rosters() {}

    /** The sound roster with some text replaced; the text must be there. */
    static String with(String old, String replacement) {
        assertTrue(SOUND.contains(old), () -> "The sound roster does not contain " + old);
        return SOUND.replace(old, replacement);
    }

    static String withTies(String... ties) {
        return with(
                "[{\"departmentId\": \"d-bj-1\", \"schoolId\": \"s-bj-1\", \"kind\": \"PREFER\"}]",
                "[" + String.join(",", ties) + "]");
    }

    static String tie(String departmentId, String schoolId, String kind) {
        return "{\"departmentId\": \"%s\", \"schoolId\": \"%s\", \"kind\": \"%s\"}"
                .formatted(departmentId, schoolId, kind);
    }

    static Checked check(String json) {
        return check(json.getBytes(StandardCharsets.UTF_8), UnaryOperator.identity());
    }

    private static Checked check(byte[] json, UnaryOperator<Reading> look) {
        Reading reading = look.apply(READER.read(json));
        return CHECK.check(assertInstanceOf(Reading.Read.class, reading, () -> reading.toString()));
    }

    static Checked.Accepted accepted(String json) {
        Checked checked = check(json);
        return assertInstanceOf(
                Checked.Accepted.class, checked, () -> checked.findings().list().toString());
    }

    static Checked.Unusable rejected(String json) {
        return assertInstanceOf(Checked.Unusable.class, check(json));
    }

    /** Requires exactly one error, of this code at this pointer, that repeats the value in both languages. */
    static Issue onlyError(String json, String code, String pointer, String value) {
        List<Issue> errors = rejected(json).findings().list().stream()
                .filter(issue -> issue.severity() == Severity.ERROR)
                .toList();
        assertTrue(errors.size() == 1, errors::toString);
        return requireSays(errors.getFirst(), code, pointer, value);
    }

    /** Requires an issue of this severity and code at this pointer, in a roster that is accepted all the same. */
    static Issue remark(String json, Severity severity, String code, String pointer, String value) {
        List<Issue> found = accepted(json).findings().list().stream()
                .filter(issue -> issue.severity() == severity && issue.code().equals(code))
                .toList();
        assertFalse(
                found.isEmpty(),
                () -> "no " + code + " in " + accepted(json).findings().list());
        return requireSays(found.getFirst(), code, pointer, value);
    }

    /** A point is shown in symbols, and said in words. */
    private static String inChinese(String value) {
        return value.startsWith("lat ")
                ? value.replace("lat ", "纬度 ").replace(", lon ", "，经度 ").replace("经度 —", "经度未填")
                : value;
    }

    static Issue requireSays(Issue issue, String code, String pointer, String value) {
        assertTrue(issue.code().equals(code) && issue.place().equals(new Place.JsonPlace(pointer)), issue::toString);
        assertTrue(value.isEmpty() || value.equals(issue.value()), issue::toString);
        for (String message : List.of(issue.message(), issue.messageZh().replace(inChinese(value), value))) {
            assertTrue(message.contains(value) && message.length() > 8, issue::toString);
        }
        assertTrue(issue.message().endsWith(".") || issue.message().endsWith("?"), issue::toString);
        assertTrue(issue.messageZh().matches("(?s).*[\\u4e00-\\u9fff].*[。？]"), issue::toString);
        return issue;
    }

    /** How many issues of each code there are. */
    static Map<String, Long> codes(Checked checked) {
        return checked.findings().list().stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        Issue::code, java.util.TreeMap::new, java.util.stream.Collectors.counting()));
    }
}
