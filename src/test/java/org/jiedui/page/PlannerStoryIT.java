package org.jiedui.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jiedui.page.Browser.button;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jiedui.run.ServiceProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A planner's way: watch a run, come back to it, lose the service and have it back, stop, weigh anew, compare. */
class PlannerStoryIT {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final double LONG_MILLIS = LONG.toMillis();

    /** Without the exact model a run of the pilot lasts until it is stopped. */
    private static final Map<String, String> SEARCH_ONLY = Map.of("JIEDUI_SOLVING_EXACT", "false");

    @TempDir
    Path directory;

    private static Locator figure(Page page, String label) {
        return page.locator("#run .jd-figure")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("dd");
    }

    /** The run shows another cost than this one, which is how it goes on. */
    private static String awaitOtherCost(Page page, String than) {
        await().atMost(LONG).until(() -> !figure(page, "综合代价").textContent().equals(than));
        return figure(page, "综合代价").textContent();
    }

    @Test
    void fromWatchingARunToComparingTwoPlans() {
        try (Browser browser = Browser.start()) {
            Page page = browser.open(1440, 900, ColorScheme.DARK);
            int port;
            String first;
            try (ServiceProcess service = ServiceProcess.start(directory, SEARCH_ONLY)) {
                port = service.port();
                page.navigate("http://localhost:" + port + "/");
                startsThePilot(page);
                String seen = watches(page);
                page.reload();
                assertNotEquals("–", awaitOtherCost(page, seen));
                opensItElsewhere(browser, page.url());
            }
            assertThat(page.locator(".jd-away p")).isVisible();
            assertThat(page.locator(".alert")).hasCount(0);
            assertThat(button(page, "停止并保留最好方案")).isDisabled();
            String before = figure(page, "综合代价").textContent();
            try (ServiceProcess service = ServiceProcess.start(directory, SEARCH_ONLY, port)) {
                assertThat(page.locator(".jd-away p")).isHidden();
                awaitOtherCost(page, before);
                stops(page);
                first = page.url();
                weighsAnew(page);
                stops(page);
                compares(page, first);
            }
            browser.forgive("ERR_");
            browser.forgive("Failed to load resource");
            browser.assertNoTroubles();
        }
    }

    private static void startsThePilot(Page page) {
        button(page, "试用 演示：211高校试点").click();
        assertThat(page).hasURL(Pattern.compile("#/rosters/"));
        page.getByText("调整权重").first().click();
        button(page, "生成方案").click();
        assertThat(page).hasURL(Pattern.compile("#/plans/"));
    }

    private static String watches(Page page) {
        assertThat(page.locator(".jd-badge").first()).hasText("正在生成");
        assertThat(page.locator("#run canvas")).isVisible();
        assertThat(figure(page, "已完成")).containsText("1,115 / 1,130");
        String cost = awaitOtherCost(page, "–");
        assertThat(page.locator("#pairings .jd-list-table tbody tr").first()).isVisible();
        return awaitOtherCost(page, cost);
    }

    private static void opensItElsewhere(Browser browser, String url) {
        Page elsewhere = browser.open(1440, 900, ColorScheme.LIGHT);
        elsewhere.navigate(url);
        assertThat(elsewhere.locator(".jd-badge").first()).hasText("正在生成");
        assertThat(elsewhere.locator("#run canvas")).isVisible();
        elsewhere.close();
    }

    private static void stops(Page page) {
        button(page, "停止并保留最好方案").click();
        assertThat(page.locator(".jd-verdict"))
                .containsText("由用户停止", new ContainsTextOptions().setTimeout(LONG_MILLIS));
        assertThat(page.locator(".jd-badge").first()).hasText("已完成");
    }

    private static void weighsAnew(Page page) {
        page.getByText("更多操作").click();
        page.getByText("调整权重，重新生成").click();
        assertThat(page).hasURL(Pattern.compile("/solve\\?from="));
        page.getByLabel("类型重复：权重，公里").fill("200");
        assertThat(page).hasURL(Pattern.compile("weights=repeatedType(:|%3A)200"));
        page.reload();
        assertThat(page.getByLabel("类型重复：权重，公里")).hasValue("200");
        assertThat(page.locator("main")).containsText("一次类型重复 = 200 公里");
        button(page, "生成方案").click();
        assertThat(page).hasURL(Pattern.compile("#/plans/"));
        awaitOtherCost(page, awaitOtherCost(page, "–"));
    }

    private static void compares(Page page, String first) {
        String against = first.replaceAll(".*#/plans/([^?]*).*", "$1");
        String plan = page.url().replaceAll(".*#/plans/([^?]*).*", "$1");
        page.navigate(page.url().replaceAll("#.*", "#/compare?plan=" + plan + "&against=" + against));
        assertThat(page.locator("main")).containsText("类型重复 20→200");
        assertThat(page.locator(".jd-verdict")).containsText("得：");
        assertThat(page.locator(".jd-verdict")).containsText("失：");
        assertThat(page.locator(".jd-verdict")).containsText("类型重复减少");
        assertThat(page.locator(".jd-verdict")).containsText("只在本校院系之间对调");
        assertThat(page.locator("#provinces tbody tr").first()).containsText("北京市");
        assertThat(page.locator("#changes .tabulator-row").first()).isVisible();
    }
}
