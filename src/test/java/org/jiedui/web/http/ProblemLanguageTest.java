package org.jiedui.web.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problems speak the client's language, Chinese unless it asks for English first. */
@QuarkusTest
class ProblemLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh|true",
                "zh-CN,zh;q=0.9,en;q=0.8|true",
                "en|false",
                "en-US,en;q=0.9,zh-CN;q=0.8|false",
                "zh;q=0.1, en;q=0.9|false",
                "fr, en;q=0.5|false",
                "fr|true",
                "*|true",
                "en;q=0|true",
                ";;;=|true",
                "''|true"
            })
    void titleAndDetailFollowAcceptLanguage(String header, boolean chinese) {
        given().header("Accept-Language", header)
                .get("/v1/plans/nope")
                .then()
                .statusCode(404)
                .header("Content-Language", chinese ? "zh" : "en")
                .header("Vary", startsWith("Accept-Language"))
                .body("code", equalTo("plan-not-found"))
                .body("title", equalTo(chinese ? "没有找到" : "Not found"))
                .body("detail", startsWith(chinese ? "没有编号为“nope”的方案" : "There is no plan"))
                .body("detailZh", startsWith("没有编号"))
                .body("detailEn", startsWith("There is no plan"));
    }

    @Test
    void chineseIsTheDefault() {
        given().get("/v1/plans/nope").then().body("detail", startsWith("没有编号"));
        assertEquals(true, AcceptLanguage.wantsChinese(null));
        assertEquals(true, AcceptLanguage.wantsChinese("en,".repeat(1000)));
    }

    @Test
    void problemsThatTheFrameworkFindsFollowToo() {
        given().header("Accept-Language", "en")
                .get("/v1/nothing")
                .then()
                .statusCode(404)
                .body("title", equalTo("Not found"))
                .body("detail", startsWith("There is nothing at this address"));
        given().put("/v1/rosters").then().statusCode(405).body("title", equalTo("不支持的方法"));
    }

    @Test
    void aRejectedRosterFollowsToo() {
        given().header("Accept-Language", "en")
                .contentType("application/json")
                .body("{}")
                .post("/v1/rosters")
                .then()
                .statusCode(422)
                .body("detail", startsWith("The roster has"))
                .body("detailZh", startsWith("名册有"));
    }
}
