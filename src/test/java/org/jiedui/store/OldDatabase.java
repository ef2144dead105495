package org.jiedui.store;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jiedui.store.database.Columns;

/**
 * A database as the third version of the schema left it, with a roster and a solved plan in the form of that time:
 * views stand where facts stand now, a rule that came later has no weight, and a request is remembered by its bytes.
 */
abstract class OldDatabase implements QuarkusTestResourceLifecycleManager {

    static final String ROSTER = "019a0000-0000-7000-8000-000000000001";
    static final String PLAN = "019a0000-0000-7000-8000-000000000002";
    static final String KEY = "night-7";
    static final String BODY_SHA256 = "a".repeat(64);
    static final String CREATED = "2026-11-20T01:02:03Z";

    static final String DOCUMENT = """
            {"name":"旧名册","programme":{"goal":"FILL_EVERY_PLACE","departmentsPerUniversity":2,"urbanPerUniversity":1,\
            "ruralPerUniversity":1,"quotas":[],"supply":[{"demand":"北京市","supplier":"甘肃省","setting":"RURAL",\
            "count":0}]},\
            "universities":[{"id":"u","name":"北京大学","province":"北京市","location":{"lat":39.99,"lon":116.3}}],\
            "departments":[{"id":"d1","universityId":"u","name":"数学学院","location":{"lat":39.99,"lon":116.3}},\
            {"id":"d2","universityId":"u","name":"心理学院","location":{"lat":39.99,"lon":116.3}}],\
            "schools":[{"id":"s1","name":"北京市第二中学","province":"北京市","setting":"URBAN","type":"普通",\
            "needs":["心理辅导"],"location":{"lat":39.92,"lon":116.41}},\
            {"id":"s2","name":"榆中县第一中学","province":"甘肃省","setting":"RURAL","type":"普通",\
            "location":{"lat":35.84,"lon":104.11}}],"ties":[]}""";

    private static final String ISSUES = """
            {"issues":[{"severity":"WARNING","code":"few-schools","sheet":"中学","row":3,"column":"C","value":"甘肃",\
            "message":"Few schools.","messageZh":"学校偏少。"},\
            {"severity":"NOTE","code":"located-by-province","pointer":"/universities/0/location","message":"No point.",\
            "messageZh":"未填坐标。"}],"counts":{"ERROR":0,"WARNING":1,"NOTE":1},\
            "groups":[{"severity":"WARNING","code":"few-schools","where":"中学!C","count":1,\
            "values":[{"value":"甘肃","count":1}],"message":"Few schools.","messageZh":"学校偏少。"}]}""";

    private static final String FEASIBILITY = """
            {"status":"INFEASIBLE_PROVEN","goal":"FILL_EVERY_PLACE","asked":2,"reachable":1,"shortfall":1,\
            "clashes":[{"id":"c1","asking":[{"kind":"UNIVERSITY","id":"u","province":"北京市","setting":"RURAL",\
            "count":1}],\
            "asked":1,"offers":[{"kind":"SUPPLY_AGREEMENT","subject":{"demand":"北京市","supplier":"甘肃省",\
            "setting":"RURAL"},"most":0}],"shortfall":1,"repairs":[{"kind":"RAISE_SUPPLY_LINE",\
            "subject":{"demand":"北京市","supplier":"甘肃省","setting":"RURAL"},"by":1,"gains":1,\
            "text":"words of then","textZh":"当时的说法"}],"text":"words of then","textZh":"当时的说法"}]}""";

    /** Without {@code unmetNeed}, which the plan's only pairing breaks. */
    private static final String WEIGHTS = "distance=2;crossRegionDistance=0.1;repeatedType=20;typeBalance=10;"
            + "unkeptPreference=30;changedPairing=50;farPairing=2";

    static void fill(String url, String user, String password) {
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration")
                .target("3")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            Timestamp created = Timestamp.from(Instant.parse(CREATED));
            insert(
                    connection,
                    "insert into roster values (?, '旧名册', ?, '旧名册.xlsx', null, ?, 1, 2, 2, 0, 'INFEASIBLE_PROVEN')",
                    ROSTER,
                    created,
                    "b".repeat(64));
            insert(
                    connection,
                    "insert into roster_document values (?, ?, ?, ?, ?)",
                    ROSTER,
                    packed(DOCUMENT),
                    packed(ISSUES),
                    packed(FEASIBILITY),
                    packed("original"));
            // 12 km at weight 2; the need that is not met cost nothing then.
            insert(
                    connection,
                    "insert into plan (id, roster_id, name, tags, weights, seed, status, stop_reason, created_at, "
                            + "ended_at,"
                            + " terminate_requested, asked, feasibility, paired, cost_hard, cost_medium, cost_soft, "
                            + "bound_medium,"
                            + " bound_soft, elapsed_millis) values (?, ?, '旧方案', ?, ?, 1, 'SOLVED', 'OPTIMAL', ?, ?, "
                            + "false, 2,"
                            + " 'INFEASIBLE_PROVEN', 1, 0, 1, 24000, 1, 24000, 10)",
                    PLAN,
                    ROSTER,
                    "\n",
                    WEIGHTS,
                    created,
                    created);
            insert(connection, "insert into plan_pairings values (?, ?)", PLAN, packed("d1\ts1\n"));
            insert(
                    connection,
                    "insert into idempotency_key values (?, ?, ?, ?)",
                    KEY,
                    BODY_SHA256,
                    PLAN,
                    Timestamp.from(Instant.now()));
            insert(connection, "insert into profile values ('old', ?, ?)", WEIGHTS, created);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] packed(String text) {
        return Columns.compress(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void insert(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static Map<String, String> settings(String url, String user, String password) {
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", user,
                "quarkus.datasource.password", password);
    }

    /** In a file of H2. */
    public static class OnH2 extends OldDatabase {
        @Override
        public Map<String, String> start() {
            try {
                Path folder = Files.createTempDirectory("jiedui-old");
                String url = "jdbc:h2:file:" + folder.resolve("old")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
                fill(url, "jiedui", "jiedui");
                return settings(url, "jiedui", "jiedui");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {}
    }

    /** On a PostgreSQL. */
    public static class OnPostgres extends OldDatabase {
        private EmbeddedPostgres postgres;

        @Override
        public Map<String, String> start() {
            try {
                postgres = EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            String url = postgres.getJdbcUrl("postgres", "postgres");
            fill(url, "postgres", "postgres");
            return settings(url, "postgres", "postgres");
        }

        @Override
        public void stop() {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
