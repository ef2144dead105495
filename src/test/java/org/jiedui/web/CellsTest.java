package org.jiedui.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jiedui.roster.read.Book;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The row that an issue is about is shown as it stands in the sender's workbook. */
@QuarkusTest
class CellsTest {

    private static String stored(Book book) {
        return "/v1/rosters/"
                + Files.send(book.xlsx()).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse cells(String roster, String sheet, int row, int around) {
        return given().queryParam("sheet", sheet)
                .queryParam("row", row)
                .queryParam("around", around)
                .get(roster + "/cells")
                .then();
    }

    @Test
    void aRowIsShownWithItsNeighboursAndTheHeaders() {
        cells(stored(Book.sound()), "中学", 3, 1)
                .statusCode(200)
                .body("sheet", equalTo("中学"))
                .body("columns", equalTo(List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J")))
                .body("header.row", equalTo(1))
                .body("header.cells[1]", equalTo("学校名称"))
                .body("rows.row", equalTo(List.of(2, 3, 4)))
                .body(
                        "rows[1].cells",
                        equalTo(List.of("0002", "天津市南开中学", "天津", "天津市", "南开区", "城市", "完全中学", "实验", "", "否")));
    }

    /** The workbook of which an error is shown is there for its remarks afterwards, once. */
    @Test
    void aRejectedWorkbookIsLookedAtWithoutUsingItUp() {
        Map<String, Object> problem = Files.send(
                        Book.sound().cell("高校", "C3", "天京").xlsx())
                .statusCode(422)
                .extract()
                .path("$");
        String link = problem.get("annotated").toString();
        String address = link.replace("/annotated.xlsx", "");
        Map<?, ?> error = (Map<?, ?>) ((List<?>) problem.get("errors")).getFirst();
        for (int i = 0; i < 2; i++) {
            ValidatableResponse cells = cells(address, error.get("sheet").toString(), (Integer) error.get("row"), 0)
                    .statusCode(200);
            int column = cells.extract()
                    .<List<String>>path("columns")
                    .indexOf(error.get("column").toString());
            assertEquals(error.get("value"), cells.extract().path("rows[0].cells[" + column + "]"));
        }
        given().get(link).then().statusCode(200);
        cells(address, "高校", 3, 0).statusCode(200);
    }

    @Test
    void rowsAreNumberedAsTheSpreadsheetDoesBlankOnesIncluded() {
        cells(stored(Book.sound().cell("中学", "B8", "注：以上由各省推荐")), "中学", 6, 3)
                .statusCode(200)
                .body("rows.row", equalTo(List.of(3, 4, 5, 6, 7, 8)))
                .body("rows[3].cells.join('')", equalTo(""))
                .body("rows[5].cells[1]", equalTo("注：以上由各省推荐"));
    }

    @Test
    void whatIsSaidOfAWholeSheetShowsItsFirstRows() {
        Book book = Book.sound().sheet("联系人", new Object[][] {{"姓名"}, {"张三"}, {"李四"}});
        cells(stored(book), "联系人", 0, 1)
                .statusCode(200)
                .body("$", not(hasKey("header")))
                .body("rows.cells", equalTo(List.of(List.of("姓名"), List.of("张三"), List.of("李四"))));
        cells(stored(Book.sound()), "中学", 1_048_576, 0).statusCode(200).body("rows.size()", equalTo(0));
    }

    /** Half a character can be smuggled in by an escape; as JSON it could not be sent. */
    @Test
    void longTextsAndManyColumnsAreCut() {
        Object[] wide = new Object[100];
        wide[0] = "字".repeat(300);
        wide[1] = "a_xD83D_b";
        wide[2] = "a\nb";
        wide[99] = "end";
        cells(stored(Book.sound().sheet("附", new Object[][] {wide})), "附", 1, 0)
                .statusCode(200)
                .body("columns.size()", equalTo(60))
                .body("columns[59]", equalTo("BH"))
                .body("rows[0].cells[0]", equalTo("字".repeat(200)))
                .body("rows[0].cells[1]", equalTo("a b"))
                .body("rows[0].cells[2]", equalTo("a b"));
    }

    @Test
    void whatIsNotThereCannotBeShown() {
        String roster = stored(Book.sound());
        cells(roster, "校友", 3, 0)
                .statusCode(404)
                .body("code", equalTo("sheet-not-found"))
                .body("detail", equalTo("工作簿中没有名为“校友”的工作表。请使用 issues 或 errors 中的工作表名称。"));
        cells("/v1/rosters/nope", "中学", 3, 0).statusCode(404).body("code", equalTo("roster-not-found"));
        cells("/v1/rosters/" + Rosters.stored(), "中学", 3, 0)
                .statusCode(404)
                .body("code", equalTo("roster-has-no-workbook"));
        String archive = Files.send(Book.sound().zip(StandardCharsets.UTF_8, true), Files.ZIP, "")
                .statusCode(201)
                .extract()
                .path("id");
        cells("/v1/rosters/" + archive, "中学.csv", 3, 0).statusCode(404).body("code", equalTo("roster-has-no-workbook"));
        cells("/v1/rosters/rejected/" + "0".repeat(48), "中学", 3, 0).statusCode(410);
    }

    @ParameterizedTest
    @CsvSource({
        "sheet, row=3",
        "row, sheet=s",
        "row, sheet=s&row=-1",
        "row, sheet=s&row=1048577",
        "around, sheet=s&row=3&around=21",
        "around, sheet=s&row=3&around=-1"
    })
    void aWindowThatCannotBeIsRefused(String parameter, String query) {
        given().get("/v1/rosters/nope/cells?" + query)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(parameter));
    }
}
