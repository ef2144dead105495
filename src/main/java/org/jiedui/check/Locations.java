package org.jiedui.check;

import java.util.List;
import java.util.Optional;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.gazetteer.Place;
import org.jiedui.problem.GeoPoint;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Roster.LocationValue;
import org.jspecify.annotations.Nullable;

/** Finds provinces and points, and doubts those that cannot be right. */
final class Locations {

    /** A point this far from every seat of government of its province is doubted. */
    private static final double DOUBTFUL_KM = 300;

    private final Gazetteer gazetteer;
    private final Findings findings;

    Locations(Gazetteer gazetteer, Findings findings) {
        this.gazetteer = gazetteer;
        this.findings = findings;
    }

    /** The full name of a province given by full name, short name or code; empty with an error when there is none. */
    Optional<String> province(String given, Origin origin, String field) {
        Optional<Place> found = gazetteer.findProvince(given);
        if (found.isEmpty()) {
            List<String> near = gazetteer.suggestProvinces(given);
            String shown = Issue.shorten(given);
            findings.error(
                    "unknown-province",
                    origin.place(field),
                    given,
                    "\"" + shown + "\" is no province. "
                            + (near.isEmpty()
                                    ? "Give its full name (内蒙古自治区), short name (内蒙古) or GB/T 2260 code (150000)."
                                    : "Did you mean " + String.join(" or ", near) + "?"),
                    "“" + shown + "”不是省级行政区。"
                            + (near.isEmpty()
                                    ? "请填写全称（内蒙古自治区）、简称（内蒙古）或行政区划代码（150000）。"
                                    : "你是不是要写 " + String.join("、", near) + "？"));
        }
        return found.map(Place::name);
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
        if (given == null || given.lat() == null && given.lon() == null) {
            return Optional.of(fromGazetteer(province, city, county, origin));
        }
        Optional<GeoPoint> point = given(given, origin);
        point.ifPresent(found -> doubtIfFar(found, province, origin));
        return point;
    }

    /** A point that is given, or empty with an error when it cannot be. */
    Optional<GeoPoint> given(LocationValue given, Origin origin) {
        Double lat = given.lat();
        Double lon = given.lon();
        String shown = "lat " + lat + ", lon " + lon;
        if (lat == null || lon == null) {
            findings.error(
                    "incomplete-location",
                    origin.place("location"),
                    shown,
                    "Only one of latitude and longitude is given (" + shown + "). Give both, or neither.",
                    "经纬度只填了一个（" + shown + "）。请两个都填，或都不填。");
            return Optional.empty();
        }
        if (gazetteer.looksSwapped(lat, lon)) {
            findings.error(
                    "swapped-coordinates",
                    origin.place("location"),
                    shown,
                    "Latitude and longitude are swapped (" + shown + "): in China latitudes lie between 3 and 54 and"
                            + " longitudes between 73 and 136. Swap them.",
                    "经度和纬度填反了（" + shown + "）：我国纬度在 3 至 54 之间，经度在 73 至 136 之间。请对调。");
            return Optional.empty();
        }
        if (!gazetteer.isNearChina(lat, lon)) {
            findings.error(
                    "outside-china",
                    origin.place("location"),
                    shown,
                    "The point (" + shown
                            + ") is not in China. Correct it, or leave it out: the county's point is then used.",
                    "坐标（" + shown + "）不在我国境内。请改正，或留空（将使用区县位置）。");
            return Optional.empty();
        }
        return Optional.of(new GeoPoint(lat, lon));
    }

    private void doubtIfFar(GeoPoint point, String province, Origin origin) {
        double away = gazetteer.kilometresFrom(gazetteer.getProvince(province), point.latitude(), point.longitude());
        if (away > DOUBTFUL_KM) {
            String shown = "lat " + point.latitude() + ", lon " + point.longitude();
            findings.warning(
                    "far-from-province",
                    origin.place("location"),
                    shown,
                    "The point (" + shown + ") is " + Math.round(away) + " km away from " + province
                            + ". Check the point and the province.",
                    "坐标（" + shown + "）距离" + province + "约 " + Math.round(away) + " 公里。请核对坐标和省份。");
        }
    }

    private GeoPoint fromGazetteer(String province, @Nullable String city, @Nullable String county, Origin origin) {
        Place place = gazetteer.locate(province, city, county).orElseGet(() -> gazetteer.getProvince(province));
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
}
