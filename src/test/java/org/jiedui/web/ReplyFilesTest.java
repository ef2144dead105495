package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A list's workbook goes out, is filled in, and comes back. */
@QuarkusTest
class ReplyFilesTest {

    private final String series = Lists.series();

    private int publish() {
        String plan = Solved.plan("{\"spentSeconds\": 20}");
        Lists.publishIn(series, plan).statusCode(201);
        return given().get("/v1/plans/" + plan).path("paired");
    }

    private byte[] workbook(String... parameters) {
        var request = given();
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/v1/lists/{series}/1/workbook", series)
                .then()
                .statusCode(200)
                .contentType(Files.XLSX)
                .extract()
                .asByteArray();
    }

    private ValidatableResponse send(byte[] file) {
        return send(file, Files.XLSX, "");
    }

    private ValidatableResponse send(byte[] file, String type, String query) {
        return given().contentType(type)
                .body(file)
                .post("/v1/lists/{series}/1/replies" + query, series)
                .then();
    }

    private ValidatableResponse summary() {
        return given().get("/v1/lists/{series}/1/replies/summary", series)
                .then()
                .statusCode(200);
    }

    @Test
    void aFilledInWorkbookIsKeptWholeAndOnce() {
        int paired = publish();
        byte[] filled = ReplySheet.fill(workbook(), (i, line) -> {
            switch (i) {
                case 0 -> line.set("答复", "不接受").set("说明", "已与他校结对");
                case 1 ->
                    line.set("答复", "不同意").set("范围", "不再参加").set("答复方", "学校").set("说明", "学校撤并");
                case 2 -> line.set("说明", "请尽早联系");
                case 3 -> {}
                default -> line.set("答复", " 同 意 ");
            }
        });
        send(filled, Files.XLSX, "?dryRun=true")
                .statusCode(200)
                .body("received", is(paired - 1))
                .body("blank", is(1));
        summary().body("total.toSend", is(paired)).body("total.confirmed", is(0));
        send(filled)
                .statusCode(201)
                .body("received", is(paired - 1))
                .body("blank", is(1))
                .body("late", is(0))
                .body("needDecision", is(0))
                .body("issues.code", hasItem("taken-for-comment"));
        send(filled).statusCode(201).body("received", is(0)).body("unchanged", is(paired - 1));
        summary()
                .body("total.toSend", is(1))
                .body("total.confirmed", is(paired - 4))
                .body("total.objected", is(3))
                .body("provinces.pairings.sum()", is(paired));
        given().get("/v1/lists/{series}/1/replies", series)
                .then()
                .body("items", hasSize(paired - 1))
                .body("items.name", hasItem("北京市"))
                .body("items.findAll { it.scope == 'WHOLE' }.by", equalTo(List.of("SCHOOL")));
    }

