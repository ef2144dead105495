package org.jiedui.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jiedui.run.ServiceProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What only the packaged service shows: what is no HTTP, connections that are left hanging, a proxy before it, more
 * work than it takes.
 */
class DoorIT {

    private static final int MANY = 8;

    @TempDir
    static Path directory;

    private static ServiceProcess service;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        service = ServiceProcess.start(
                directory,
                Map.of(
                        "JIEDUI_BEHIND_PROXY", "true",
                        "JIEDUI_HOSTS", "pairing.example",
                        "QUARKUS_HTTP_IDLE_TIMEOUT", "8S",
                        "QUARKUS_HTTP_READ_TIMEOUT", "2S",
                        "JIEDUI_HEAVY_THREADS", "1",
                        "JIEDUI_HEAVY_WAITING", "1"));
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    /**
     * Sends bytes as they are and reads until the service closes the connection, which it does before the timeout of
     * this end.
     */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", service.port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + address));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/rules HTTP/1.1\r\nHost: localhost\r\nX: a\u0000b\r\n\r\n",
                "GET /v1/rules HTTP/1.1\r\nHost: localhost\r\nX\u0001: b\r\n\r\n",
                "GET /v1/rules HTTP/9.9.9\r\n\r\n",
                "\u0016\u0003\u0001\u0002 a b\r\n\r\n",
                "POST /v1/plans HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
                "POST /v1/plans HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                "GET /v1/rosters/a% HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            })
    void whatIsNoHttpIsAnsweredLikeEveryError(String request) throws Exception {
        String answer = raw(request);
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("content-type: application/problem+json"), answer);
        assertTrue(answer.contains("\"code\":\"not-http\""), answer);
    }

    @Test
    void connectionsThatAreLeftHangingAreClosed() {
        List<String> begun = List.of(
                "",
                "GET /v1/ru",
                "GET /v1/rules HTTP/1.1\r\nHost: localhost\r\nX-Half",
                "POST /v1/rosters HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 100\r\n\r\n{\"univ",
                "POST /v1/plans HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"a");
        List<CompletableFuture<String>> answers = begun.stream()
                .map(bytes -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return raw(bytes);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }))
                .toList();
        for (CompletableFuture<String> answer : answers) {
            String said = answer.join();
            assertTrue(said.isEmpty() || said.contains("application/problem+json"), said);
        }
    }

    @Test
    void behindAProxyTheLocationIsTheOneThatTheClientKnows() throws Exception {
        String roster = send(to("/v1/demo-data/demo-small")).body();
        HttpResponse<String> stored = send(to("/v1/rosters?note=proxied")
                .header("Content-Type", "application/json")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "pairing.example")
                .header("X-Forwarded-Prefix", "/pairing")
                .POST(BodyPublishers.ofString(roster)));
        assertEquals(201, stored.statusCode(), stored.body());
        String location = stored.headers().firstValue("Location").orElseThrow();
        assertTrue(location.startsWith("https://pairing.example/pairing/v1/rosters/"), location);
        HttpResponse<String> foreign = send(to("/v1/rules").header("X-Forwarded-Host", "evil.example"));
        assertEquals(421, foreign.statusCode(), foreign.body());
    }

    /**
     * One thread works and one request may wait: of many heavy ones at once some are asked to come back, and light ones
     * go on.
     */
    @Test
    void moreWorkThanItTakesIsSentBackAndPollingGoesOn() throws Exception {
        String pilot = send(to("/v1/demo-data/demo-pilot")).body();
        List<CompletableFuture<HttpResponse<String>>> heavy = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            heavy.add(client.sendAsync(
                    to("/v1/rosters?dryRun=true")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(pilot))
                            .build(),
                    BodyHandlers.ofString()));
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(heavy.toArray(CompletableFuture[]::new));
        int polled = 0;
        do {
            assertEquals(200, send(to("/v1/plans?limit=1")).statusCode());
            polled++;
        } while (!all.isDone());
        List<HttpResponse<String>> refused = heavy.stream()
                .map(CompletableFuture::join)
                .filter(answer -> answer.statusCode() != 200)
                .toList();
        assertTrue(!refused.isEmpty() && refused.size() < MANY, refused.size() + " of " + MANY + " were sent back");
        assertTrue(polled > 0);
        for (HttpResponse<String> answer : refused) {
            assertEquals(503, answer.statusCode(), answer.body());
            assertTrue(answer.body().contains("service-busy"), answer.body());
            assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        }
    }
}
