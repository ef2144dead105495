package org.jiedui.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jiedui.page.Browser.button;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedui.run.ServiceProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every view, wide and narrow, light and dark: accessible, no wider than its screen, without an error. Pictures lie in
 * target/page.
 */
class ViewsIT {

    @TempDir
    static Path directory;

    private static Browser browser;
    private static ServiceProcess service;
    private static String roster;
    private static String plan;
    private static String dearer;

    private static final String ROW = "#pairings .jd-list-table tbody tr";

    @BeforeAll
    static void solveTheSmallRoster() throws IOException {
        browser = Browser.start();
        service = ServiceProcess.start(directory, Map.of());
        roster = service.http()
                .contentType(Workbooks.XLSX)
                .body(Workbooks.demo())
                .post("/v1/rosters?fileName=demo.xlsx")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        plan = solve(roster, "{}");
        dearer = solve(roster, "{\"distance\": 0.1}");
    }

    private static String solve(String roster, String weights) {
        String id = service.http()
                .contentType("application/json")
                .body("{\"rosterId\": \"" + roster + "\", \"weights\": " + weights + "}")
                .post("/v1/plans")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofMinutes(5))
                .untilAsserted(() -> assertEquals(
                        "SOLVED", service.http().get("/v1/plans/" + id).path("status")));
        return id;
    }

    @AfterAll
    static void end() {
        service.close();
        browser.close();
    }

    private static String url(String view) {
        return "http://localhost:" + service.port() + "/#" + view;
    }

    @ParameterizedTest
    @CsvSource({"1440,LIGHT", "1440,DARK", "375,LIGHT", "375,DARK"})
    void everyViewIsSound(int width, ColorScheme colours) throws IOException {
        Page page = browser.open(width, 900, colours);
        look(page, "start", "/", "#plans li");
        look(page, "roster", "/rosters/" + roster, "#issues .tabulator-row");
        look(page, "solve", "/rosters/" + roster + "/solve?from=" + plan, ".jd-weight");
        look(page, "plan", "/plans/" + plan, ROW);
        answersWithoutScrolling(page);
        look(page, "plan-quotas", "/plans/" + plan + "?tab=quotas", "#unfilled .jd-chips");
        look(page, "plan-analysis", "/plans/" + plan + "?tab=analysis", "#costs canvas");
        look(page, "plan-paper", "/plans/" + plan + "?tab=paper", "#paper button");
        look(page, "plan-pairing", "/plans/" + plan + "?pairing=BNU-1", ".jd-side .jd-line");
        look(page, "plan-filtered", "/plans/" + plan + "?province=北京市&q=北京", ROW);
        look(page, "evaluate", "/rosters/" + roster + "/evaluate", "#own-list textarea");
        look(page, "compare", "/compare?plan=" + dearer + "&against=" + plan, "#changes .tabulator-row");
        look(page, "missing", "/nowhere/at/all", "main a");

        page.navigate(url("/"));
        byte[] wrong = Workbooks.withProvinceOfASchool(Workbooks.demo(), 3, "火星省");
        page.locator("input[type=file]").setInputFiles(new FilePayload("名册.xlsx", Workbooks.XLSX, wrong));
        assertThat(page.locator(".jd-sheet [aria-current]")).isVisible();
        browser.forgive("422");
        sound(page, "rejected");

        page.context().close();
        browser.assertNoTroubles();
    }

    /** The first answer stands where a reader begins, also on a phone. */
    private static void answersWithoutScrolling(Page page) {
        page.setViewportSize(page.viewportSize().width, 812);
        double bottom = page.locator(ROW).first().boundingBox().y + 40;
        assertTrue(bottom < 812, () -> "the first pairing begins at " + bottom);
        page.setViewportSize(page.viewportSize().width, 900);
    }

    /** What the mouse marks is text, and does not open anything. */
    @Test
    void textOfTheListCanBeMarked() {
        Page page = browser.open(1440, 900, ColorScheme.LIGHT);
        page.navigate(url("/plans/" + plan));
        page.reload();
        Locator school = page.locator("#pairings td[data-field=school]").first();
        var box = school.boundingBox();
        page.mouse().move(box.x + 10, box.y + 15);
        page.mouse().down();
        page.mouse().move(box.x + 80, box.y + 15);
        page.mouse().up();
        String marked = (String) page.evaluate("getSelection().toString()");
        assertTrue(school.textContent().contains(marked) && marked.length() > 2, marked);
        assertThat(page.locator(".jd-side")).hasCount(0);

        school.click();
        assertThat(page.locator(".jd-side h2")).hasText(school.textContent());
        page.context().close();
        browser.assertNoTroubles();
    }

    @Test
    void aPlanIsRenamedAndTagged() {
        Page page = browser.open(1440, 900, ColorScheme.LIGHT);
        page.navigate(url("/plans/" + plan));
        String before = page.locator(".jd-head h1").textContent();
        page.locator(".jd-menu summary").click();
        Browser.button(page, "改名、加标签").click();
        Locator name = page.getByLabel("方案名称");
        assertThat(name).hasValue(before);
        Accessibility.assertSound(page, "renaming");
        name.fill("二稿");
        page.getByLabel("标签", new Page.GetByLabelOptions().setExact(true)).fill("报批、春季");
        name.press("Enter");
        assertThat(page.locator(".jd-head h1")).hasText("二稿");
        assertThat(page.locator(".jd-head .jd-meta")).containsText("报批 · 春季");
        page.reload();
        assertThat(page.locator(".jd-head h1")).hasText("二稿");

        page.locator(".jd-menu summary").click();
        Browser.button(page, "改名、加标签").click();
        name.fill(before);
        name.press("Escape");
        assertThat(page.locator(".jd-head h1")).hasText("二稿");
        service.http()
                .body("{\"name\": \"" + before + "\", \"tags\": []}")
                .contentType("application/json")
                .patch("/v1/plans/" + plan);
        page.context().close();
        browser.assertNoTroubles();
    }

    /** A list pasted from a spreadsheet, one of whose schools has moved to another department. */
    @Test
    void anOwnListIsJudged() {
        List<String> departments =
                service.http().get("/v1/plans/" + plan + "/pairings").path("items.departmentId");
        List<String> schools =
                service.http().get("/v1/plans/" + plan + "/pairings").path("items.school");
        StringBuilder table = new StringBuilder("院系编号\t学校名称\n");
        for (int index = 0; index < departments.size(); index++) {
            table.append(departments.get(index))
                    .append('\t')
                    .append(schools.get(Math.max(1, index)))
                    .append('\n');
        }
        Page page = browser.open(1440, 900, ColorScheme.LIGHT);
        page.navigate(url("/rosters/" + roster + "/evaluate"));
        page.locator("textarea").fill(table.append("不存在的学院\t某校\n").toString());
        assertThat(page.locator("#own-list")).containsText("共读出 16 对");
        assertThat(page.locator("#own-list")).containsText("第 17 行“不存在的学院”");
        Browser.button(page, "评估").click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile("#/plans/"));
        assertThat(page.locator("#violations li").first()).isVisible();
        assertThat(page.locator("#violations")).containsText(schools.get(1));
        Accessibility.assertSound(page, "violations");
        page.context().close();
        browser.assertNoTroubles();
    }

    private static void look(Page page, String name, String view, String shows) {
        page.navigate(url(view));
        page.reload();
        assertThat(page.locator(shows).first()).isVisible();
        sound(page, name);
    }

    private static void sound(Page page, String name) {
        String theme = (String) page.evaluate("document.documentElement.dataset.bsTheme");
        int width = page.viewportSize().width;
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "page", name + "-" + width + "-" + theme + ".png")));
        Accessibility.assertSound(page, name + " at " + width + " in " + theme);
    }

    @Test
    void keysReachWhatTheMouseDoes() {
        Page page = browser.open(1440, 900, ColorScheme.LIGHT);
        page.navigate(url("/plans/" + plan));
        assertThat(page.locator(ROW)).hasCount(15);

        page.keyboard().press("Tab");
        assertThat(page.locator(".jd-bar .jd-skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();

        page.locator("#pairings th[data-field=distanceKm] button").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        assertThat(page.locator(ROW).first()).containsText("1,235");

        page.locator("#pairings tbody a").first().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator(".jd-side h2")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("#pairings tbody a").nth(1)).isFocused();
        page.context().close();
        browser.assertNoTroubles();
    }

    @Test
    void paperShowsTheMapAndEveryPairing() {
        Page page = browser.open(1440, 900, ColorScheme.DARK);
        page.navigate(url("/plans/" + plan + "?tab=paper"));
        page.locator("#paper").getByText("地图与名额").click();
        assertThat(page.locator("#map canvas").first()).isVisible();
        assertThat(page.locator(ROW)).hasCount(15);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        page.evaluate("dispatchEvent(new Event('beforeprint'))");
        assertThat(page.locator("html[data-bs-theme=light]")).isVisible();
        assertThat(page.locator("#map .jd-paper")).isVisible();
        assertThat(page.locator("#pairings .jd-print-table tbody tr")).hasCount(15);
        page.evaluate("dispatchEvent(new Event('afterprint'))");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.SCREEN));
        assertThat(page.locator("html[data-bs-theme=dark]")).isVisible();
        assertThat(page.locator("#map .jd-paper")).hasCount(0);
        page.context().close();
        browser.assertNoTroubles();
    }

    @Test
    void namesStayText() throws IOException {
        String name = "<img src=x id=hacked><style>html { display: none }</style>大学 {{ 6 * 7 }}";
        String document = Files.readString(Path.of("data/demo/demo-small.json")).replace("浙江大学", name);
        String hostile = service.http()
                .contentType("application/json")
                .body(document)
                .post("/v1/rosters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Page page = browser.open(1440, 900, ColorScheme.LIGHT);
        page.navigate(url("/plans/" + solve(hostile, "{}")));
        Locator listed = page.locator("#pairings td[data-field=university]")
                .filter(new Locator.FilterOptions().setHasText("hacked"))
                .first();
        assertThat(listed).hasText(name);
        page.locator(".jd-tabs").getByText("分析").click();
        Locator cell = page.locator("#university-types .tabulator-cell[tabulator-field=university]")
                .filter(new Locator.FilterOptions().setHasText("hacked"))
                .first();
        assertThat(cell).hasText(name);
        assertThat(cell).hasAttribute("title", name);
        cell.hover();
        assertThat(page.locator("#hacked")).hasCount(0);
        page.context().close();
        browser.assertNoTroubles();
    }

    @Test
    void aFirstVisitIsInTheLanguageOfTheBrowserAndAChoiceStays() {
        Page page = browser.openIn("en-GB");
        page.navigate(url("/"));
        assertThat(page.locator("h1")).hasText("From a roster to a plan");
        button(page, "中文").click();
        assertThat(page.locator("h1")).hasText("从名册到结对方案");
        page.reload();
        assertThat(page.locator("h1")).hasText("从名册到结对方案");
        page.context().close();
        Page french = browser.openIn("fr-FR");
        french.navigate(url("/"));
        assertThat(french.locator("h1")).hasText("从名册到结对方案");
        french.context().close();
        browser.assertNoTroubles();
    }

    @Test
    void theStartTellsPlansOfOneNameApartAndFindsThem() {
        Page page = browser.open(1440, 900, ColorScheme.LIGHT);
        page.navigate(url("/"));
        Locator lines = page.locator("#plans li");
        Locator weighed = lines.filter(new Locator.FilterOptions().setHasText("权重不同于默认：距离 0.1（公里）"));
        assertThat(weighed).hasCount(1);
        assertThat(weighed).containsText("已证明最优");
        assertThat(lines.first()).containsText("demo.xlsx");
        assertThat(page.locator("#plans").getByText("删除")).hasCount(0);

        page.getByLabel("搜索名册、文件或方案").fill("DEMO.xlsx");
        assertThat(page).hasURL(Pattern.compile("q=DEMO.xlsx"));
        assertThat(lines).hasCount(2);
        page.getByLabel("搜索名册、文件或方案").fill("没有这样的");
        assertThat(lines).hasCount(0);
        assertThat(page.locator("#rosters")).containsText("没有符合条件的内容");
        page.context().close();
        browser.assertNoTroubles();
    }

    /** Two departments of one university exchange their schools because the roster now says so. */
    @Test
    void aPlanOfAnEditedRosterIsCompared() throws IOException {
        List<Map<String, String>> two = service.http()
                .get("/v1/plans/" + plan + "/pairings?province=浙江省&setting=URBAN")
                .path("items");
        String pin = "{\"departmentId\": \"" + two.get(0).get("departmentId") + "\", \"schoolId\": \""
                + two.get(1).get("schoolId") + "\", \"kind\": \"PIN\"}";
        String document = Files.readString(Path.of("data/demo/demo-small.json"))
                .replaceFirst("\"ties\"\\s*:\\s*\\[", "$0" + Matcher.quoteReplacement(pin) + ",");
        String edited = service.http()
                .contentType("application/json")
                .body(document)
                .post("/v1/rosters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Page page = browser.open(1440, 900, ColorScheme.LIGHT);
        page.navigate(url("/compare?plan=" + solve(edited, "{}") + "&against=" + plan));
        Locator verdict = page.locator(".jd-verdict");
        assertThat(verdict).containsText("两个方案的名册略有不同");
        assertThat(verdict).containsText("综合代价增加");
        assertThat(verdict).containsText("个只在本校院系之间对调");
        page.locator("#provinces").getByText("浙江省").click();
        assertThat(page).hasURL(Pattern.compile("province="));
        page.context().close();
        browser.assertNoTroubles();
    }

    @Test
    void whoIsLostIsHelpedOn() {
        Page page = browser.open(375, 700, ColorScheme.LIGHT);
        page.navigate(url("/rosters/none"));
        assertThat(page.locator(".jd-gone")).containsText("可能已被删除");
        Accessibility.assertSound(page, "gone");
        page.locator(".jd-gone").getByText("回到首页").click();
        assertThat(page.locator("#plans li").first()).isVisible();
        page.navigate(url("/rosters/" + roster + "/solve"));
        assertThat(page.locator(".jd-crumb")).containsText("四所高校");
        browser.forgive("404");
        page.context().close();
        browser.assertNoTroubles();
    }

    /** Before style sheets and modules are there, a reader sees what is being opened. */
    @Test
    void aSlowLineShowsTheFrameFirst() {
        Page page = browser.open(1440, 900, ColorScheme.LIGHT);
        page.route("**/*.{css,json}", route -> {});
        page.navigate(url("/"), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        assertThat(page.locator(".jd-shell header")).isVisible();
        assertThat(page.locator(".jd-shell main")).containsText("正在打开");
        page.context().close();
        browser.assertNoTroubles();
    }

    @Test
    void whatFailsOnceIsAskedForAgain() {
        Page page = browser.open(1440, 900, ColorScheme.LIGHT);
        AtomicInteger failures = new AtomicInteger();
        page.route(
                "**/breakdown",
                route -> {
                    failures.incrementAndGet();
                    route.abort();
                },
                new Page.RouteOptions().setTimes(1));
        page.navigate(url("/plans/" + plan));
        assertThat(page.locator(ROW)).hasCount(15, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
        assertEquals(1, failures.get());
        assertThat(page.locator(".jd-away p")).hasCount(0);
        page.context().close();
        browser.forgive("ERR_FAILED");
        browser.assertNoTroubles();
    }
}
