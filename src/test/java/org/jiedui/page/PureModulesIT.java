package org.jiedui.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The page's modules that only compute, without a service: what stands in {@code src/test/page} is run in a browser,
 * with the modules as they lie in the source tree.
 */
class PureModulesIT {

    private static final Path TESTS = Path.of("src/test/page");
    private static final Path MODULES = Path.of("src/main/resources/META-INF/resources");
    private static final String SITE = "http://localhost/";

    private static Browser browser;
    private static Page page;

    @BeforeAll
    static void open() {
        browser = Browser.start();
        page = browser.open(800, 600, ColorScheme.LIGHT);
        page.route(SITE + "**", route -> {
            String path = route.request().url().substring(SITE.length());
            if (path.isEmpty()) {
                route.fulfill(new FulfillOptions().setContentType("text/html").setBody("<!doctype html>"));
                return;
            }
            Path file = path.startsWith("app/") ? MODULES.resolve(path) : TESTS.resolve(path);
            route.fulfill(new FulfillOptions()
                    .setContentType("text/javascript; charset=utf-8")
                    .setPath(file));
        });
        page.navigate(SITE);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @TestFactory
    Stream<DynamicContainer> modules() throws IOException {
        List<String> files;
        try (Stream<Path> all = Files.list(TESTS)) {
            files = all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".test.js"))
                    .sorted()
                    .toList();
        }
        assertTrue(files.size() >= 5, () -> "only " + files);
        return files.stream().map(file -> DynamicContainer.dynamicContainer(file, tests(file)));
    }

    private static Stream<DynamicTest> tests(String file) {
        List<?> names = (List<?>) page.evaluate("async file => Object.keys((await import('/' + file)).default)", file);
        assertTrue(!names.isEmpty(), () -> file + " has no test");
        return names.stream()
                .map(name -> DynamicTest.dynamicTest(
                        (String) name,
                        () -> page.evaluate(
                                "async ([file, name]) => { await (await import('/' + file)).default[name]() }",
                                List.of(file, name))));
    }
}
