package org.jiedui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * Debian's chromium, or the one that CHROMIUM names. Lets nothing through to other machines, and remembers what went
 * wrong on its pages. Where there is no such browser a test is skipped, but fails in CI.
 */
final class Browser implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 30_000;

    private static final double LONGEST_MILLIS = 30_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> troubles = new CopyOnWriteArrayList<>();

    private Browser(Path executable, String resolved) {
        // A busy machine is no fault of the page.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--host-resolver-rules=" + resolved)));
    }

    static Browser start() {
        return start("MAP * ~NOTFOUND, EXCLUDE localhost");
    }

    /** One for which evil.example is on this machine, as after an attack on its names. */
    static Browser startWithForeignNames() {
        return start("MAP evil.example 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1");
    }

    private static Browser start(String resolved) {
        Optional<Path> executable = Stream.of(
                        Optional.ofNullable(System.getenv("CHROMIUM")).orElse(""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (executable.isEmpty()) {
            String advice = "No chromium was found. Install it (Debian: apt install chromium) or name one in CHROMIUM.";
            if (System.getenv("CI") != null) {
                throw new IllegalStateException(advice);
            }
            assumeTrue(false, advice);
        }
        return new Browser(executable.orElseThrow(), resolved);
    }

    /** A page of its own, Chinese, with nothing remembered from others. */
    Page open(int width, int height, ColorScheme colours) {
        return open(width, height, colours, "zh-CN");
    }

    /** A page of a reader whose browser speaks this language, with nothing remembered from others. */
    Page openIn(String language) {
        return open(1440, 900, ColorScheme.LIGHT, language);
    }

    private Page open(int width, int height, ColorScheme colours, String language) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(language)
                .setColorScheme(colours));
        context.setDefaultTimeout(LONGEST_MILLIS);
        Page page = context.newPage();
        page.onRequest(request -> {
            String host = URI.create(request.url()).getHost();
            if (host != null && !host.equals("localhost")) {
                troubles.add("asks another machine: " + request.url());
            }
        });
        page.onPageError(error -> troubles.add(error));
        page.onConsoleMessage(message -> {
            // What axe-core does to tell letters from icons draws a warning.
            boolean counts = message.type().equals("error") || message.type().equals("warning");
            if (counts && !message.text().contains("willReadFrequently")) {
                troubles.add(message.text());
            }
        });
        return page;
    }

    /** The button with this name. */
    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /**
     * Forgets what went wrong so far, where a test has caused it: a rejected roster is an error to the console, too.
     */
    void forgive(String part) {
        troubles.removeIf(trouble -> trouble.contains(part));
    }

    /** Nothing has gone wrong on any page that was not forgiven. */
    void assertNoTroubles() {
        assertEquals(List.of(), troubles);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
