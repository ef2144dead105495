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
import java.nio.charset.StandardCharsets;
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
    private static final String ROW = "#pairings .jd-list-table tbody tr";

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
            looksAtAPart(page);
            asksWhy(page);
            exports(page);
            locks(page);
            publishes(page);
            browser.forgive("422");
            scrollsOverTheMap(page);
            clicksTheMap(page);
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
        assertThat(page.locator(".jd-verdict")).containsText("已逐条审核 7 条必须遵守的规则：0 处违反");
        assertThat(page.locator(".jd-verdict")).containsText("1 个名额空缺");
        assertThat(page.locator(ROW)).hasCount(15);
    }

    private static void scrollsOverTheMap(Page page) {
        page.getByText("地图与名额").click();
        assertThat(page.locator("#unfilled")).containsText("缺 1");
        Locator map = page.locator("#map .jd-chart");
        map.scrollIntoViewIfNeeded();
        map.hover();
        Number before = (Number) page.evaluate("scrollY");
        page.mouse().wheel(0, 300);
        page.waitForCondition(() -> ((Number) page.evaluate("scrollY")).doubleValue() > before.doubleValue());
    }

    private static void looksAtAPart(Page page) throws IOException {
        page.getByLabel("省份").selectOption("北京市");
        assertThat(page).hasURL(Pattern.compile("province=%E5%8C%97%E4%BA%AC%E5%B8%82"));
        assertThat(page.locator(".jd-filter-count")).hasText("7 / 15 对");
        assertThat(page.locator(ROW)).hasCount(7);

        page.reload();
        assertThat(page.locator(ROW)).hasCount(7);

        assertThat(page.locator(".jd-scope")).hasText("仅统计筛选范围内的结对：北京市");
        Download shown =
                page.waitForDownload(() -> button(page, "导出筛选结果（CSV，7 对）").click());
        assertEquals(8, linesOf(shown).size());

        button(page, "清除筛选").click();
        assertThat(page.locator(ROW)).hasCount(15);
        page.getByPlaceholder("学校、高校或院系").fill("第一〇九中学");
        assertThat(page.locator(".jd-unchosen")).containsText("在名册中，本方案未选中");
        page.getByText("为什么？").click();
        assertThat(page.locator(".jd-side")).containsText("本方案选中");
        page.keyboard().press("Escape");
        assertThat(page.locator(".jd-side")).hasCount(0);
        button(page, "清除筛选").click();
    }

    private static List<String> linesOf(Download file) throws IOException {
        return Files.readAllLines(file.path());
    }

    /** What stands beside the list: the pairing, its standby, and what another school would cost. */
    private static void asksWhy(Page page) {
        Locator department = page.locator("#pairings a").getByText("心理学院");
        page.locator(ROW)
                .filter(new Locator.FilterOptions().setHasText("心理学院"))
                .locator("td")
                .nth(2)
                .click();
        assertThat(page).hasURL(Pattern.compile("pairing=BNU-1"));
        Locator side = page.locator(".jd-side");
        assertThat(side.locator("h2")).hasText("北京市第八十八中学");
        assertThat(side.locator(".jd-line")).containsText("若递补，综合代价 +");
        side.getByLabel("输入学校名称查询").fill("第一〇九");
        side.locator(".jd-hits button").first().click();
        assertThat(side.locator(".jd-reply")).containsText("综合代价也增加 60 公里");
        assertThat(page).hasURL(Pattern.compile("instead=S"));

        page.reload();
        assertThat(side.locator(".jd-reply")).containsText("综合代价也增加 60 公里");
        page.keyboard().press("Escape");
        assertThat(side).hasCount(0);
        assertThat(department).isFocused();
    }

    /** A wish gathers in the bar, outlives a reload, and is granted by a plan of its own. */
    private static void locks(Page page) {
        String before = page.url();
        page.locator("#pairings a").getByText("心理学院").click();
        button(page, "锁定此结对").click();
        page.reload();
        assertThat(page.locator(".jd-moves")).containsText("已改 1 处");
        button(page, "试算").click();
        assertThat(page.locator(".jd-trial")).containsText("至少须改动 0 对（已证明最少）");
        button(page, "重新求解，其余尽量不变").click();
        assertThat(page.locator(".jd-moves")).hasCount(0);
        assertThat(page).not().hasURL(before);
        page.getByLabel("关系").selectOption("PIN");
        assertThat(page.locator(ROW)).hasCount(2);
        assertThat(page.locator(ROW).first()).containsText("心理学院");
        page.navigate(before);
        page.reload();
        assertThat(page.locator(ROW)).hasCount(15);
    }

    private static void publishes(Page page) throws IOException {
        String plan = page.url();
        page.getByText("名单与回执").click();
        page.getByLabel("发布单位").fill("学校部");
        button(page, "发布为第 1 号名单").click();
        assertThat(page).hasURL(Pattern.compile("#/lists/main/1"));
        Locator verdict = page.locator(".jd-verdict");
        assertThat(verdict).containsText("本名单现行有效");
        assertThat(verdict).containsText("学校部");
        assertThat(verdict).containsText("7 条必须遵守的规则：0 处违反");
        assertThat(verdict).containsText("不存在更好的方案");
        assertThat(page.locator(ROW)).hasCount(15);
        Download listed = page.waitForDownload(() -> button(page, "导出 Excel").click());
        byte[] workbook = Files.readAllBytes(listed.path());
        page.locator("#verify input").setInputFiles(new FilePayload("名单.xlsx", Workbooks.XLSX, workbook));
        assertThat(page.locator("#verify")).containsText("与本名单完全一致（15 对）");
        Accessibility.assertSound(page, "list");

        page.locator(".jd-tabs").getByText("回执").click();
        page.getByLabel("输入学校、高校或院系，选择结对").fill("心理学院");
        page.locator(".jd-hits button").click();
        page.locator("#note select").nth(1).selectOption("DECLINE");
        button(page, "登记").click();
        assertThat(page.locator("#replies tfoot")).hasText(Pattern.compile("合计\\s*14\\s*0\\s*1\\s*0\\s*0"));
        Accessibility.assertSound(page, "replies");
        sendsReplies(page);

        page.getByLabel("撤回原因").fill("名额有误");
        button(page, "撤回名单").click();
        assertThat(verdict).containsText("撤回：名额有误");
        button(page, "恢复为新一号名单").click();
        assertThat(page).hasURL(Pattern.compile("#/lists/main/2"));
        assertThat(verdict).containsText("本名单现行有效");
        page.navigate(plan);
        page.reload();
        assertThat(page.locator(ROW)).hasCount(15);
    }

    /** The workbook as it went out, a file with a mistake, and one that contradicts what a school has said. */
    private static void sendsReplies(Page page) throws IOException {
        Download form = page.waitForDownload(() -> button(page, "下载回执表").click());
        Locator file = page.locator("#reply-file input");
        file.setInputFiles(new FilePayload("回执.xlsx", Workbooks.XLSX, Files.readAllBytes(form.path())));
        assertThat(page.locator("#reply-file [role=alert]")).containsText("没有一行填写了答复");
        assertThat(button(page, "下载带批注的回执表")).isVisible();

        String ids = (String) page.evaluate("""
                async () => (await (await fetch('/v1/lists/main/1/pairings')).json()).items
                    .filter((item) => item.department === '心理学院')
                    .map((item) => item.departmentId + ',' + item.schoolId)[0]
                """);
        String header = "院系编号,学校编号,答复\n";
        file.setInputFiles(table(header + ids + ",再议\n"));
        assertThat(page.locator("#reply-file [role=alert]")).containsText("一条也未记录");
        file.setInputFiles(table(header + ids + ",同意\n"));
        assertThat(page.locator("#reply-file")).containsText("已登记 1 份回执");
        assertThat(page.locator("#replies")).containsText("1 对需要裁定");
        Accessibility.assertSound(page, "replies received");
        button(page, "裁定：不结对").click();
        assertThat(page.locator("#replies")).not().containsText("需要裁定");

        page.locator(".jd-tabs").getByText("结对名单").click();
        page.locator(".jd-menu summary").getByText("文书").click();
        Page paper = page.waitForPopup(() -> page.getByText("致学校的结对通知书").click());
        assertThat(paper.locator("body")).containsText("结对通知书");
        paper.close();
    }

    private static FilePayload table(String text) {
        return new FilePayload("回执.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Clicks on the point of the map at these degrees. */
    private static void clickMap(Page page, double longitude, double latitude) {
        List<?> place = (List<?>) page.evaluate("""
                async ([longitude, latitude]) => {
                    const echarts = await import('echarts')
                    const box = document.querySelector('#map .jd-chart')
                    box.scrollIntoView({ block: 'center', behavior: 'instant' })
                    while (!echarts.getInstanceByDom(box)) {
                        await new Promise(requestAnimationFrame)
                    }
                    const { x, y } = box.getBoundingClientRect()
                    const [left, top] = echarts.getInstanceByDom(box).convertToPixel('geo', [longitude, latitude])
                    return [x + left, y + top]
                }""", List.of(longitude, latitude));
        page.mouse().click(((Number) place.get(0)).doubleValue(), ((Number) place.get(1)).doubleValue());
    }

    private static void clicksTheMap(Page page) {
        clickMap(page, 95.5, 40);
        assertThat(page.getByLabel("省份")).hasValue("甘肃省");
        assertThat(page.locator(".jd-filter-count")).hasText("7 / 15 对");
        button(page, "清除筛选").click();

        clickMap(page, 103.38679, 35.66392);
        assertThat(page).hasURL(Pattern.compile("school="));
        assertThat(page.locator(".jd-filter-count")).hasText("1 / 15 对");
        button(page, "清除筛选").click();

        clickMap(page, 103.82288, 36.05777);
        assertThat(page).hasURL(Pattern.compile("university="));
        assertThat(page.locator(".jd-filter-count")).hasText("4 / 15 对");
        button(page, "清除筛选").click();
        page.locator(".jd-tabs").getByText("结对名单").click();
        assertThat(page.locator(ROW)).hasCount(15);
    }

    private static void exports(Page page) throws IOException {
        Download workbook = page.waitForDownload(() -> button(page, "导出 Excel").click());
        assertTrue(workbook.suggestedFilename().startsWith("结对方案"), workbook.suggestedFilename());
        try (InputStream file = Files.newInputStream(workbook.path());
                var book = WorkbookFactory.create(file)) {
            assertTrue(book.getNumberOfSheets() > 4);
        }
        Download table = page.waitForDownload(() -> button(page, "导出 CSV").click());
        assertEquals(16, linesOf(table).size());
    }

    private static void speaksEnglish(Page page) {
        button(page, "English").click();
        assertThat(page.locator(".jd-verdict")).containsText("Proven optimal");
        assertThat(page.locator("#pairings thead th").first()).containsText("University");
        page.reload();
        assertThat(page.locator(".jd-verdict")).containsText("Proven optimal");
    }
}
