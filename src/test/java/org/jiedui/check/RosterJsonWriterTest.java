package org.jiedui.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiedui.problem.Problem;
import org.jiedui.roster.Reading;
import org.jiedui.roster.json.CanonicalRosterReader;
import org.jiedui.roster.json.RosterJsonWriter;
import org.jiedui.roster.read.Book;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterJsonWriterTest {

    private static Checked.Accepted readBack(byte[] canonical) {
        return assertInstanceOf(
                Checked.Accepted.class,
                Rosters.CHECK.check(assertInstanceOf(Reading.Read.class, Rosters.READER.read(canonical))));
    }

    private static void requireSame(Problem expected, Problem actual) {
        assertEquals(expected.programme(), actual.programme());
        assertEquals(expected.universities(), actual.universities());
        assertEquals(expected.departments(), actual.departments());
        assertEquals(expected.schools(), actual.schools());
        assertEquals(expected.ties(), actual.ties());
        assertEquals(expected.weights(), actual.weights());
    }

    @Test
    void theCanonicalFormReadsBackToTheSameProblemWithoutARemark() {
        String json = Rosters.SOUND
                .replace(", \"location\": {\"lat\": 39.13, \"lon\": 117.15}", "")
                .replace("\"青海省\"", "\"青海\"")
                .replace("[\"心理辅导\"]", "[\"心理辅导\", \"社团指导\", \" 心理辅导\", \"\"]")
                .replace("建筑学院", "建筑 \\\"学院\\\" 𠮷");
        Checked.Accepted accepted = Rosters.accepted(json);
        byte[] canonical = RosterJsonWriter.write(accepted.name(), accepted.problem());
        Checked.Accepted again = readBack(canonical);
        requireSame(accepted.problem(), again.problem());
        requireSame(accepted.problem(), CanonicalRosterReader.read(canonical));
        assertEquals(List.of(), again.findings().list());
        assertArrayEquals(canonical, RosterJsonWriter.write(again.name(), again.problem()));
    }

    @Test
    void spellingAndLayoutDoNotChangeTheCanonicalForm() {
        byte[] plain = canonical(Rosters.SOUND);
        assertArrayEquals(
                plain, canonical(Rosters.SOUND.replace("青海省", "630000").replace("RURAL", "农村")));
        assertArrayEquals(plain, canonical(Rosters.SOUND.replaceAll("\\n\\s*", "")));
    }

    private static byte[] canonical(String json) {
        Checked.Accepted accepted = Rosters.accepted(json);
        return RosterJsonWriter.write(accepted.name(), accepted.problem());
    }

    @Test
    void theCanonicalFormIsTheContractsJson() {
        String canonical = new String(canonical(Rosters.SOUND), StandardCharsets.UTF_8);
        assertEquals(
                "{\"name\":\"试点\",\"programme\":{\"goal\":\"FILL_EVERY_PLACE\",\"departmentsPerUniversity\":2,",
                canonical.substring(0, canonical.indexOf("\"urbanPer")));
    }

    /** Ids made of names at the limit are longer than it; two departments differ only in what is cut off. */
    @ParameterizedTest
    @ValueSource(ints = {98, 99, 100, 199, 200})
    void idsMadeOfLongNamesCanBeReadAgain(int length) {
        String university = "大".repeat(length - 2) + "𠮷";
        String department = "系".repeat(length - 1);
        String school = "中".repeat(length);
        Book book = Book.sound()
                .sheet("高校", new Object[][] {{"高校名称", "省份"}, {university, "北京"}})
                .sheet("院系", new Object[][] {
                    {"高校名称", "院系名称"}, {university, department + "甲"}, {university, department + "乙"}
                })
                .sheet("中学", new Object[][] {
                    {"学校名称", "省份", "区县", "城乡", "学校类型"}, {school, "北京", "区".repeat(length), "城市", "普通"}
                })
                .sheet("关系", new Object[][] {
                    {"高校名称", "院系名称", "学校名称", "关系"}, {university, department + "乙", school, "意向"}
                });
        Checked.Accepted accepted = Sheets.accepted(book);
        Checked.Accepted again = readBack(RosterJsonWriter.write(accepted.name(), accepted.problem()));
        requireSame(accepted.problem(), again.problem());
        requireSame(
                accepted.problem(),
                CanonicalRosterReader.read(RosterJsonWriter.write(accepted.name(), accepted.problem())));
        assertEquals(2, again.problem().departments().size());
        assertEquals(
                accepted.problem().departments(),
                Sheets.accepted(book).problem().departments());
    }
}
