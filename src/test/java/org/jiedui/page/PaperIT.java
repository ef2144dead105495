package org.jiedui.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jiedui.run.ServiceProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed of long lists: every row that is on the screen or would be, and every column. */
class PaperIT {

    private static final int COLUMNS = 11;
    private static final int COLUMNS_OF_CHANGES = 5;
    private static final int MOST_ROWS_ON_A_SHEET = 60;
    private static final String TABLE = ".jd-print-table tbody tr";

    @TempDir
    static Path directory;

    private static Browser browser;
    private static ServiceProcess service;
    private static String plan;
    private static String other;

    @BeforeAll
    static void solveThePilotTwice() throws IOException {
        browser = Browser.start();
        service = ServiceProcess.start(directory, Map.of());
        byte[] demo = service.http().get("/v1/demo-data/demo-pilot").asByteArray();
        plan = solve(store(demo));
        other = solve(store(withOtherSchools(demo)));
    }

    private static String store(byte[] roster) {
        return service.http()
                .contentType("application/json")
                .body(roster)
                .post("/v1/rosters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The same roster whose schools have other ids, so that every department's school is another one. */
    private static byte[] withOtherSchools(byte[] roster) throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode tree = json.readTree(roster);
        tree.get("schools")
                .forEach(school -> ((ObjectNode) school)
                        .put("id", "other-" + school.get("id").asText()));
        ((ObjectNode) tree).remove("ties");
        return json.writeValueAsBytes(tree);
    }

    private static String solve(String roster) {
        String id = service.http()
                .contentType("application/json")
                .body("{\"rosterId\": \"" + roster + "\", \"limits\": {\"spentSeconds\": 20}}")
                .post("/v1/plans")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofMinutes(3))
                .until(() ->
                        service.http().get("/v1/plans/" + id).path("status").equals("SOLVED"));
        return id;
    }

    @AfterAll
    static void end() {
        service.close();
        browser.close();
    }

    private static Page open(String view) {
        Page page = browser.open(1440, 900, ColorScheme.LIGHT);
        page.navigate("http://localhost:" + service.port() + "/#" + view);
        return page;
    }

    /**
     * Requires that each of these names is on paper, in what a printer gets.
     *
     * @param names as the interface gives them
     */
    private static void requireOnPaper(Page page, List<String> names) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(page.pdf())) {
            String printed = letters(new PDFTextStripper().getText(pdf));
            List<String> missing = names.stream()
                    .filter(name -> !printed.contains(letters(name)))
                    .toList();
            assertEquals(List.of(), missing.subList(0, Math.min(5, missing.size())), missing.size() + " are missing");
            assertTrue(pdf.getNumberOfPages() > names.size() / MOST_ROWS_ON_A_SHEET, "too few sheets");
        }
    }

    /** Without what lines end in; a PDF may write a character as the radical that it looks like. */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static void beginToPrint(Page page) {
        page.evaluate("dispatchEvent(new Event('beforeprint'))");
    }

    @Test
    void aPlanOfAThousandPairingsIsPrintedWhole() throws IOException {
        int pairings = service.http().get("/v1/plans/" + plan).path("paired");
        assertTrue(pairings > 1000, () -> "only " + pairings);
        Page page = open("/plans/" + plan);
        assertThat(page.locator("#pairings .jd-list-table tbody tr").first()).isVisible();
        List<String> schools = service.http()
                .get("/v1/plans/" + plan + "/pairings?limit=50000")
                .path("items.school");
        assertEquals(pairings, schools.size());
        requireOnPaper(page, schools);
        beginToPrint(page);
        assertThat(page.locator("#pairings " + TABLE)).hasCount(pairings);
        assertThat(page.locator("#pairings .jd-print-table thead th")).hasCount(COLUMNS);
        assertThat(page.locator("#pairings .jd-print-table caption")).containsText("%,d 行".formatted(pairings));
        page.context().close();
        browser.assertNoTroubles();
    }

    @Test
    void aFilteredPlanIsPrintedAsFiltered() {
        int within = service.http()
                .get("/v1/plans/" + plan + "/pairings?limit=50000&setting=RURAL")
                .path("total");
        Page page = open("/plans/" + plan + "?setting=RURAL");
        assertThat(page.locator("#pairings .jd-list-table tbody tr").first()).isVisible();
        beginToPrint(page);
        assertThat(page.locator("#pairings " + TABLE)).hasCount(within);
        page.context().close();
        browser.assertNoTroubles();
    }

    @Test
    void aComparisonIsPrintedWhole() throws IOException {
        int changes = service.http()
                .get("/v1/plans/" + other + "/diff?against=" + plan)
                .<List<?>>path("items")
                .size();
        assertTrue(changes > 1000, () -> "only " + changes);
        Page page = open("/compare?against=" + plan + "&plan=" + other);
        assertThat(page.locator(".tabulator-row").first()).isVisible();
        beginToPrint(page);
        assertEquals(changes, page.locator("#changes " + TABLE).count());
        assertEquals(
                COLUMNS_OF_CHANGES,
                page.locator("#changes .jd-print-table thead th").count());
        requireOnPaper(
                page,
                service.http()
                        .get("/v1/plans/" + other + "/diff?against=" + plan)
                        .path("items.to.school"));
        page.context().close();
        browser.assertNoTroubles();
    }
}
