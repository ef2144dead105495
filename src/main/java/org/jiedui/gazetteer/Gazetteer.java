package org.jiedui.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiedui.spelling.Writing;
import org.jspecify.annotations.Nullable;

/**
 * The provinces, prefectures and counties of China with a point each, searchable by code, by name and by nearness.
 *
 * <p>Immutable and safe to share between threads. It holds the code lists of several years, so that units that have
 * since been merged, renamed or promoted are found as well; where several rows fit, the newest wins. All points are
 * WGS-84 degrees, all distances great-circle km.
 */
public final class Gazetteer {

    private static final String RESOURCE = "data/gazetteer.csv";

    /** China's territory, the islands of 三沙 included. */
    private static final double SOUTH = 3.4;

    private static final double NORTH = 53.6;
    private static final double WEST = 73.4;
    private static final double EAST = 135.1;

    /** No inhabited place of China is as far as this from a seat of government. */
    private static final double NEAR_KM = 250;

    private static final Pattern CODE = Pattern.compile("([0-9]{2}){1,3}");

    private static final NameIndex NOTHING = new NameIndex(List.of());

    private final List<Division> provinces;
    private final NameIndex provinceNames;
    private final Map<String, List<Division>> byCode;
    private final Map<String, List<Division>> byProvince;
    private final Map<String, NameIndex> prefecturesByProvince;
    private final Map<String, NameIndex> countiesByProvince;
    private final Map<String, NameIndex> countiesByParent;
    private final Map<String, PointIndex> pointsByProvince = new HashMap<>();
    private final PointIndex points;

    /** @throws IllegalArgumentException when there is no place, or a parent is missing */
    Gazetteer(List<Division> places) {
        if (places.isEmpty()) {
            throw new IllegalArgumentException("A gazetteer needs at least one place.");
        }
        List<Division> newestFirst = places.stream()
                .sorted(Comparator.comparing(Division::code)
                        .thenComparing(Division::latestYear, Comparator.reverseOrder()))
                .toList();
        byCode = newestFirst.stream().collect(Collectors.groupingBy(Division::code));
        byProvince = newestFirst.stream().collect(Collectors.groupingBy(Division::provinceCode));
        provinces = newestFirst.stream()
                .filter(place -> place.level() == PlaceLevel.PROVINCE)
                .toList();
        provinceNames = new NameIndex(provinces);
        prefecturesByProvince = index(newestFirst, PlaceLevel.PREFECTURE, Division::provinceCode);
        countiesByProvince = index(newestFirst, PlaceLevel.COUNTY, Division::provinceCode);
        countiesByParent = index(newestFirst, PlaceLevel.COUNTY, Division::parentCode);
        for (Division place : newestFirst) {
            if (!byCode.containsKey(place.parentCode())) {
                throw new IllegalArgumentException(
                        "The parent (" + place.parentCode() + ") of " + place.name() + " is not in the gazetteer.");
            }
        }
        byProvince.forEach((province, members) -> pointsByProvince.put(province, new PointIndex(members)));
        points = new PointIndex(newestFirst);
    }

