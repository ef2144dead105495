package org.jiedui.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jiedui.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;

class ProgrammeFilesTest {

    private static JsonNode programme(String id) throws IOException {
        try (InputStream in =
                ProgrammeFilesTest.class.getClassLoader().getResourceAsStream("data/programmes/" + id + ".json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    private static int sum(JsonNode lines, String field) {
        return StreamSupport.stream(lines.spliterator(), false)
                .mapToInt(line -> line.get(field).asInt())
                .sum();
    }

    private static int agreed(JsonNode programme, String demand) {
        return StreamSupport.stream(programme.get("supply").spliterator(), false)
                .filter(line -> line.get("demand").asText().equals(demand))
                .mapToInt(line -> line.get("count").asInt())
                .sum();
    }

    private static JsonNode quota(JsonNode programme, String province) {
        return StreamSupport.stream(programme.get("quotas").spliterator(), false)
                .filter(line -> line.get("province").asText().equals(province))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePilotsQuotaTableAddsUpToItsTotals() throws IOException {
        JsonNode quotas = programme("pilot-211").get("quotas");
        assertEquals(31, quotas.size());
        assertEquals(113, sum(quotas, "universities"));
        assertEquals(565, sum(quotas, "urban"));
        assertEquals(565, sum(quotas, "rural"));
    }

    @Test
    void everyQuotaLineIsFiveUrbanAndFiveRuralPlacesAUniversity() throws IOException {
        JsonNode pilot = programme("pilot-211");
        assertEquals(10, pilot.get("departmentsPerUniversity").asInt());
        for (JsonNode line : pilot.get("quotas")) {
            int universities = line.get("universities").asInt();
            assertEquals(
                    universities * pilot.get("urbanPerUniversity").asInt(),
                    line.get("urban").asInt(),
                    line.toString());
            assertEquals(
                    universities * pilot.get("ruralPerUniversity").asInt(),
                    line.get("rural").asInt(),
                    line.toString());
        }
    }

    @Test
    void beijingsSuppliersAgreeOnTenSchoolsFewerThanItsQuota() throws IOException {
        JsonNode pilot = programme("pilot-211");
        assertEquals(120, agreed(pilot, "北京市"));
        assertEquals(130, quota(pilot, "北京市").get("rural").asInt());
    }

    @Test
    void shanghaisSuppliersAgreeOnItsQuota() throws IOException {
        JsonNode pilot = programme("pilot-211");
        assertEquals(45, agreed(pilot, "上海市"));
        assertEquals(45, quota(pilot, "上海市").get("rural").asInt());
        assertEquals(9, pilot.get("supply").size());
    }

    @Test
    void provincesAreWrittenAsTheGazetteerNamesThem() throws IOException {
        Gazetteer gazetteer = Gazetteer.load();
        Set<String> names = new HashSet<>();
        JsonNode pilot = programme("pilot-211");
        pilot.get("quotas").forEach(line -> names.add(line.get("province").asText()));
        pilot.get("supply").forEach(line -> {
            names.add(line.get("demand").asText());
            names.add(line.get("supplier").asText());
            assertEquals("RURAL", line.get("setting").asText());
        });
        assertEquals(31, names.size());
        for (String name : names) {
            assertEquals(name, gazetteer.getProvince(name).name());
        }
    }

    @Test
    void theNationCoversEverySchoolWithoutQuotasOrSupplyLines() throws IOException {
        JsonNode nation = programme("nation");
        assertEquals("COVER_EVERY_SCHOOL", nation.get("goal").asText());
        assertEquals("FILL_EVERY_PLACE", programme("pilot-211").get("goal").asText());
        assertTrue(nation.get("quotas").isEmpty() && nation.get("supply").isEmpty());
        assertEquals(10, nation.get("departmentsPerUniversity").asInt());
    }
}