    @Test
    void whatIsWrongIsSaidCellByCellAndNothingIsKept() throws IOException {
        publish();
        byte[] filled = ReplySheet.fill(workbook(), (i, line) -> {
            line.set("答复", "接受");
            switch (i) {
                case 0 -> line.set("答复", "再议");
                case 1 -> line.set("学校编号", "elsewhere");
                case 2 -> line.set("院系编号", "nobody");
                case 3 -> line.set("答复", "意见");
                case 4 -> line.set("答复", "不接受").set("范围", "不再参加");
                case 5 -> line.set("答复方", "邻居");
                case 6 -> line.set("范围", "不再参加");
                case 7 -> line.set("范围", "一半");
                default -> {}
            }
        });
        String annotated = send(filled)
                .statusCode(422)
                .body("code", equalTo("replies-rejected"))
                .body("errorCount", is(8))
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "unknown-answer",
                                "other-pairing",
                                "not-on-the-list",
                                "comment-missing",
                                "whole-of-whom",
                                "unknown-sender",
                                "scope-without-refusal",
                                "unknown-scope"))
                .body("errors.find { it.code == 'unknown-answer' }.column", equalTo("H"))
                .body("errors.find { it.code == 'unknown-answer' }.value", equalTo("再议"))
                .body("errors.find { it.code == 'unknown-answer' }.row", notNullValue())
                .body("errors.find { it.code == 'unknown-answer' }.subject", containsString("大学"))
                .body("errors.messageZh", everyItem(notNullValue()))
                .extract()
                .path("annotated");
        summary().body("total.confirmed", is(0)).body("total.objected", is(0));
        byte[] marked = given().urlEncodingEnabled(false)
                .get(annotated)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            assertEquals("问题清单", book.getSheetName(0));
            long comments = book.getSheet("北京市").getCellComments().size();
            assertTrue(comments > 0, "no cell has a remark");
        }
    }

    @Test
    void severalWorkbooksAreMergedAndContradictionsAreDecided() throws IOException {
        int paired = publish();
        byte[] beijing = ReplySheet.fill(workbook("province", "北京"), (i, line) -> line.set("答复", "接受"));
        byte[] gansu = ReplySheet.fill(workbook("province", "甘肃"), (i, line) -> line.set("答复", "不接受"));
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("beijing.xlsx"));
            out.write(beijing);
            out.putNextEntry(new ZipEntry("gansu.xlsx"));
            out.write(gansu);
        }
        int contested = send(zip.toByteArray(), "application/zip", "")
                .statusCode(201)
                .extract()
                .path("needDecision");
        assertTrue(contested > 0 && contested < paired, contested + " contested");
        String department = summary()
                .body("total.needDecision", is(contested))
                .body("undecided", hasSize(contested))
                .body("undecided[0].replies.name", containsInAnyOrder("北京市", "甘肃省"))
                .extract()
                .path("undecided[0].departmentId");
        Lists.post(series, 1, "replies/" + department + "/decision", "{\"decision\": \"COMMENT\"}")
                .statusCode(422);
        Lists.post(
                        series,
                        1,
                        "replies/" + department + "/decision",
                        "{\"decision\": \"DECLINE\", \"scope\": \"WHOLE\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/leaves"));
        Lists.post(
                        series,
                        1,
                        "replies/" + department + "/decision",
                        "{\"decision\": \"DECLINE\", \"comment\": \"以甘肃为准\", \"by\": \"学校部\"}")
                .statusCode(201)
                .body("state", equalTo("DECLINED"))
                .body("needsDecision", is(false))
                .body("decision.by", equalTo("学校部"));
        summary().body("total.needDecision", is(contested - 1));
        Lists.post(series, 1, "replies/nobody/decision", "{\"decision\": \"ACCEPT\"}")
                .statusCode(404);
    }

    @Test
    void anotherListsWorkbookAndOtherFilesAreRefused() {
        publish();
        String other = Lists.series();
        String plan = Solved.plan(Rosters.small().put("name", "另一份"), "{\"spentSeconds\": 20}");
        Lists.publish(plan, "{\"series\": \"" + other + "\"}").statusCode(201);
        byte[] theirs = given().get("/v1/lists/{series}/1/workbook", other).asByteArray();
        send(ReplySheet.fill(theirs, (i, line) -> line.set("答复", "接受")))
                .statusCode(422)
                .body("errors.code", everyItem(equalTo("other-list")));
        send(workbook()).statusCode(422).body("errors[0].code", equalTo("nothing-answered"));
        send("院系,学校\n甲,乙\n".getBytes(StandardCharsets.UTF_8), "text/csv", "")
                .statusCode(422)
                .body("errors[0].code", equalTo("no-reply-sheet"));
        send(new byte[0]).statusCode(400);
        send(new byte[] {1, 2, 3}).statusCode(400);
        given().queryParam("university", "nowhere")
                .get("/v1/lists/{series}/1/workbook", series)
                .then()
                .statusCode(422);
    }

    @Test
    void aTableOfIdsIsEnough() {
        publish();
        String department = given().get("/v1/lists/{series}/1/pairings", series).path("items[0].departmentId");
        send(("院系编号,答复\n" + department + ",ACCEPT\n").getBytes(StandardCharsets.UTF_8), "text/csv", "?by=SCHOOL")
                .statusCode(201)
                .body("received", is(1));
        given().get("/v1/lists/{series}/1/replies", series).then().body("items[0].by", equalTo("SCHOOL"));
    }

    @Test
    void whatWasSentOutIsNoted() {
        int paired = publish();
        Lists.post(series, 1, "replies/sent", "{\"province\": \"北京\", \"by\": \"学校部\"}")
                .statusCode(200)
                .body("provinces.find { it.province == '北京市' }.toSend", is(0));
        Lists.post(series, 1, "replies/sent", "{}").statusCode(200).body("total.sent", is(paired));
        Lists.post(series, 1, "replies/sent", "{}").statusCode(200).body("total.sent", is(paired));
        Lists.post(series, 1, "replies/sent", "{\"sent\": false}")
                .statusCode(200)
                .body("total.sent", is(0))
                .body("total.toSend", is(paired));
        Lists.post(series, 1, "replies/sent", "{\"departmentIds\": [\"nobody\"]}")
                .statusCode(422)
                .body("errors[0].code", equalTo("not-on-the-list"));
    }
}
