package org.jiedui.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiedui.gazetteer.Division;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.gazetteer.PlaceLevel;
import org.jiedui.problem.GeoPoint;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Roster.LocationValue;
import org.jspecify.annotations.Nullable;

/** Finds provinces and points, and doubts those that cannot be right. */
final class Locations {

    /** A point this far from every seat of government of its province is doubted. */
    private static final int DOUBTFUL_KM = 300;

    /** Where one of the two may stand, in a sheet or in JSON. */
    private static final List<String> COORDINATES = List.of("lat", "lon", "location/lat", "location/lon");

    private record Address(
            String province,
            @Nullable String city,
            @Nullable String county) {}

    /** Where an address leads, and whether a part of it had to be left aside. */
    private record Located(
            Division place,
            @Nullable Division city,
            @Nullable Division county,
            @Nullable String unknownCity,
            @Nullable String unknownCounty) {}

    private final Gazetteer gazetteer;
    private final Findings findings;
    private final Values values;
    private final Map<String, Optional<Division>> provinces = new HashMap<>();
    private final Map<Address, Located> located = new HashMap<>();

    Locations(Gazetteer gazetteer, Findings findings, Values values) {
        this.gazetteer = gazetteer;
        this.findings = findings;
        this.values = values;
    }

    /** The full name of a province given by full name, short name or code; empty with an error when there is none. */
    Optional<String> province(@Nullable String given, Origin origin, String field) {
        Optional<String> named = values.required(given, origin, field, "province", "省份");
        if (named.isEmpty()) {
            return named;
        }
        Optional<Division> found = provinces.computeIfAbsent(named.get(), gazetteer::findProvince);
        if (found.isEmpty()) {
            List<String> near = gazetteer.suggestProvinces(named.get());
            String shown = Issue.shorten(named.get());
            findings.error(
                    "unknown-province",
                    origin.place(field),
                    shown,
                    "\"" + shown + "\" is no province. "
                            + (near.isEmpty()
                                    ? "Give its full name (内蒙古自治区), short name (内蒙古) or GB/T 2260 code (150000)."
                                    : "Did you mean " + String.join(" or ", near) + "?"),
                    "“" + shown + "”不是省级行政区。"
                            + (near.isEmpty()
                                    ? "请填写全称（内蒙古自治区）、简称（内蒙古）或行政区划代码（150000）。"
                                    : "是否应为“" + String.join("”或“", near) + "”？"));
        }
        found.filter(province -> !province.isCalled(named.get()))
                .ifPresent(province ->
                        findings.readAs("place-understood", origin.place(field), named.get(), province.name()));
        return found.map(Division::name);
    }

    /**
     * The point of a row: the one it gives, else its county's, city's or province's.
     *
     * @param province full name
     * @return empty with an error when the point given cannot be
     */
    Optional<GeoPoint> point(
            @Nullable LocationValue given,
            String province,
            @Nullable String city,
            @Nullable String county,
            Origin origin) {
        return given == null || given.lat() == null && given.lon() == null
                ? Optional.of(fromGazetteer(new Address(province, city, county), origin))
                : given(given, province, origin);
    }

    /**
     * A point that is given, doubted when it is far from the province.
     *
     * @param province full name
     * @return empty with an error when the point cannot be
     */
    Optional<GeoPoint> given(LocationValue given, String province, Origin origin) {
        Double lat = given.lat();
        Double lon = given.lon();
        String shown = "lat " + Values.number(lat) + ", lon " + Values.number(lon);
        if ((lat == null || lon == null)
                && COORDINATES.stream().map(origin::place).anyMatch(findings::isUnreadable)) {
            return Optional.empty();
        }
        String shownZh = (lat == null ? "纬度未填" : "纬度 " + Values.number(lat)) + "，"
                + (lon == null ? "经度未填" : "经度 " + Values.number(lon));
        if (lat == null || lon == null) {
            findings.error(
                    "incomplete-location",
                    origin.place("location"),
                    shown,
                    "Only one of latitude and longitude is given (" + shown + "). Give both, or neither.",
                    "经纬度只填了一个（" + shownZh + "）。请两个都填，或都不填。");
            return Optional.empty();
        }
        double away = Math.abs(lat) <= 90 && Math.abs(lon) <= 180
                ? gazetteer.kilometresFrom(known(province), lat, lon)
                : Double.POSITIVE_INFINITY;
        if (away <= DOUBTFUL_KM) {
            return Optional.of(new GeoPoint(lat, lon));
        }
        if (gazetteer.isNearChina(lat, lon)) {
            findings.warning(
                    "far-from-province",
                    origin.place("location"),
                    shown,
                    "The point (" + shown + ") is " + Math.round(away) + " km away from " + province
                            + ". Check the point and the province.",
                    "坐标（" + shownZh + "）距离" + province + "约 " + Math.round(away) + " 公里。请核对坐标和省份。");
            return Optional.of(new GeoPoint(lat, lon));
        }
        if (gazetteer.isNearChina(lon, lat)) {
            findings.error(
                    "swapped-coordinates",
                    origin.place("location"),
                    shown,
                    "Latitude and longitude are swapped (" + shown + "): in China latitudes lie between 3 and 54 and"
                            + " longitudes between 73 and 136. Swap them.",
                    "经度和纬度填反了（" + shown + "）：我国纬度在 3 至 54 之间，经度在 73 至 136 之间。请对调。");
        } else {
            findings.error(
                    "outside-china",
                    origin.place("location"),
                    shown,
                    "The point (" + shown
                            + ") is not in China. Correct it, or leave it out: the county's point is then used.",
                    "坐标（" + shownZh + "）不在我国境内。请改正，或留空（将使用区县位置）。");
        }
        return Optional.empty();
    }

