package org.jiedui.campaign;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiedui.run.ServiceProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database may grow no further: nothing is acknowledged that is not kept, everybody is told, and it goes on once
 * there is room.
 */
class FullDiskIT {

    private static final String JSON = "application/json";
    private static final int ROOM = 6 << 20;
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private final String roster = DemoJson.of("demo-pilot");

    private Response send(ServiceProcess service) {
        return service.http().contentType(JSON).body(roster).post("/v1/rosters");
    }

    @Test
    void whatDoesNotFitIsRefusedAndWhatWasAcknowledgedIsKept() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "prlimit (util-linux) limits what is written");
        List<String> acknowledged = new ArrayList<>();
        Campaign campaign = new Campaign("full-disk");
        try (ServiceProcess service = ServiceProcess.start(directory, Map.of())) {
            limit(service, String.valueOf(size() + ROOM));
            Response refused = null;
            for (int i = 0; i < 200 && refused == null; i++) {
                Response answer = send(service);
                if (answer.statusCode() == 201) {
                    acknowledged.add(answer.path("id"));
                } else {
                    refused = answer;
                }
            }
            assertTrue(refused != null && !acknowledged.isEmpty(), () -> acknowledged.size() + " fitted");
            refused.then()
                    .statusCode(507)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("code", equalTo("storage-full"));
            service.http().get("/q/health/ready").then().statusCode(503).body("status", equalTo("DOWN"));

            limit(service, "unlimited");
            await().atMost(LONG)
                    .until(() -> service.http().get("/q/health/ready").statusCode() == 200);
            // A connection from before may say once more that there is no room; it is given up then.
            await().atMost(LONG).until(() -> {
                Response again = send(service);
                if (again.statusCode() == 201) {
                    acknowledged.add(again.path("id"));
                }
                return again.statusCode() == 201;
            });
            assertKept(service, acknowledged);
            service.kill();
        }
        try (ServiceProcess service = ServiceProcess.start(directory, Map.of())) {
            assertKept(service, acknowledged);
        }
        campaign.say(acknowledged.size() + " rosters acknowledged around a full disk, 0 lost");
    }

    private static void assertKept(ServiceProcess service, List<String> rosters) {
        for (String id : rosters) {
            assertEquals(200, service.http().get("/v1/rosters/" + id).statusCode(), id);
        }
    }

    /** The largest file that the service has. */
    private long size() throws Exception {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.mapToLong(file -> file.toFile().length()).max().orElseThrow();
        }
    }

    /** No file of the process may grow beyond this; its writes fail then as on a full disk. */
    private static void limit(ServiceProcess service, String bytes) throws Exception {
        int status = new ProcessBuilder("prlimit", "--pid", String.valueOf(service.pid()), "--fsize=" + bytes + ":")
                .inheritIO()
                .start()
                .waitFor();
        assertEquals(0, status);
    }
}
