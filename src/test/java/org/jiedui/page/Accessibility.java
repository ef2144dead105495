package org.jiedui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** What axe-core, the accessibility rules of Deque, finds on a page. */
final class Accessibility {

    private static final String AXE = "META-INF/resources/webjars/axe-core/%s/axe.min.js";
    private static final String VERSION = "META-INF/maven/org.webjars.npm/axe-core/pom.properties";

    private static final String RUN = """
            async () => (await axe.run()).violations.map(violation =>
                violation.impact + ' ' + violation.id + ': ' + violation.nodes.map(node => node.html.slice(0,
                200)).join(' | '))""";

    private Accessibility() {}

    /** The page breaks no rule, be it serious or minor, and does not scroll sideways. */
    static void assertSound(Page page, String view) {
        page.evaluate(script());
        assertEquals(List.of(), page.evaluate(RUN), view);
        assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= innerWidth"), view + " is too wide");
    }

    private static String script() {
        Properties pom = new Properties();
        try (InputStream properties = open(VERSION)) {
            pom.load(properties);
            try (InputStream script = open(AXE.formatted(pom.getProperty("version")))) {
                return new String(script.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream(resource);
    }
}
