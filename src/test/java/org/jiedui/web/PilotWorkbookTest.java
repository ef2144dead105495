package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiedui.check.Checked;
import org.jiedui.check.RosterCheck;
import org.jiedui.demo.DemoRosters;
import org.jiedui.roster.Reading;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.json.RosterJsonReader;
import org.jiedui.sheets.RosterWorkbook;
import org.junit.jupiter.api.Test;

/**
 * The whole pilot as coordinators have it: a workbook of 13,551 schools in, a workbook of its plan out, and in again.
 */
@QuarkusTest
class PilotWorkbookTest {

    private static final int SCHOOLS = 13_551;

    @Inject
    DemoRosters demos;

    @Inject
    RosterCheck check;

    private byte[] pilot() throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        demos.write("demo-pilot", json);
        Reading reading = new RosterJsonReader(RosterLimits.DEFAULT).read(json.toByteArray());
        Checked.Accepted accepted =
                assertInstanceOf(Checked.Accepted.class, check.check(assertInstanceOf(Reading.Read.class, reading)));
        return RosterWorkbook.write(accepted.name(), accepted.problem());
    }

    @Test
    void theWholePilotGoesInAndOutAndInAgain() throws IOException {
        String roster = Files.send(pilot())
                .statusCode(201)
                .body("counts.universities", equalTo(113))
                .body("counts.schools", equalTo(SCHOOLS))
                .body("issueCounts.ERROR", equalTo(0))
                .extract()
                .path("id");
        String plan = given().contentType("application/json")
                .body("{\"rosterId\": \"" + roster + "\", \"limits\": {\"spentSeconds\": 3}}")
                .post("/v1/plans")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofMinutes(3))
                .until(() -> "SOLVED".equals(given().get("/v1/plans/" + plan).path("status")));
        int paired = given().get("/v1/plans/" + plan).path("paired");
        assertTrue(paired > 1000, "paired: " + paired);

        byte[] file = given().accept(Files.XLSX)
                .get("/v1/plans/" + plan + "/pairings")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        XSSFWorkbook workbook = Files.open(given().accept(Files.XLSX).get("/v1/plans/" + plan + "/pairings"));
        assertEquals(paired, workbook.getSheet("总表").getLastRowNum());
        assertEquals(SCHOOLS, workbook.getSheet("中学").getLastRowNum());
        for (String province : List.of("北京市", "内蒙古自治区", "西藏自治区")) {
            assertTrue(workbook.getSheet(province).getLastRowNum() > 5, province);
        }
        Files.send(file)
                .statusCode(201)
                .body("counts.schools", equalTo(SCHOOLS))
                .body("issueCounts.WARNING", equalTo(0));
    }
}
