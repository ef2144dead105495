package org.jiedui.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jiedui.gazetteer.Division;
import org.jiedui.gazetteer.Gazetteer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoRostersTest {

    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final DemoRosters DEMOS = new DemoRosters(GAZETTEER);

    private static Map<String, JsonNode> rosters;

    @BeforeAll
    static void readAll() {
        rosters = DEMOS.list().stream().collect(Collectors.toMap(DemoRoster::id, roster -> parse(bytes(roster.id()))));
    }

    private static byte[] bytes(String id) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            DEMOS.write(id, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static JsonNode parse(byte[] json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<JsonNode> rows(String roster, String list) {
        return StreamSupport.stream(rosters.get(roster).get(list).spliterator(), false);
    }

    private static Map<String, Long> countBy(Stream<JsonNode> rows, Function<JsonNode, String> key) {
        return rows.collect(Collectors.groupingBy(key, Collectors.counting()));
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asText("");
    }

    private static Map<String, JsonNode> byId(String roster, String list) {
        return rows(roster, list).collect(Collectors.toMap(row -> text(row, "id"), Function.identity()));
    }

    @Test
    void thereAreFourRosters() {
        assertEquals(
                List.of("demo-small", "demo-pilot", "demo-nation", "demo-connected"),
                DEMOS.list().stream().map(DemoRoster::id).toList());
        assertEquals(DEMOS.list().get(1), DEMOS.find("demo-pilot").orElseThrow());
        assertTrue(DEMOS.find("demo-none").isEmpty());
        assertThrows(NoSuchElementException.class, () -> DEMOS.write("demo-none", OutputStream.nullOutputStream()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-small", "demo-pilot", "demo-nation", "demo-connected"})
    void aRosterIsTheSameEveryTimeAndInEveryLocale(String id) {
        byte[] first = bytes(id);
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertArrayEquals(first, bytes(id));
        } finally {
            Locale.setDefault(usual);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-small", "demo-pilot", "demo-nation", "demo-connected"})
    void theListTellsWhatTheRosterHolds(String id) {
        DemoRoster told = DEMOS.find(id).orElseThrow();
        JsonNode roster = rosters.get(id);
        assertEquals(told.name(), roster.get("name").asText());
        assertEquals(told.universities(), roster.get("universities").size());
        assertEquals(told.departments(), roster.get("departments").size());
        assertEquals(told.schools(), roster.get("schools").size());
        assertEquals(told.ties(), roster.get("ties").size());
        JsonNode programme = roster.get("programme");
        String goal = programme.isTextual()
                ? DemoProgramme.read(programme.asText()).goal()
                : programme.get("goal").asText();
        assertEquals(told.goal(), goal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-small", "demo-pilot", "demo-nation", "demo-connected"})
    void idsAreUniqueAndReferencesResolve(String id) {
        Map<String, JsonNode> universities = byId(id, "universities");
        Map<String, JsonNode> departments = byId(id, "departments");
        Map<String, JsonNode> schools = byId(id, "schools");
        assertEquals(rosters.get(id).get("universities").size(), universities.size());
        assertEquals(rosters.get(id).get("departments").size(), departments.size());
        assertEquals(rosters.get(id).get("schools").size(), schools.size());
        departments.values().forEach(row -> assertTrue(universities.containsKey(text(row, "universityId"))));
        Set<String> pairs = new HashSet<>();
        rows(id, "ties").forEach(tie -> {
            assertTrue(departments.containsKey(text(tie, "departmentId")), tie.toString());
            assertTrue(schools.containsKey(text(tie, "schoolId")), tie.toString());
            assertTrue(pairs.add(text(tie, "departmentId") + text(tie, "schoolId")), tie.toString());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-small", "demo-pilot", "demo-nation", "demo-connected"})
    void everyAddressIsInTheGazetteerAndEveryPointInItsProvince(String id) {
        Stream.of("universities", "schools").flatMap(list -> rows(id, list)).forEach(row -> {
            Division province = GAZETTEER.getProvince(text(row, "province"));
            assertEquals(province.name(), text(row, "province"));
            assertTrue(GAZETTEER.findCity(province, text(row, "city")).isPresent(), row.toString());
            if (row.has("county")) {
                assertTrue(
                        GAZETTEER
                                .findCounty(
                                        province,
                                        GAZETTEER
                                                .findCity(province, text(row, "city"))
                                                .orElseThrow(),
                                        text(row, "county"))
                                .isPresent(),
                        row.toString());
            }
            if (row.has("location")) {
                double latitude = row.at("/location/lat").asDouble();
                double longitude = row.at("/location/lon").asDouble();
                assertTrue(GAZETTEER.isNearChina(latitude, longitude), row.toString());
                assertTrue(GAZETTEER.kilometresFrom(province, latitude, longitude) < 40, row.toString());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-small", "demo-pilot", "demo-nation", "demo-connected"})
    void everyTieIsBetweenAPairThatTheProgrammeAllows(String id) {
        JsonNode named = rosters.get(id).get("programme");
        DemoProgramme programme = named.isTextual()
                ? DemoProgramme.read(named.asText())
                : new ObjectMapper().convertValue(named, DemoProgramme.class);
        Map<String, JsonNode> universities = byId(id, "universities");
        Map<String, JsonNode> departments = byId(id, "departments");
        Map<String, JsonNode> schools = byId(id, "schools");
        Set<String> recommending = rows(id, "schools")
                .filter(school -> school.path("recommended").asBoolean())
                .map(school -> text(school, "province"))
                .collect(Collectors.toSet());
        rows(id, "ties").forEach(tie -> {
            JsonNode school = schools.get(text(tie, "schoolId"));
            String supplier = text(school, "province");
            JsonNode university = universities.get(text(departments.get(text(tie, "departmentId")), "universityId"));
            String province = text(university, "province");
            assertTrue(programme.sources(province, text(school, "setting")).contains(supplier), tie.toString());
            if (!supplier.equals(province) && recommending.contains(supplier)) {
                assertTrue(school.path("recommended").asBoolean(), tie.toString());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-small", "demo-pilot", "demo-nation", "demo-connected"})
    void pinsDoNotGetIntoEachOthersWay(String id) {
        Map<String, JsonNode> departments = byId(id, "departments");
        Set<String> universities = new HashSet<>();
        Set<String> schools = new HashSet<>();
        rows(id, "ties").filter(tie -> text(tie, "kind").equals("PIN")).forEach(tie -> {
            assertTrue(universities.add(text(departments.get(text(tie, "departmentId")), "universityId")));
            assertTrue(schools.add(text(tie, "schoolId")));
        });
        assertFalse(universities.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-small", "demo-pilot", "demo-nation", "demo-connected"})
    void tiesOfEveryKindOccur(String id) {
        assertEquals(
                Set.of("PIN", "FORBID", "PREFER", "PRIOR"),
                rows(id, "ties").map(tie -> text(tie, "kind")).collect(Collectors.toSet()));
    }

    @Test
    void thePilotsUniversitiesAreThoseOfTheQuotaTable() {
        Map<String, Long> counts =
                countBy(rows("demo-pilot", "universities"), university -> text(university, "province"));
        for (DemoProgramme.QuotaFigures quota : DemoProgramme.read("pilot-211").quotas()) {
            assertEquals(quota.universities(), counts.get(quota.province()), quota.province());
        }
        assertEquals(31, counts.size());
    }

    @Test
    void eachUniversityOfThePilotHasTenDepartmentsAndSomeHaveReserves() {
        Map<String, Long> counts =
                countBy(rows("demo-pilot", "departments"), department -> text(department, "universityId"));
        assertEquals(113, counts.size());
        assertEquals(Set.of(10L, 11L, 12L), Set.copyOf(counts.values()));
        Map<String, Set<String>> names = rows("demo-pilot", "departments")
                .collect(Collectors.groupingBy(
                        department -> text(department, "universityId"),
                        Collectors.mapping(department -> text(department, "name"), Collectors.toSet())));
        names.forEach((university, own) -> assertEquals(counts.get(university), own.size(), university));
    }

    @Test
    void ruralSchoolsAreScarceWhereTheyAreInRealLife() {
        Map<String, Long> rural = countBy(
                rows("demo-pilot", "schools")
                        .filter(school -> text(school, "setting").equals("RURAL")),
                school -> text(school, "province"));
        assertEquals(9, rural.get("北京市"));
        assertEquals(7, rural.get("上海市"));
        assertEquals(33, rural.get("天津市"));
        assertEquals(13, rural.get("西藏自治区"));
        assertEquals(7227, rural.values().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void suppliersRecommendEnoughSchoolsExceptQinghai() {
        Map<String, Long> recommended = countBy(
                rows("demo-pilot", "schools")
                        .filter(school -> school.path("recommended").asBoolean()),
                school -> text(school, "province") + text(school, "setting"));
        for (DemoProgramme.SupplyFigures line : DemoProgramme.read("pilot-211").supply()) {
            Long offered = recommended.get(line.supplier() + "RURAL");
            if (offered != null) {
                assertEquals(line.supplier().equals("青海省"), offered < line.count(), line.toString());
            }
        }
        assertEquals(
                Set.of("内蒙古自治区RURAL", "甘肃省RURAL", "青海省RURAL", "宁夏回族自治区RURAL", "广西壮族自治区RURAL", "贵州省RURAL"),
                recommended.keySet());
    }

    @Test
    void schoolsLookLikeRealLife() {
        long schools = rosters.get("demo-pilot").get("schools").size();
        Map<String, Long> points = countBy(
                rows("demo-pilot", "schools").filter(school -> school.has("location")),
                school -> school.get("location").toString());
        long sharing = points.values().stream()
                .filter(count -> count > 1)
                .mapToLong(count -> count)
                .sum();
        assertTrue(sharing > 0.6 * schools && sharing < 0.75 * schools, sharing + " share a point");
        long unplaced = rows("demo-pilot", "schools")
                .filter(school -> !school.has("location"))
                .count();
        assertTrue(unplaced > 200 && unplaced < 600, unplaced + " without location");
        Map<String, Set<String>> provincesOfName = rows("demo-pilot", "schools")
                .collect(Collectors.groupingBy(
                        school -> text(school, "name"),
                        Collectors.mapping(school -> text(school, "province"), Collectors.toSet())));
        assertTrue(provincesOfName.values().stream().anyMatch(provinces -> provinces.size() > 5));
        Map<String, Long> types = countBy(rows("demo-pilot", "schools"), school -> text(school, "type"));
        assertEquals(Set.of("普通", "民族", "外国语", "大学附属", "实验", "企业行业", "艺术体育", "职业综合"), types.keySet());
        assertTrue(types.get("普通") > 0.8 * schools, types.toString());
        assertTrue(types.get("职业综合") < 0.005 * schools, types.toString());
    }

    @Test
    void someDepartmentsHaveACampusOfTheirOwnAndSomeUniversitiesNoPoint() {
        assertTrue(rows("demo-pilot", "departments")
                        .filter(row -> row.has("location"))
                        .count()
                > 20);
        long unplaced = rows("demo-pilot", "universities")
                .filter(row -> !row.has("location"))
                .count();
        assertTrue(unplaced > 0 && unplaced < 12, unplaced + " without location");
    }

    @Test
    void theNationHasThePilotsSchoolsAndUniversities() {
        assertEquals(
                rosters.get("demo-pilot").get("schools"),
                rosters.get("demo-nation").get("schools"));
        assertEquals(
                rosters.get("demo-pilot").get("universities").get(112),
                rosters.get("demo-nation").get("universities").get(112));
        Map<String, Long> departments =
                countBy(rows("demo-nation", "departments"), department -> text(department, "universityId"));
        assertEquals(Set.of(10L), Set.copyOf(departments.values()));
        Map<String, Long> universities =
                countBy(rows("demo-nation", "universities"), university -> text(university, "province"));
        for (ProvinceFigures figures : ProvinceFigures.read()) {
            assertEquals(figures.universities(), universities.get(figures.province()), figures.province());
        }
    }

    @Test
    void theConnectedNationIsTheNationWithOtherLines() {
        for (String list : List.of("universities", "departments", "schools")) {
            assertEquals(
                    rosters.get("demo-nation").get(list),
                    rosters.get("demo-connected").get(list),
                    list);
        }
        assertEquals(
                6 * 25,
                rosters.get("demo-nation").at("/programme/supply/0/count").asInt());
        assertEquals(9, rosters.get("demo-nation").at("/programme/supply").size());
        JsonNode lines = rosters.get("demo-connected").at("/programme/supply");
        Map<String, Long> ofDemand =
                countBy(StreamSupport.stream(lines.spliterator(), false), line -> text(line, "demand"));
        assertEquals(10, ofDemand.size());
        assertEquals(Set.of(6L), Set.copyOf(ofDemand.values()));
    }

    @Test
    void thePilotIsAsLargeAsARealRoster() {
        int size = bytes("demo-pilot").length;
        assertTrue(size > 3_000_000 && size < 5_000_000, size + " bytes");
    }

    @Test
    void theStoredSmallRosterIsTheOneThatIsMade() throws IOException {
        try (InputStream in = DemoRostersTest.class.getClassLoader().getResourceAsStream("data/demo/demo-small.json")) {
            assertEquals(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8),
                    new String(bytes("demo-small"), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theSmallRosterAsksForOneRuralSchoolMoreThanAgreed() {
        JsonNode programme = rosters.get("demo-small").get("programme");
        assertEquals(4, programme.at("/quotas/0/rural").asInt());
        assertEquals(3, programme.at("/supply/0/count").asInt());
        assertEquals(
                4,
                rows("demo-small", "schools")
                        .filter(school -> school.path("recommended").asBoolean())
                        .count());
    }

    @Test
    void writingLeavesTheStreamOpen() throws IOException {
        boolean[] closed = {false};
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        DEMOS.write("demo-small", out);
        assertFalse(closed[0]);
        assertTrue(out.toString().endsWith("]}\n"));
    }
}