    private GeoPoint fromGazetteer(Address address, Origin origin) {
        Located found = located.computeIfAbsent(address, this::locate);
        if (found.unknownCity != null) {
            reportUnknown("unknown-city", "city", "城市", found.unknownCity, found, origin);
        }
        if (found.unknownCounty != null) {
            reportUnknown("unknown-county", "county", "区县", found.unknownCounty, found, origin);
        }
        sayWhatWasUnderstood("city", address.city, found.city, origin);
        sayWhatWasUnderstood("county", address.county, found.county, origin);
        Division place = found.place;
        String level = switch (place.level()) {
            case PROVINCE -> "province";
            case PREFECTURE -> "city";
            case COUNTY -> "county";
        };
        String levelZh = switch (place.level()) {
            case PROVINCE -> "省级";
            case PREFECTURE -> "市级";
            case COUNTY -> "区县";
        };
        findings.note(
                "located-by-" + level,
                origin.place("location"),
                place.name(),
                "No point is given; the " + level + "'s point (" + place.name()
                        + ") is used. Give lat and lon for exact distances.",
                "未填坐标，使用" + levelZh + "位置（" + place.name() + "）。如需精确距离请填写经纬度。");
        return new GeoPoint(place.latitude(), place.longitude());
    }

    private void sayWhatWasUnderstood(String field, @Nullable String given, @Nullable Division found, Origin origin) {
        if (given != null && found != null && !found.isCalled(given)) {
            findings.readAs("place-understood", origin.place(field), given, found.name());
        }
    }

    private Division known(String province) {
        return provinces.computeIfAbsent(province, gazetteer::findProvince).orElseThrow();
    }

    private Located locate(Address address) {
        Division province = known(address.province);
        Optional<Division> city = Optional.ofNullable(address.city).flatMap(name -> gazetteer.findCity(province, name));
        Optional<Division> county = Optional.ofNullable(address.county)
                .flatMap(name -> gazetteer.findCounty(province, city.orElse(null), name));
        return new Located(
                county.or(() -> city).orElse(province),
                city.orElse(null),
                county.filter(place -> place.level() == PlaceLevel.COUNTY).orElse(null),
                city.isEmpty() && county.isEmpty() ? address.city : null,
                county.isEmpty() ? address.county : null);
    }

    private void reportUnknown(String code, String field, String whatZh, String name, Located found, Origin origin) {
        Division province = gazetteer.getProvince(found.place.provinceCode());
        List<String> near = field.equals("city")
                ? gazetteer.suggestCities(province, name)
                : gazetteer.suggestCounties(province, found.place, name);
        String shown = Issue.shorten(name);
        findings.warning(
                code,
                origin.place(field),
                name,
                "The " + field + " \"" + shown + "\" is not known in " + province.name() + ", or fits several places. "
                        + (near.isEmpty()
                                ? "Correct it or give lat and lon."
                                : "Did you mean " + String.join(" or ", near) + "?"),
                province.name() + "没有名为“" + shown + "”的" + whatZh + "，或有多处重名。"
                        + (near.isEmpty() ? "请改正，或填写经纬度。" : "是否应为“" + String.join("”或“", near) + "”？"));
    }
}
