package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiedui.store.list.ListStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was published never changes, and says so of itself. */
@QuarkusTest
class ListsTest {

    private static final String LIMITS = "{\"spentSeconds\": 20}";
    private static final AtomicInteger SERIES = new AtomicInteger();

    @Inject
    ListStore store;

    /** A series that no other test uses. */
    private String series() {
        return getClass().getSimpleName() + "系列-" + SERIES.incrementAndGet();
    }

    private static ValidatableResponse publish(String plan, String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/plans/" + plan + "/publish")
                .then();
    }

    private static ValidatableResponse publishIn(String series, String plan) {
        return publish(plan, "{\"series\": \"" + series + "\"}");
    }

    /** Tries again when it is told to: on a busy machine the series may be held for longer than anybody waits. */
    private static int publishPatiently(String series, String plan) {
        int status = 503;
        for (int tries = 0; tries < 10 && status == 503; tries++) {
            status = publishIn(series, plan).extract().statusCode();
        }
        return status;
    }

    private static ValidatableResponse post(String series, int number, String act, String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/lists/{series}/{number}/" + act, series, number)
                .then();
    }

    private static ValidatableResponse get(String series, int number) {
        return given().get("/v1/lists/{series}/{number}", series, number).then();
    }

    /** Two plans of one roster that pair differently: the second one may not have a pairing of the first. */
    private static List<String> twoPlans() {
        String first = Solved.plan(LIMITS);
        ObjectNode roster = Rosters.small();
        Map<String, String> pair =
                given().get("/v1/plans/" + first + "/pairings").path("items[0]");
        Rosters.list(roster, "ties")
                .addObject()
                .put("departmentId", pair.get("departmentId"))
                .put("schoolId", pair.get("schoolId"))
                .put("kind", "FORBID");
        return List.of(first, Solved.plan(roster, LIMITS));
    }

    @Test
    void aListIsNumberedAndSaysWhatItWasMadeOf() {
        String plan = Solved.plan(LIMITS);
        String series = series();
        int paired = given().get("/v1/plans/" + plan).path("paired");
        publish(
                        plan,
                        "{\"series\": \"" + series
                                + "\", \"note\": \"第一批\", \"by\": \"学校部\", \"replyBy\": \"2030-12-04\"}")
                .statusCode(201)
                .header("Location", containsString("/v1/lists/"))
                .body("number", is(1))
                .body("status", equalTo("CURRENT"))
                .body("by", equalTo("学校部"))
                .body("note", equalTo("第一批"))
                .body("replyBy", equalTo("2030-12-04T15:59:59Z"))
                .body("planId", equalTo(plan))
                .body("paired", is(paired));
        get(series, 1)
                .statusCode(200)
                .body("audit.hardRules", is(7))
                .body("audit.violations", is(0))
                .body("weights.distance", is(1))
                .body("sha256", equalTo(fingerprint(plan)));
        given().get("/v1/lists/{series}/1/pairings", series)
                .then()
                .statusCode(200)
                .body("total", is(paired))
                .body(
                        "items",
                        equalTo(given().get("/v1/plans/" + plan + "/pairings").path("items")));
        given().queryParam("series", series)
                .get("/v1/lists")
                .then()
                .statusCode(200)
                .body("items.number", contains(1))
                .body("items[0].audit", nullValue());
    }

