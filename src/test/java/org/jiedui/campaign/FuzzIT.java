package org.jiedui.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiedui.contract.Contract;
import org.jiedui.run.ServiceProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests that are nearly right, over all of the interface: none fails the service, and every refusal is a problem
 * document.
 */
class FuzzIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CLIENTS = 4;
    private static final int FAILURE = 500;
    private static final int REFUSAL = 400;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MOST_READ = 1 << 16;
    private static final int SHOWN = 20;

    /** So many that some plan is sure to be submitted. */
    private static final int MANY = 20_000;

    @TempDir
    Path directory;

    private final Campaign campaign = new Campaign("fuzz");
    private final int requests = Campaign.times("requests", 1_000);
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private final Map<Integer, Integer> statuses = Collections.synchronizedMap(new TreeMap<>());
    private final List<Long> millis = Collections.synchronizedList(new ArrayList<>());

    @Test
    void everyRequestIsAnsweredAndEveryRefusalIsAProblem() throws Exception {
        JsonNode roster = JSON.readTree(DemoJson.of("demo-small"));
        try (ServiceProcess service = ServiceProcess.start(
                directory, Map.of("JIEDUI_SOLVING_WAITING", "100000", "JIEDUI_SOLVING_PARALLEL", "1"))) {
            byte[] workbook = service.http()
                    .get("/v1/rosters/template.xlsx")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();

            int rounds = 10;
            List<Long> sizes = new ArrayList<>();
            List<Fuzzer> fuzzers = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                fuzzers.add(new Fuzzer(new Random(campaign.random().nextLong()), roster, workbook));
            }
            for (int round = 0; round < rounds; round++) {
                run(service, fuzzers, requests / rounds / CLIENTS);
                sizes.add(residentMegabytes(service));
            }
            millis.sort(null);
            campaign.say(millis.size() + " requests, answers by status: " + statuses);
            campaign.say("slowest " + Campaign.spread(millis) + ", 99.9th percentile "
                    + millis.get((int) (millis.size() * 0.999)) + " ms");
            campaign.say("resident memory in MB after each tenth: " + sizes);
            wrong.forEach(campaign::say);
            assertEquals(List.of(), wrong.subList(0, Math.min(SHOWN, wrong.size())), wrong.size() + " wrong answers");
            assertTrue(statuses.getOrDefault(200, 0) > 0 && statuses.getOrDefault(422, 0) > 0, statuses::toString);
            assertTrue(
                    statuses.getOrDefault(201, 0) > 0 && (requests < MANY || statuses.getOrDefault(202, 0) > 0),
                    () -> "some requests succeed: " + statuses);
        }
    }

    private void run(ServiceProcess service, List<Fuzzer> fuzzers, int each) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            List<Future<?>> clients = new ArrayList<>();
            for (Fuzzer fuzzer : fuzzers) {
                clients.add(threads.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        if (i % 50 == 49) {
                            garbage(service, fuzzer.garbage());
                        } else {
                            send(service, client, fuzzer);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : clients) {
                one.get();
            }
        }
    }

    private void send(ServiceProcess service, HttpClient client, Fuzzer fuzzer) throws Exception {
        Fuzzer.Request request = fuzzer.next();
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + service.port() + request.address()))
                .timeout(LONGEST)
                .method(
                        request.method(),
                        request.body().length == 0
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(builder::header);
        long start = System.nanoTime();
        try {
            HttpResponse<InputStream> answer = client.send(builder.build(), BodyHandlers.ofInputStream());
            String text;
            try (InputStream body = answer.body()) {
                boolean endless =
                        answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
                text = endless ? "" : new String(body.readNBytes(MOST_READ), StandardCharsets.UTF_8);
            }
            millis.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
            check(request, answer, text);
            if (answer.statusCode() == 201 || answer.statusCode() == 202) {
                fuzzer.learn(JSON.readTree(text).path("id").asText("none"));
            }
        } catch (IOException e) {
            wrong.add("no answer (" + e + ") to " + request);
        }
    }

    private void check(Fuzzer.Request request, HttpResponse<?> answer, String text) {
        int status = answer.statusCode();
        statuses.merge(status, 1, Integer::sum);
        if (status >= FAILURE) {
            wrong.add(status + " to " + request + ": " + text);
        } else if (status >= REFUSAL && !request.method().equals("HEAD")) {
            String type = answer.headers().firstValue("Content-Type").orElse("none");
            List<String> about = type.startsWith("application/problem+json")
                    ? Contract.checkProblem(text)
                    : List.of("it is " + type);
            if (!about.isEmpty()) {
                wrong.add(status + " to " + request + " is no problem document: " + about + " " + text);
            }
        }
    }

    private void garbage(ServiceProcess service, byte[] bytes) {
        try (Socket socket = new Socket("127.0.0.1", service.port())) {
            socket.setSoTimeout((int) LONGEST.toMillis());
            long start = System.nanoTime();
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            millis.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
            if (answer.startsWith("HTTP/1.1 5")
                    || answer.startsWith("HTTP/1.1 4") && !answer.contains("application/problem+json")) {
                wrong.add(answer + " to " + new String(bytes, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            wrong.add("no answer (" + e + ") to " + new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }

    private static long residentMegabytes(ServiceProcess service) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(service.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
