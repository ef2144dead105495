package org.jiedui.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.jiedui.page.Browser.button;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jiedui.run.ServiceProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A coordinator's way: a workbook with a mistake, the mistake found and mended, a plan, a part of it, the list to send
 * on.
 */
class CoordinatorStoryIT {

    private static final String WRONG = "火星省";

    @TempDir
    Path directory;

    private static void upload(Page page, byte[] workbook) {
        page.locator("input[type=file]").setInputFiles(new FilePayload("名册.xlsx", Workbooks.XLSX, workbook));
    }

    @Test
    void fromAWrongWorkbookToTheListOfPairings() throws IOException {
        try (Browser browser = Browser.start();
                ServiceProcess service = ServiceProcess.start(directory, Map.of())) {
            Page page = browser.open(1440, 900, ColorScheme.LIGHT);
            page.navigate("http://localhost:" + service.port() + "/");
            byte[] roster = Workbooks.demo();

            seesWhatIsWrong(page, Workbooks.withProvinceOfASchool(roster, 3, WRONG));
            browser.forgive("422");
            sendsTheCorrectedOne(page, roster);
            solves(page);
            scrollsOverTheMap(page);
            looksAtAPart(page);
            clicksTheMap(page);
            exports(page);
            speaksEnglish(page);
            browser.assertNoTroubles();
        }
    }

    private static void seesWhatIsWrong(Page page, byte[] workbook) throws IOException {
        upload(page, workbook);
        assertThat(page).hasURL(Pattern.compile("#/rejected"));
        assertThat(page.locator(".jd-verdict")).containsText("1 处错误");
        Locator issue = page.locator("#issues .tabulator-row").filter(new Locator.FilterOptions().setHasText(WRONG));
        issue.click();
        assertThat(page.locator(".jd-sheet [aria-current]")).hasText(WRONG);
        Accessibility.assertSound(page, "rejected");

        Download annotated = page.waitForDownload(() -> button(page, "下载带批注的名册").click());
        try (InputStream file = Files.newInputStream(annotated.path());
                var book = WorkbookFactory.create(file)) {
            assertEquals(WRONG, Workbooks.provinceOfASchool(book, 3));
            assertTrue(book.getNumberOfSheets() > 4);
        }
        page.reload();
        assertThat(page.locator(".jd-verdict")).containsText("1 处错误");
    }

    private static void sendsTheCorrectedOne(Page page, byte[] workbook) {
        upload(page, workbook);
        assertThat(page).hasURL(Pattern.compile("#/rosters/"));
        assertThat(page.locator("main")).containsText("16 个名额中至多能完成 15 个");
        assertThat(page.locator("main")).containsText("可选办法");
    }

    private static void solves(Page page) {
        assertThat(page.locator(".jd-clash-sides")).containsText("甘肃省对北京市的农村跨省供给");
        assertThat(page.locator(".jd-repairs tbody tr").first()).containsText("增加 1");
        assertThat(page.locator(".jd-repairs tbody tr").first()).containsText("不再缺");
        button(page, "按项目默认规则生成方案").click();
        assertThat(page).hasURL(Pattern.compile("#/plans/"));
        assertThat(page.locator(".jd-verdict")).containsText("已证明最优");
        assertThat(page.locator(".jd-verdict")).containsText("7 条必须遵守的规则逐条审核：0 处违反");
        assertThat(page.locator("#pairings .tabulator-row")).hasCount(15);
        assertThat(page.locator("#unfilled")).containsText("缺 1");
    }

    private static void scrollsOverTheMap(Page page) {
        Locator map = page.locator("#map .jd-chart");
        map.scrollIntoViewIfNeeded();
        map.hover();
        Number before = (Number) page.evaluate("scrollY");
        page.mouse().wheel(0, 300);
        page.waitForCondition(() -> ((Number) page.evaluate("scrollY")).doubleValue() > before.doubleValue());
    }

    private static void looksAtAPart(Page page) {
        page.getByLabel("省份").selectOption("北京市");
        assertThat(page).hasURL(Pattern.compile("province=%E5%8C%97%E4%BA%AC%E5%B8%82"));
        assertThat(page.locator(".jd-filter-count")).hasText("7 / 15 对");
        assertThat(page.locator("#pairings .tabulator-row")).hasCount(7);

        page.reload();
        assertThat(page.locator("#pairings .tabulator-row")).hasCount(7);

        page.locator("#quotas").getByText("北京市").click();
        assertThat(page.locator("#pairings .tabulator-row")).hasCount(15);
        page.locator("#pairings .tabulator-row").first().click();
        assertThat(page).hasURL(Pattern.compile("school="));
        assertThat(page.locator("#pairings .tabulator-row")).hasCount(1);
        button(page, "清除筛选").click();
        assertThat(page.locator("#pairings .tabulator-row")).hasCount(15);
    }

    /** Clicks on the point of the map at these degrees. */
    private static void clickMap(Page page, double longitude, double latitude) {
        List<?> place = (List<?>) page.evaluate("""
                async ([longitude, latitude]) => {
                    const echarts = await import('echarts')
                    const box = document.querySelector('#map .jd-chart')
                    box.scrollIntoView({ block: 'center', behavior: 'instant' })
                    const { x, y } = box.getBoundingClientRect()
                    const [left, top] = echarts.getInstanceByDom(box).convertToPixel('geo', [longitude, latitude])
                    return [x + left, y + top]
                }""", List.of(longitude, latitude));
        page.mouse().click(((Number) place.get(0)).doubleValue(), ((Number) place.get(1)).doubleValue());
    }

    private static void clicksTheMap(Page page) {
        clickMap(page, 95.5, 40);
        assertThat(page.getByLabel("省份")).hasValue("甘肃省");
        assertThat(page.locator("#pairings .tabulator-row")).hasCount(7);
        button(page, "清除筛选").click();

        clickMap(page, 103.38679, 35.66392);
        assertThat(page).hasURL(Pattern.compile("school="));
        assertThat(page.locator("#pairings .tabulator-row")).hasCount(1);
        button(page, "清除筛选").click();

        clickMap(page, 103.82288, 36.05777);
        assertThat(page).hasURL(Pattern.compile("university="));
        assertThat(page.locator("#pairings .tabulator-row")).hasCount(4);
        button(page, "清除筛选").click();
        assertThat(page.locator("#pairings .tabulator-row")).hasCount(15);
    }

    private static void exports(Page page) throws IOException {
        Download workbook = page.waitForDownload(() -> button(page, "导出 Excel").click());
        assertTrue(workbook.suggestedFilename().startsWith("结对方案"), workbook.suggestedFilename());
        try (InputStream file = Files.newInputStream(workbook.path());
                var book = WorkbookFactory.create(file)) {
            assertTrue(book.getNumberOfSheets() > 4);
        }
        Download table = page.waitForDownload(() -> button(page, "导出 CSV").click());
        assertEquals(16, Files.readAllLines(table.path()).size());
    }

    private static void speaksEnglish(Page page) {
        button(page, "English").click();
        assertThat(page.locator(".jd-verdict")).containsText("Proven optimal");
        assertThat(page.locator("#pairings .tabulator-col").nth(1)).containsText("University");
        page.reload();
        assertThat(page.locator(".jd-verdict")).containsText("Proven optimal");
    }
}
