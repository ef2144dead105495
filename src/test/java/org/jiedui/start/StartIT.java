package org.jiedui.start;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the packaged service says when it cannot start: one line in two languages that names the variable, and no
 * password.
 */
class StartIT {

    private static final Path JAR =
            Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    private static final String SECRET = "geheim4711";
    private static final long LONGEST_SECONDS = 90;

    @TempDir
    Path directory;

    /** A start that failed. */
    private record Failed(int exitCode, List<String> lines) {

        /** Nothing but this one line, which names what to change, in both languages, and tells no secret. */
        void saysOnly(String variable) {
            assertEquals(1, exitCode, lines::toString);
            assertEquals(1, lines.size(), lines::toString);
            String line = lines.getFirst();
            String[] languages = line.split(" / ", 2);
            assertEquals(2, languages.length, line);
            assertTrue(languages[0].contains(variable) && languages[1].contains(variable), line);
            assertTrue(languages[0].codePoints().anyMatch(Character::isIdeographic), line);
            assertFalse(languages[1].codePoints().anyMatch(Character::isIdeographic), line);
            assertFalse(line.contains(SECRET), line);
        }
    }

    private Process launch(Path java, Path log, Map<String, String> settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(java.toString(), "-Xmx512m", "-jar", JAR.toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JIEDUI_PORT", String.valueOf(freePort()));
        builder.environment().putAll(settings);
        return builder.start();
    }

    private Failed fail(Map<String, String> settings) throws Exception {
        return fail(java(), settings);
    }

    private Failed fail(Path java, Map<String, String> settings) throws Exception {
        Path log = Files.createTempFile(directory, "start", ".log");
        Process process = launch(java, log, settings);
        try {
            assertTrue(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS), "still running");
            return new Failed(process.exitValue(), Files.readAllLines(log));
        } finally {
            process.destroyForcibly();
        }
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Map<String, String> postgres(String url, String user) {
        return Map.of(
                "JIEDUI_DATABASE_URL",
                url,
                "JIEDUI_DATABASE_USERNAME",
                user,
                "JIEDUI_DATABASE_PASSWORD",
                SECRET,
                "JIEDUI_DATABASE_WAIT",
                "1s");
    }

    @Test
    void aWrongPasswordAndADatabaseThatIsNotThere() throws Exception {
        Path data = directory.resolve("data");
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().setDataDirectory(data).start()) {
            try (Connection connection = DriverManager.getConnection(postgres.getJdbcUrl("postgres", "postgres"));
                    Statement statement = connection.createStatement()) {
                statement.execute("create role locked login password 'another'");
                statement.execute("create role guest login");
                Files.writeString(data.resolve("pg_hba.conf"), """
                        host all locked all scram-sha-256
                        host all all all trust
                        """);
                statement.execute("select pg_reload_conf()");
            }
            String url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
            fail(postgres(url, "guest")).saysOnly("JIEDUI_DATABASE_USERNAME");
            fail(postgres(url, "locked")).saysOnly("JIEDUI_DATABASE_PASSWORD");
            fail(postgres(url, "nobody")).saysOnly("JIEDUI_DATABASE_USERNAME");
            fail(postgres("jdbc:postgresql://localhost:" + postgres.getPort() + "/none", "postgres"))
                    .saysOnly("JIEDUI_DATABASE_URL");
        }
    }

    @Test
    void aWrongPasswordOfTheEmbeddedDatabase() throws Exception {
        DriverManager.getConnection("jdbc:h2:file:" + directory.resolve("var/own"), "jiedui", "right")
                .close();
        fail(Map.of("JIEDUI_DATABASE_URL", "jdbc:h2:file:./var/own", "JIEDUI_DATABASE_PASSWORD", SECRET))
                .saysOnly("JIEDUI_DATABASE_PASSWORD");
    }

    @Test
    void anAddressOfNoDatabaseIsNotRepeated() throws Exception {
        for (String url : List.of(
                "postgres://jiedui:" + SECRET + "@localhost/jiedui",
                "jdbc:postgresql://jiedui:" + SECRET + "@localhost:5432/jiedui",
                "jdbc:mysql://localhost/jiedui?password=" + SECRET)) {
            fail(postgres(url, "jiedui")).saysOnly("JIEDUI_DATABASE_URL");
        }
    }

    @Test
    void aDatabaseThatIsNotUpIsWaitedForAStatedWhile() throws Exception {
        String url = "jdbc:postgresql://localhost:" + freePort() + "/jiedui?password=" + SECRET;
        Failed failed = fail(postgres(url, "jiedui"));
        assertEquals(2, failed.lines().size(), () -> failed.lines().toString());
        new Failed(failed.exitCode(), failed.lines().subList(0, 1)).saysOnly("JIEDUI_DATABASE_WAIT");
        new Failed(failed.exitCode(), failed.lines().subList(1, 2)).saysOnly("JIEDUI_DATABASE_WAIT");
    }

