package org.jiedui.run;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service as a process of its own, to be killed. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);

    private final Process process;
    private final int port;
    private final Path log;

    private ServiceProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts the service in a directory, where its embedded database lies unless the settings name another one. */
    public static ServiceProcess start(Path directory, Map<String, String> settings) {
        return start(directory, settings, freePort());
    }

    /** The same on a port of the caller's choice, such as that of a service that was killed. */
    public static ServiceProcess start(Path directory, Map<String, String> settings, int port) {
        Path log = directory.resolve("log-" + port + ".txt");
        Path jar = Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-jar",
                        jar.toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(settings);
        builder.environment().put("JIEDUI_PORT", String.valueOf(port));
        ServiceProcess service;
        try {
            service = new ServiceProcess(builder.start(), port, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            await().atMost(START).until(() -> service.isReady());
            return service;
        } catch (RuntimeException e) {
            // Nobody would have it to close.
            service.close();
            throw e;
        }
    }

    public int port() {
        return port;
    }

    public RequestSpecification http() {
        return given().port(port);
    }

    /** As {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public long pid() {
        return process.pid();
    }

    /** Stops the process where it stands, as a machine that swaps or a paused virtual one does. */
    public void freeze() {
        signal("-STOP");
    }

    /** Lets a frozen process go on. */
    public void thaw() {
        signal("-CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The service ended: " + log());
        }
        try {
            return http().get("/q/health/ready").statusCode() == 200;
        } catch (Exception e) {
            // Nobody listens yet.
            return false;
        }
    }

    /** A port that nobody listens on at the moment. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
