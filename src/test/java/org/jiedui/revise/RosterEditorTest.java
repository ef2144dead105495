package org.jiedui.revise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.revise.RosterEditor.Applied;
import org.jiedui.revise.RosterEdits.RowEdits;
import org.jiedui.revise.RosterEdits.RowList;
import org.junit.jupiter.api.Test;

class RosterEditorTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode roster = (ObjectNode) json("""
            {"programme": {"urbanPerUniversity": 1, "ruralPerUniversity": 2,
             "quotas": [{"province": "北京市", "universities": 1, "urban": 5, "rural": 6}],
             "supply": [{"demand": "北京市", "supplier": "甘肃省", "setting": "RURAL", "count": 3}]},
             "universities": [{"id": "u"}, {"id": "v"}],
             "departments": [{"id": "d", "universityId": "u"}, {"id": "e", "universityId": "v"}],
             "schools": [{"id": "s", "type": "普通"}, {"id": "t"}],
             "ties": [{"departmentId": "d", "schoolId": "s", "kind": "PIN"},
              {"departmentId": "e", "schoolId": "t", "kind": "FORBID"}]}""");

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Applied apply(RosterEdits edits) {
        return RosterEditor.apply(roster, edits, name -> name.equals("北京") ? "北京市" : name);
    }

    private static RosterEdits rows(RowList list, RowEdits edits) {
        return new RosterEdits(Map.of(list, edits), List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    private static RosterEdits ties(List<Tie> add, List<Tie> remove) {
        return new RosterEdits(Map.of(), add, remove, List.of(), List.of(), Map.of());
    }

    private List<String> values(String list, String field) {
        return roster.findPath(list).findValuesAsText(field);
    }

    @Test
    void whatBelongsToARowThatGoesGoesWithIt() {
        Applied applied = apply(rows(RowList.UNIVERSITIES, new RowEdits(List.of(), List.of("u", "nobody"))));
        assertEquals(List.of("e"), values("departments", "id"));
        assertEquals(List.of("FORBID"), values("ties", "kind"));
        assertEquals(3, applied.removed(), "the university, its department and that one's tie");
        assertEquals(List.of("nobody"), applied.leftAside());
    }

    @Test
    void aRowTakesThePlaceOfTheOneWithItsId() {
        Applied applied = apply(rows(
                RowList.SCHOOLS,
                new RowEdits(List.of(json("{\"id\": \"s\", \"type\": \"民族\"}"), json("{\"id\": \"n\"}")), List.of())));
        assertEquals(List.of("s", "t", "n"), values("schools", "id"));
        assertEquals(List.of("民族"), values("schools", "type"));
        assertEquals(1, applied.added());
        assertEquals(1, applied.replaced());
    }

    @Test
    void theLastWordAboutTwoCounts() {
        Applied applied = apply(ties(
                List.of(
                        new Tie("e", "s", TieKind.PIN),
                        new Tie("e", "t", TieKind.PREFER),
                        new Tie("nobody", "s", TieKind.PIN)),
                List.of(new Tie("d", "t", TieKind.PRIOR))));
        assertEquals(List.of("FORBID", "PIN", "PREFER"), values("ties", "kind"));
        assertEquals(List.of("e", "e", "e"), values("ties", "departmentId"));
        assertEquals(List.of("d – t", "nobody – s"), applied.leftAside());
        assertEquals(1, applied.replaced(), "the other pin of the school");

        apply(ties(List.of(new Tie("e", "s", TieKind.FORBID), new Tie("e", "t", TieKind.PIN)), List.of()));
        assertEquals(List.of("PREFER", "FORBID", "PIN"), values("ties", "kind"));
        assertEquals(List.of("t", "s", "t"), values("ties", "schoolId"));
    }

    @Test
    void linesAreFoundHoweverTheProvinceIsWritten() {
        apply(new RosterEdits(
                Map.of(),
                List.of(),
                List.of(),
                List.of(json("{\"province\": \"北京\", \"rural\": 7}")),
                List.of(
                        json("{\"demand\": \"北京\", \"supplier\": \"甘肃省\", \"setting\": \"RURAL\", \"count\": 4}"),
                        json("{\"demand\": \"北京\", \"supplier\": \"甘肃省\", \"setting\": \"URBAN\", \"count\": 1}")),
                Map.of("urbanPerUniversity", 9)));
        JsonNode quota = roster.at("/programme/quotas/0");
        assertEquals(7, quota.path("rural").asInt());
        assertEquals(5, quota.path("urban").asInt());
        assertEquals(1, roster.at("/programme/quotas").size());
        assertEquals(List.of("4", "1"), values("supply", "count"));
        assertEquals(9, roster.at("/programme/urbanPerUniversity").asInt());
        assertEquals(2, roster.at("/programme/ruralPerUniversity").asInt());
    }

    @Test
    void nothingToChangeChangesNothing() {
        JsonNode before = roster.deepCopy();
        assertTrue(RosterEdits.NONE.isEmpty());
        assertEquals(new Applied(0, 0, 0, List.of()), apply(RosterEdits.NONE));
        assertEquals(before, roster);
    }
}