    @Test
    void aDatabaseThatComesUpMeanwhileIsUsed() throws Exception {
        int databasePort = freePort();
        int port = freePort();
        Map<String, String> settings =
                new HashMap<>(postgres("jdbc:postgresql://localhost:" + databasePort + "/postgres", "postgres"));
        settings.put("JIEDUI_DATABASE_WAIT", "PT60S");
        settings.put("JIEDUI_PORT", String.valueOf(port));
        Path log = directory.resolve("waiting.log");
        Process process = launch(java(), log, settings);
        try {
            await().atMost(Duration.ofSeconds(LONGEST_SECONDS))
                    .until(() -> Files.readString(log).contains("JIEDUI_DATABASE_WAIT"));
            try (EmbeddedPostgres postgres =
                    EmbeddedPostgres.builder().setPort(databasePort).start()) {
                await().atMost(Duration.ofSeconds(LONGEST_SECONDS))
                        .ignoreExceptions()
                        .until(() -> given().port(port).get("/q/health/ready").statusCode() == 200);
                assertFalse(Files.readString(log).contains(SECRET));
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void aFolderThatAnotherProcessUses() throws Exception {
        Path file = directory.resolve("var/jiedui");
        try (Connection held = DriverManager.getConnection("jdbc:h2:file:" + file, "jiedui", "jiedui")) {
            assertTrue(held.isValid(1));
            fail(Map.of()).saysOnly("JIEDUI_DATABASE_URL");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenTo() throws Exception {
        // A file where the folder should be: the superuser, as whom tests may run, may write to read-only folders.
        Files.writeString(directory.resolve("var"), "no folder");
        fail(Map.of()).saysOnly("JIEDUI_DATABASE_URL");
    }

    @Test
    void aDatabaseFileThatCannotBeWrittenTo() throws Exception {
        Path file = directory.resolve("var/jiedui");
        DriverManager.getConnection("jdbc:h2:file:" + file, "jiedui", "jiedui").close();
        fail(Map.of("JIEDUI_DATABASE_URL", "jdbc:h2:file:./var/jiedui;ACCESS_MODE_DATA=r"))
                .saysOnly("JIEDUI_DATABASE_URL");
    }

    @Test
    void anAddressThatCannotBeListenedOn() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            fail(Map.of("JIEDUI_PORT", String.valueOf(taken.getLocalPort()))).saysOnly("JIEDUI_PORT");
        }
        fail(Map.of("JIEDUI_PORT", "http")).saysOnly("JIEDUI_PORT");
        fail(Map.of("JIEDUI_HOST", "192.0.2.1")).saysOnly("JIEDUI_HOST");
        fail(Map.of("JIEDUI_DATABASE_WAIT", "soon")).saysOnly("JIEDUI_DATABASE_WAIT");
    }

    @Test
    void aSettingThatIsNotValid() throws Exception {
        fail(Map.of("JIEDUI_SOLVING_PARALLEL", "zwei")).saysOnly("JIEDUI_SOLVING_PARALLEL");
        fail(Map.of("JIEDUI_SOLVING_PARALLEL", "0")).saysOnly("JIEDUI_SOLVING_PARALLEL");
        fail(Map.of("JIEDUI_SOLVING_SPENT_LIMIT", "PT0S")).saysOnly("JIEDUI_SOLVING_SPENT_LIMIT");
    }

    @Test
    void aJavaThatIsTooOld() throws Exception {
        List<Path> old = listOldJavas();
        assumeTrue(!old.isEmpty(), "no Java older than 21 is installed here");
        for (Path java : old) {
            fail(java, Map.of()).saysOnly("JAVA_HOME");
        }
    }

    @Test
    void whatAKilledProcessUnpackedIsRemovedByTheNext() throws Exception {
        Path temporary = Files.createDirectory(directory.resolve("tmp"));
        for (int i = 0; i < 2; i++) {
            int port = freePort();
            ProcessBuilder builder = new ProcessBuilder(
                            java().toString(), "-Djava.io.tmpdir=" + temporary, "-jar", JAR.toString())
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("native.log").toFile());
            builder.environment().put("JIEDUI_PORT", String.valueOf(port));
            Process process = builder.start();
            try {
                await().atMost(Duration.ofSeconds(LONGEST_SECONDS))
                        .ignoreExceptions()
                        .untilAsserted(() -> given().port(port)
                                .get("/q/health/ready")
                                .then()
                                .body("checks.find { it.name == 'proof' }.data.available", Matchers.equalTo(true)));
            } finally {
                process.destroyForcibly().waitFor();
            }
            try (Stream<Path> all = Files.walk(temporary)) {
                List<Path> libraries = all.filter(path -> path.endsWith(System.mapLibraryName("jniortools")))
                        .toList();
                assertEquals(1, libraries.size(), libraries::toString);
                assertEquals(
                        "jiedui-native-" + System.getProperty("user.name"),
                        temporary.relativize(libraries.getFirst()).getName(0).toString());
            }
        }
    }

    /** Every installed Java that is too old, wherever systems keep them. */
    private static List<Path> listOldJavas() throws IOException {
        List<Path> found = new ArrayList<>();
        Path parent = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(parent)) {
            try (Stream<Path> homes = Files.list(parent)) {
                for (Path home : homes.toList()) {
                    Path java = home.resolve("bin/java");
                    Path release = home.resolve("release");
                    if (Files.isExecutable(java)
                            && Files.exists(release)
                            && Files.readString(release)
                                    .matches("(?s).*JAVA_VERSION=\"(1\\.8|[89]|1[0-9]|20)[.\"].*")) {
                        found.add(java.toRealPath());
                    }
                }
            }
        }
        return found.stream().distinct().toList();
    }
}
