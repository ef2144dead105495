package org.jiedui.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiedui.problem.Problem;
import org.jiedui.roster.Reading;
import org.junit.jupiter.api.Test;

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
}