    /**
     * Reads the gazetteer that belongs to the product from the class path.
     *
     * @throws IllegalStateException when the file is missing
     */
    public static Gazetteer load() {
        try (InputStream in = Gazetteer.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The file (" + RESOURCE + ") is not on the class path.");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Gazetteer(reader.lines().skip(1).map(Gazetteer::place).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, NameIndex> index(
            List<Division> places, PlaceLevel level, Function<Division, String> key) {
        return places.stream()
                .filter(place -> place.level() == level)
                .collect(Collectors.groupingBy(key, Collectors.collectingAndThen(Collectors.toList(), NameIndex::new)));
    }

    private static Division place(String line) {
        String[] cell = line.split(",", -1);
        Set<Integer> years =
                Arrays.stream(cell[7].split(" ")).map(Integer::valueOf).collect(Collectors.toSet());
        return new Division(
                cell[0],
                cell[1],
                PlaceLevel.valueOf(cell[2].toUpperCase(Locale.ROOT)),
                cell[3],
                Double.parseDouble(cell[4]),
                Double.parseDouble(cell[5]),
                cell[6],
                years);
    }

    /** All provinces in the order of their codes. */
    public List<Division> listProvinces() {
        return provinces;
    }

    /**
     * The units of a province, itself and old ones included, in the order of their codes.
     *
     * @throws NoSuchElementException when it is not a province's code of six digits
     */
    public List<Division> listPlaces(String provinceCode) {
        List<Division> places = byProvince.get(provinceCode);
        if (places == null) {
            throw new NoSuchElementException("There is no province with the code (" + provinceCode + ").");
        }
        return places;
    }

    /** The place with a code of two, four or six digits; the newest where the code has been used twice. */
    public Optional<Division> findByCode(String code) {
        String tidy = PlaceNames.tidy(code);
        if (!CODE.matcher(tidy).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(byCode.get((tidy + "0000").substring(0, 6))).map(List::getFirst);
    }

    /**
     * The province that a full name (内蒙古自治区), a short name (内蒙古), an abbreviation (津, Tianjin, 兵团) or a code of two
     * or six digits means.
     */
    public Optional<Division> findProvince(String nameOrCode) {
        return findByCode(nameOrCode)
                .filter(place -> place.level() == PlaceLevel.PROVINCE)
                .or(() -> provinceNames.find(PlaceNames.tidy(nameOrCode)))
                .or(() ->
                        ProvinceAbbreviations.findCode(Writing.fold(nameOrCode)).flatMap(this::findByCode));
    }

    /**
     * Like {@link #findProvince}, for names that must exist.
     *
     * @throws NoSuchElementException when there is no such province
     */
    public Division getProvince(String nameOrCode) {
        return findProvince(nameOrCode)
                .orElseThrow(() -> new NoSuchElementException("There is no province (" + nameOrCode + ")."));
    }

    /**
     * The prefecture that a name or code means within a province.
     *
     * <p>A municipality is its own city. A county that answers to the province directly (仙桃市), or that once was a
     * prefecture (巢湖市), is found too, so the place's level says what was found.
     */
    public Optional<Division> findCity(Division province, String nameOrCode) {
        Optional<Division> coded = findByCode(nameOrCode).filter(place -> isWithin(place, province));
        if (coded.isPresent()) {
            return coded;
        }
        String name = withoutPrefix(PlaceNames.tidy(nameOrCode), List.of(province));
        return prefectures(province)
                .find(name)
                .or(() -> provinceNames.find(name).filter(province::equals))
                .or(() -> counties(province).find(name));
    }

    /**
     * The county that a name or code means within a province, first among those of the city when one is given.
     *
     * @param city what {@link #findCity} has found, or null when unknown
     * @return the city itself where the name only repeats it (东莞市, 市辖区); empty also when the name fits counties that
     *     lie apart
     */
    public Optional<Division> findCounty(Division province, @Nullable Division city, String nameOrCode) {
        Optional<Division> coded =
                findByCode(nameOrCode).filter(place -> place.level() == PlaceLevel.COUNTY && isWithin(place, province));
        if (coded.isPresent()) {
            return coded;
        }
        String name =
                withoutPrefix(PlaceNames.tidy(nameOrCode), city == null ? List.of(province) : List.of(province, city));
        return counties(city)
                .find(name)
                .or(() -> counties(province).find(name))
                .or(() -> Optional.ofNullable(city).filter(whole -> isWhole(whole, name)));
    }

    /**
     * The most exact place known for an address: its county, else its city, else its province.
     *
     * @return empty only when the province is unknown
     */
    public Optional<Division> locate(String province, @Nullable String city, @Nullable String county) {
        return findProvince(province).map(found -> {
            Division cityFound = city == null || city.isBlank()
                    ? null
                    : findCity(found, city).orElse(null);
            Division best = cityFound == null ? found : cityFound;
            return county == null || county.isBlank()
                    ? best
                    : findCounty(found, cityFound, county).orElse(best);
        });
    }

    /** Up to three full names of provinces that a misspelt name may have meant, nearest first. */
    public List<String> suggestProvinces(String name) {
        return provinceNames.suggest(PlaceNames.tidy(name));
    }

    /** Up to three names of the province's prefectures that a misspelt name may have meant, nearest first. */
    public List<String> suggestCities(Division province, String name) {
        return prefectures(province).suggest(withoutPrefix(PlaceNames.tidy(name), List.of(province)));
    }

    /**
     * Up to three names of counties that a misspelt name may have meant, nearest first.
     *
     * @param city where to look, or null for the whole province
     */
    public List<String> suggestCounties(Division province, @Nullable Division city, String name) {
        String tidy = PlaceNames.tidy(name);
        return city == null || city.level() != PlaceLevel.PREFECTURE
                ? counties(province).suggest(withoutPrefix(tidy, List.of(province)))
                : counties(city).suggest(withoutPrefix(tidy, List.of(province, city)));
    }

    /** Whether a point lies in China or so near its border that a school may stand there; false for NaN. */
    public boolean isNearChina(double latitude, double longitude) {
        return latitude >= SOUTH
                && latitude <= NORTH
                && longitude >= WEST
                && longitude <= EAST
                && points.kilometresToNearest(latitude, longitude) <= NEAR_KM;
    }

    /** Whether latitude and longitude seem to have changed places: the point is absurd, but the mirrored one is not. */
    public boolean looksSwapped(double latitude, double longitude) {
        return !isNearChina(latitude, longitude) && isNearChina(longitude, latitude);
    }

    /**
     * Great-circle km from a point to the nearest seat of government of the province; a point within is rarely beyond
     * 100 km.
     */
    public double kilometresFrom(Division province, double latitude, double longitude) {
        PointIndex index = pointsByProvince.get(province.provinceCode());
        if (index == null) {
            throw new NoSuchElementException("The place (" + province.name() + ") is not of this gazetteer.");
        }
        return index.kilometresToNearest(latitude, longitude);
    }

    /** The place whose point is nearest. */
    public Division nearest(double latitude, double longitude) {
        return points.nearest(latitude, longitude);
    }

    private static boolean isWithin(Division place, Division province) {
        return place.provinceCode().equals(province.provinceCode());
    }

    private static boolean isWhole(Division city, String name) {
        return name.equals("市辖区") || PlaceNames.core(name).equals(PlaceNames.core(city.name()));
    }

    private NameIndex prefectures(Division province) {
        return prefecturesByProvince.getOrDefault(province.code(), NOTHING);
    }

    /** The counties of a province, or of a prefecture; none of a county or of null. */
    private NameIndex counties(@Nullable Division area) {
        if (area == null) {
            return NOTHING;
        }
        Map<String, NameIndex> indexes = area.level() == PlaceLevel.PROVINCE ? countiesByProvince : countiesByParent;
        return indexes.getOrDefault(area.code(), NOTHING);
    }

    /** 河北省石家庄市长安区 → 长安区, but 吉林市 stays 吉林市 in 吉林省. */
    private static String withoutPrefix(String name, List<Division> containers) {
        String rest = name;
        for (Division container : containers) {
            if (rest.startsWith(container.name())
                    && rest.length() >= container.name().length() + 2) {
                rest = rest.substring(container.name().length());
            }
        }
        return rest;
    }
}
