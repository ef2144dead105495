package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A whole season, as an office lives through it: from a roster with mistakes to a doctored workbook. */
@QuarkusTest
class SeasonTest {

    private static final String LIMITS = "{\"spentSeconds\": 30}";
    private static final int PAIRINGS = 60;
    private static final int DECLINED = 3;

    private static final String[] PROVINCES = {"天津市", "山西省", "浙江省"};
    private static final String[] CITIES = {"天津市", "太原市", "杭州市"};

    /** Six universities of three provinces with ten places each. */
    private static ObjectNode roster() {
        ObjectNode roster = Rosters.JSON.createObjectNode().put("name", "本季名册");
        roster.putObject("programme").put("urbanPerUniversity", 5).put("ruralPerUniversity", 5);
        ArrayNode universities = roster.putArray("universities");
        ArrayNode departments = roster.putArray("departments");
        ArrayNode schools = roster.putArray("schools");
        for (int u = 0; u < 6; u++) {
            int p = u / 2;
            universities
                    .addObject()
                    .put("id", "u" + u)
                    .put("name", PROVINCES[p].substring(0, 2) + "第" + (u % 2 + 1) + "大学")
                    .put("province", PROVINCES[p])
                    .put("city", CITIES[p]);
            for (int d = 0; d < 10; d++) {
                departments
                        .addObject()
                        .put("id", "u" + u + "-" + d)
                        .put("universityId", "u" + u)
                        .put("name", "第" + (d + 1) + "学院");
            }
        }
        for (int s = 0; s < 90; s++) {
            int p = s / 30;
            schools.addObject()
                    .put("id", "s" + s)
                    .put("name", CITIES[p].substring(0, 2) + "第" + (s % 30 + 1) + "中学")
                    .put("province", PROVINCES[p])
                    .put("city", CITIES[p])
                    .put("setting", s % 2 == 0 ? "URBAN" : "RURAL")
                    .put("type", s % 3 == 0 ? "示范" : "普通");
        }
        roster.putArray("ties");
        return roster;
    }

    private static Set<String> pairs(String address) {
        JsonPath page = given().get(address + "/pairings").jsonPath();
        Set<String> pairs = new TreeSet<>();
        page.<Map<String, String>>getList("items")
                .forEach(row -> pairs.add(row.get("departmentId") + " " + row.get("schoolId")));
        return pairs;
    }

    @Test
    void fromARosterWithMistakesToADoctoredWorkbook() {
        ObjectNode wrong = roster();
        Rosters.row(wrong, "schools", 7).put("province", "浙江生");
        Rosters.row(wrong, "departments", 3).put("universityId", "u99");
        given().contentType("application/json")
                .body(wrong.toString())
                .post("/v1/rosters")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/departments/3/universityId", "/schools/7/province"));

        ObjectNode right = roster();
        String plan = Solved.plan(right, LIMITS);
        given().get("/v1/plans/" + plan).then().body("paired", is(PAIRINGS));
        String series = Lists.series();
        Lists.publish(plan, "{\"series\": \"" + series + "\", \"by\": \"学校部\", \"replyBy\": \"2030-12-04\"}")
                .statusCode(201);
        String first = "/v1/lists/" + series + "/1";

        byte[] filled = ReplySheet.fill(given().get(first + "/workbook").asByteArray(), (i, line) -> {
            if (i % 20 == 0) {
                line.set("答复", "不接受").set("说明", "已与他校结对");
            } else {
                line.set("答复", "接受");
            }
        });
        given().contentType(Files.XLSX)
                .body(filled)
                .post(first + "/replies")
                .then()
                .statusCode(201)
                .body("received", is(PAIRINGS))
                .body("needDecision", is(0));
        given().get(first + "/replies/summary")
                .then()
                .body("total.confirmed", is(PAIRINGS - DECLINED))
                .body("total.objected", is(DECLINED))
                .body("provinces.province", contains(PROVINCES));

        // What was accepted is locked, what was declined is avoided, and nothing else changes.
        ArrayNode ties = Rosters.list(right, "ties");
        List<Map<String, String>> answered = given().get(first + "/replies").path("pairings");
        answered.forEach(pairing -> ties.addObject()
                .put("departmentId", pairing.get("departmentId"))
                .put("schoolId", pairing.get("schoolId"))
                .put("kind", pairing.get("state").equals("ACCEPTED") ? "PIN" : "FORBID"));
        String next = Solved.plan(right, LIMITS);
        Set<String> changed = pairs("/v1/plans/" + next);
        assertEquals(PAIRINGS, changed.size());
        changed.removeAll(pairs(first));
        assertEquals(DECLINED, changed.size());

        Lists.publishIn(series, next).statusCode(201).body("number", is(2));
        Lists.post(series, 2, "withdraw", "{\"reason\": \"漏了一所学校\"}").statusCode(200);
        Lists.post(series, 1, "restore", "{\"note\": \"先按第 1 号执行\"}")
                .statusCode(201)
                .body("number", is(3))
                .body("restoredFrom", is(1));
        given().queryParam("series", series)
                .get("/v1/lists")
                .then()
                .body("items.status", contains("CURRENT", "WITHDRAWN", "SUPERSEDED"));
        given().get("/v1/events/history?limit=1000")
                .then()
                .body(
                        "items.findAll { it.series == '" + series + "' }.type",
                        contains(
                                "list.published",
                                "reply.received",
                                "list.published",
                                "list.withdrawn",
                                "list.restored"));

        byte[] current = given().get("/v1/lists/" + series + "/3/workbook").asByteArray();
        verify(series, current, true).body("differences", hasSize(0));
        byte[] doctored = ReplySheet.fill(current, (i, line) -> {
            if (i == 30) {
                line.set("学校编号", "s89").set("学校", "杭州第30中学");
            }
        });
        verify(series, doctored, false)
                .body("differences.kind", contains("CHANGED"))
                .body("differences[0].sheet", not(equalTo("说明")))
                .body("differences.textZh", everyItem(not(equalTo(""))));
        assertFalse(pairs(first).isEmpty());
        given().delete("/v1/plans/" + plan).then().statusCode(409);
    }

    private static io.restassured.response.ValidatableResponse verify(String series, byte[] file, boolean same) {
        return given().contentType(Files.XLSX)
                .body(file)
                .queryParam("series", series)
                .post("/v1/lists/verify")
                .then()
                .statusCode(200)
                .body("same", is(same));
    }
}
