package org.jiedui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jiedui.run.ServiceProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page of somebody else's, open in the operator's browser, tries to get at the service. */
class ForeignPageIT {

    @TempDir
    static Path directory;

    private static Browser browser;
    private static ServiceProcess service;
    private static HttpServer elsewhere;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.startWithForeignNames();
        service = ServiceProcess.start(directory, Map.of());
        elsewhere = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        byte[] page = "<!doctype html><title>elsewhere</title>".getBytes(StandardCharsets.UTF_8);
        elsewhere.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        elsewhere.start();
    }

    @AfterAll
    static void end() {
        elsewhere.stop(0);
        service.close();
        browser.close();
    }

    private static int stored() {
        return service.http().get("/v1/rosters").<List<?>>path("items").size();
    }

    /** What a page may send without anybody's consent: no type, a type of forms, a form. */
    @Test
    void nothingThatAForeignPageSendsIsStored() {
        String demo = service.http().get("/v1/demo-data/demo-small").asString();
        Page page = browser.open(800, 600, ColorScheme.LIGHT);
        page.navigate("http://evil.example:" + elsewhere.getAddress().getPort() + "/");
        assertEquals("elsewhere", page.title());
        int before = stored();
        for (String name : List.of("localhost", "127.0.0.1", "evil.example")) {
            String address = "http://" + name + ":" + service.port() + "/v1/rosters";
            for (String type : List.of("", "text/plain", "application/x-www-form-urlencoded")) {
                page.evaluate(
                        "async ([address, type, body]) => { try { await fetch(address, {method: 'POST', mode: "
                                + "'no-cors', body: new Blob([body], {type})}) } catch (e) { /* refused */ } }",
                        List.of(address, type, demo));
            }
        }
        assertEquals(before, stored());
        page.context().close();
    }

    /** The foreign name leads to this machine all of a sudden: the page and the service are of one origin then. */
    @Test
    void aNameThatIsNotItsOwnGetsNothing() {
        Page page = browser.open(800, 600, ColorScheme.LIGHT);
        for (String path : List.of("/", "/v1/rosters", "/q/openapi", "/q/swagger-ui/")) {
            Response answer = page.navigate("http://evil.example:" + service.port() + path);
            assertEquals(421, answer.status(), path);
            assertTrue(answer.text().contains("foreign-host"), path);
        }
        page.context().close();
    }

    /** Nobody can put the page into a frame of his own. */
    @Test
    void thePageCannotBeFramed() {
        Page page = browser.open(800, 600, ColorScheme.LIGHT);
        page.navigate("http://evil.example:" + elsewhere.getAddress().getPort() + "/");
        page.evaluate(
                "address => new Promise(done => { const frame = document.createElement('iframe');"
                        + " frame.onload = done; frame.src = address; document.body.append(frame) })",
                "http://localhost:" + service.port() + "/");
        assertEquals(0, page.frames().getLast().locator("#app *").count());
        page.context().close();
    }
}
