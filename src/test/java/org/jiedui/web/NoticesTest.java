package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What is printed of a list. */
@QuarkusTest
class NoticesTest {

    private static int pages(String html) {
        return html.split("<section ", -1).length - 1;
    }

    private static String notices(String series, String parameter, String value) {
        return given().queryParam(parameter, value)
                .get("/v1/lists/{series}/1/notices", series)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header(
                        "Content-Security-Policy",
                        equalTo("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"))
                .extract()
                .asString();
    }

    @Test
    void everySchoolAndUniversityHasItsPageWithNumberAndCode() {
        ObjectNode roster = Rosters.small();
        ((ObjectNode) Rosters.list(roster, "universities").get(0)).put("name", "甲<img src=x>&大学");
        String plan = Solved.plan(roster, "{\"spentSeconds\": 20}");
        String series = Lists.series();
        Lists.publish(plan, "{\"series\": \"" + series + "\", \"by\": \"省学校部\", \"replyBy\": \"2030-12-04\"}")
                .statusCode(201);
        String sha = Lists.get(series, 1).extract().path("sha256");
        int paired = given().get("/v1/plans/" + plan).path("paired");
        String schools = notices(series, "to", "schools");
        assertEquals(paired, pages(schools));
        String code = sha.substring(0, 4).toUpperCase(java.util.Locale.ROOT) + "-";
        assertEquals(paired, schools.split("校验码：" + code, -1).length - 1);
        assertTrue(schools.contains("请贵校于2030年12月4日前填写"), "the deadline is missing");
        assertTrue(schools.contains("省学校部"), "who sends it is missing");
        String universities = notices(series, "to", "universities");
        assertEquals(4, pages(universities));
        assertFalse(universities.contains("<img"), "a name became an element");
        assertTrue(universities.contains("甲&lt;img src=x&gt;&amp;大学团委："), "the name is missing");
        String school = given().get("/v1/lists/{series}/1/pairings", series).path("items[0].schoolId");
        assertEquals(1, pages(notices(series, "school", school)));
        String sign = notices(series, "province", "甘肃");
        assertEquals(1, pages(sign));
        assertTrue(sign.contains("甘肃省结对名单") && sign.contains("学校签字"), "the list to sign is missing");
        assertTrue(notices(series, "to", "programme").contains("需完成中学结对数"), "the quota table is missing");
        assertFalse(schools.contains("不再生效"), "the list counts");
        String page = given().get("/lists/{series}/1", series)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();
        assertTrue(page.contains("共 " + paired + " 对"), "the page for everyone says how many there are");
        given().get("/lists/{series}/9", series).then().statusCode(404);
        assertTrue(
                schools.contains((String) Lists.get(series, 1).extract().path("checkCode")),
                "the code is that of the list");
        Lists.post(series, 1, "withdraw", "{\"reason\": \"x\"}").statusCode(200);
        assertTrue(notices(series, "school", school).contains("不再生效"), "it does not say that it was withdrawn");
        given().get("/v1/lists/{series}/1/notices", series)
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-parameter"));
    }
}