    /** Written down again from what the interface says, as the contract's page describes it. */
    private static String fingerprint(String plan) {
        var shown = given().get("/v1/plans/" + plan).then().extract().body().jsonPath();
        String roster =
                given().get("/v1/rosters/" + shown.getString("rosterId")).path("sha256");
        StringBuilder text = new StringBuilder("roster " + roster + "\n");
        Map<String, Object> weights = shown.getMap("weights");
        weights.forEach((rule, km) -> text.append("weight ")
                .append(rule)
                .append(' ')
                .append(new java.math.BigDecimal(km.toString())
                        .stripTrailingZeros()
                        .toPlainString())
                .append('\n'));
        List<Map<String, Object>> rows =
                given().get("/v1/plans/" + plan + "/pairings").path("items");
        TreeMap<String, Object> pairs = new TreeMap<>();
        rows.forEach(row -> pairs.put((String) row.get("departmentId"), row.get("schoolId")));
        pairs.forEach((department, school) ->
                text.append(department).append('\t').append(school).append('\n'));
        try {
            return HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aLaterListTakesItsPlaceAndWhatWasWithdrawnComesBackAsTheNextNumber() {
        List<String> plans = twoPlans();
        String series = series();
        publishIn(series, plans.get(0)).statusCode(201);
        publishIn(series, plans.get(0)).statusCode(409).body("code", equalTo("list-counts-already"));
        publishIn(series, plans.get(1)).statusCode(201).body("number", is(2));
        get(series, 1).body("status", equalTo("SUPERSEDED"));
        post(series, 1, "withdraw", "{\"reason\": \"late\"}")
                .statusCode(409)
                .body("code", equalTo("list-does-not-count"));
        post(series, 2, "withdraw", "{\"reason\": \" 青海名额有误 \"}")
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("withdrawnBecause", equalTo("青海名额有误"))
                .body("withdrawnAt", notNullValue());
        post(series, 2, "withdraw", "{\"reason\": \"again\"}").statusCode(409);
        post(series, 1, "restore", "{\"note\": \"恢复\"}")
                .statusCode(201)
                .body("number", is(3))
                .body("restoredFrom", is(1))
                .body("status", equalTo("CURRENT"))
                .body("sha256", equalTo(get(series, 1).extract().path("sha256")));
        post(series, 1, "restore", "{}").statusCode(409).body("code", equalTo("list-counts-already"));
        given().queryParam("series", series)
                .get("/v1/lists")
                .then()
                .body("items.number", contains(3, 2, 1))
                .body("items.status", contains("CURRENT", "WITHDRAWN", "SUPERSEDED"));
        given().queryParam("series", series)
                .queryParam("limit", 2)
                .get("/v1/lists")
                .then()
                .body("items.number", contains(3, 2))
                .body("nextCursor", notNullValue());
    }

    @Test
    void whatWasPublishedCannotBeDeleted() {
        String plan = Solved.plan(LIMITS);
        String roster = given().get("/v1/plans/" + plan).path("rosterId");
        String series = series();
        publishIn(series, plan).statusCode(201);
        post(series, 1, "withdraw", "{\"reason\": \"a mistake\"}").statusCode(200);
        given().delete("/v1/plans/" + plan).then().statusCode(409).body("code", equalTo("plan-is-published"));
        given().delete("/v1/rosters/" + roster).then().statusCode(409).body("code", equalTo("roster-has-plans"));
        given().get("/v1/plans/" + plan + "/pairings").then().statusCode(200);
    }

    @Test
    void onlyASolvedPlanIsPublished() {
        String waiting = given().contentType("application/json")
                .body("{\"rosterId\": \"" + Rosters.stored() + "\", \"limits\": {\"spentSeconds\": 1, \"steps\": 1}}")
                .post("/v1/plans")
                .path("id");
        // Whatever its run does meanwhile, an unknown plan and one of no end are told apart.
        publish("01a2102e-cd19-7a2f-97d5-250a54c338a5", "{}").statusCode(404).body("code", equalTo("plan-not-found"));
        given().post("/v1/plans/" + waiting + "/terminate").then().statusCode(202);
        String status = given().get("/v1/plans/" + waiting).path("status");
        if (status.equals("CANCELLED")) {
            publish(waiting, "{}").statusCode(409).body("code", equalTo("plan-not-solved"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"series\": \"a/b\"}|/series",
                "{\"series\": \"\"}|/series",
                "{\"series\": 7}|/series",
                "{\"replyBy\": \"tomorrow\"}|/replyBy",
                "{\"replyBy\": \"2026-13-01\"}|/replyBy",
                "{\"notes\": \"x\"}|/notes",
                "[]|''"
            })
    void whatIsWrongWithARequestIsNamed(String body, String pointer) {
        publish("01a2102e-cd19-7a2f-97d5-250a54c338a5", body)
                .statusCode(422)
                .body("code", equalTo("list-request-rejected"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        get("nowhere", 1).statusCode(404).body("code", equalTo("list-not-found"));
        post("nowhere", 1, "withdraw", "{\"reason\": \"x\"}").statusCode(404);
        post("nowhere", 1, "withdraw", "{}").statusCode(422).body("errors[0].code", equalTo("reason-missing"));
        post("nowhere", 1, "restore", "{}").statusCode(404);
        given().get("/v1/lists/nowhere/1/pairings").then().statusCode(404);
        given().get("/v1/lists/nowhere/1/replies").then().statusCode(404);
    }

    @Test
    void ofTwoWhoPublishAtOnceBothAreNumbered() throws Exception {
        List<String> plans = twoPlans();
        for (int round = 0; round < 5; round++) {
            String series = series();
            CyclicBarrier together = new CyclicBarrier(2);
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                List<Callable<Integer>> acts = plans.stream()
                        .<Callable<Integer>>map(plan -> () -> {
                            together.await();
                            return publishPatiently(series, plan);
                        })
                        .toList();
                for (Future<Integer> answer : threads.invokeAll(acts)) {
                    assertEquals(201, answer.get());
                }
            }
            given().queryParam("series", series)
                    .get("/v1/lists")
                    .then()
                    .body("items.number", contains(2, 1))
                    .body("items.status", contains("CURRENT", "SUPERSEDED"));
        }
    }

    @Test
    void ofPublishingAndDeletingAtOnceOneIsRefused() throws Exception {
        for (int round = 0; round < 5; round++) {
            String plan = Solved.plan(LIMITS);
            String series = series();
            CyclicBarrier together = new CyclicBarrier(2);
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                Future<Integer> published = threads.submit(() -> {
                    together.await();
                    return publishPatiently(series, plan);
                });
                Future<Integer> deleted = threads.submit(() -> {
                    together.await();
                    return given().delete("/v1/plans/" + plan).statusCode();
                });
                List<Integer> answers = List.of(published.get(), deleted.get());
                assertEquals(
                        true, answers.equals(List.of(201, 409)) || answers.equals(List.of(404, 204)), "" + answers);
            }
        }
    }

    @Test
    void aFileIsTheListOrItIsSaidWhichRowsDiffer() throws IOException {
        String plan = Solved.plan(LIMITS);
        String series = series();
        publishIn(series, plan).statusCode(201);
        for (String type : List.of(Files.XLSX, "text/csv")) {
            byte[] file = given().accept(type)
                    .get("/v1/lists/{series}/1/pairings", series)
                    .asByteArray();
            verify(series, type, file)
                    .body("same", is(true))
                    .body("differences", hasSize(0))
                    .body("rows", is((int) get(series, 1).extract().path("paired")));
        }
        byte[] file = given().accept(Files.XLSX)
                .get("/v1/lists/{series}/1/pairings", series)
                .asByteArray();
        verify(series, Files.XLSX, doctored(file, sheet -> swap(sheet, "学校编号")))
                .body("same", is(false))
                .body("differences.kind", contains("CHANGED", "CHANGED"))
                .body("differences.row", contains(2, 3))
                .body("differences.sheet", everyItem(equalTo("总表")))
                .body("differences[0].textZh", containsString("名单中为"));
        verify(series, Files.XLSX, doctored(file, sheet -> swap(sheet, "学校名称")))
                .body("differences.kind", contains("RENAMED", "RENAMED"));
        verify(series, Files.XLSX, doctored(file, sheet -> sheet.removeRow(sheet.getRow(2))))
                .body("differences.kind", contains("MISSING"));
        verify(series, Files.XLSX, doctored(file, sheet -> copy(sheet, 1, sheet.getLastRowNum() + 1)))
                .body("differences.kind", contains("REPEATED"));
        verify(series, Files.XLSX, doctored(file, sheet -> {
                    copy(sheet, 1, sheet.getLastRowNum() + 1);
                    set(sheet, sheet.getLastRowNum(), "院系编号", "nobody");
                }))
                .body("differences.kind", contains("ADDED"));
        given().contentType(Files.XLSX)
                .body(file)
                .post("/v1/lists/verify?series=nowhere")
                .then()
                .statusCode(404)
                .body("code", equalTo("list-not-found"));
        given().contentType("text/csv")
                .body(new byte[0])
                .queryParam("series", series)
                .post("/v1/lists/verify")
                .then()
                .statusCode(400);
    }

    private static ValidatableResponse verify(String series, String type, byte[] file) {
        return given().contentType(type)
                .body(file)
                .queryParam("series", series)
                .post("/v1/lists/verify")
                .then()
                .statusCode(200);
    }

    private static byte[] doctored(byte[] file, Consumer<Sheet> change) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(workbook.getSheet("总表"));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static org.apache.poi.ss.usermodel.Cell cell(Sheet sheet, int row, String header) {
        for (var cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(header)) {
                return sheet.getRow(row).getCell(cell.getColumnIndex());
            }
        }
        throw new IllegalArgumentException(header);
    }

    private static void swap(Sheet sheet, String header) {
        String first = cell(sheet, 1, header).getStringCellValue();
        set(sheet, 1, header, cell(sheet, 2, header).getStringCellValue());
        set(sheet, 2, header, first);
    }

    private static void set(Sheet sheet, int row, String header, String value) {
        var cell = cell(sheet, row, header);
        cell.setBlank();
        cell.setCellValue(value);
    }

    private static void copy(Sheet sheet, int from, int to) {
        Row row = sheet.createRow(to);
        sheet.getRow(from).forEach(cell -> {
            var copied = row.createCell(cell.getColumnIndex(), cell.getCellType());
            switch (cell.getCellType()) {
                case NUMERIC -> copied.setCellValue(cell.getNumericCellValue());
                case STRING -> copied.setCellValue(cell.getStringCellValue());
                default -> {}
            }
        });
    }

    @Test
    void everyReplyIsKeptAndTheLastWordsCount() {
        String plan = Solved.plan(LIMITS);
        String series = series();
        publish(plan, "{\"series\": \"" + series + "\", \"replyBy\": \"2020-01-01\"}")
                .statusCode(201);
        List<String> departments =
                given().get("/v1/plans/" + plan + "/pairings").path("items.departmentId");
        String first = departments.get(0);
        String second = departments.get(1);
        reply(series, first, "SCHOOL", "ACCEPT", null).statusCode(201).body("late", is(true));
        reply(series, first, "PROVINCE", "DECLINE", "该校已撤并").statusCode(201);
        reply(series, second, "SCHOOL", "DECLINE", null).statusCode(201).body("scope", equalTo("PAIR"));
        reply(series, second, "SCHOOL", "ACCEPT", null).statusCode(201);
        reply(series, second, "SCHOOL", "COMMENT", "请尽早联系").statusCode(201);
        given().get("/v1/lists/{series}/1/replies", series)
                .then()
                .statusCode(200)
                .body("items", hasSize(5))
                .body("items.reply", contains("ACCEPT", "DECLINE", "DECLINE", "ACCEPT", "COMMENT"))
                .body("counts.CONTESTED", is(1))
                .body("counts.ACCEPTED", is(1))
                .body("counts.OPEN", is(departments.size() - 2))
                .body("needDecision", is(2))
                .body("pairings.find { it.departmentId == '" + first + "' }.state", equalTo("CONTESTED"));
        reply(series, "nobody", "SCHOOL", "ACCEPT", null)
                .statusCode(422)
                .body("errors[0].code", equalTo("not-on-the-list"));
        reply(series, first, "SCHOOL", "COMMENT", null).statusCode(422).body("errors[0].pointer", endsWith("/comment"));
        reply(series, first, "NEIGHBOUR", "ACCEPT", null).statusCode(422).body("errors[0].pointer", equalTo("/by"));
    }

    private static ValidatableResponse reply(
            String series, String department, String by, String reply, String comment) {
        ObjectNode body = Rosters.JSON
                .createObjectNode()
                .put("departmentId", department)
                .put("by", by)
                .put("reply", reply);
        if (comment != null) {
            body.put("comment", comment);
        }
        return post(series, 1, "replies", body.toString());
    }

    @Test
    void aSeriesThatManyBeginAtOnceHasNoGaps() throws Exception {
        List<String> plans = new ArrayList<>(twoPlans());
        String series = series();
        publishIn(series, plans.get(0)).statusCode(201);
        CyclicBarrier together = new CyclicBarrier(4);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> acts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String plan = plans.get(i % 2);
                acts.add(() -> {
                    together.await();
                    return publishPatiently(series, plan);
                });
            }
            for (Future<Integer> answer : threads.invokeAll(acts)) {
                assertEquals(true, List.of(201, 409).contains(answer.get()));
            }
        }
        List<Integer> numbers =
                given().queryParam("series", series).get("/v1/lists").path("items.number");
        for (int i = 0; i < numbers.size(); i++) {
            assertEquals(numbers.size() - i, numbers.get(i));
        }
        assertEquals(
                1,
                store.list(series, null, 100).stream()
                        .filter(list -> list.status().name().equals("CURRENT"))
                        .count());
    }
}
