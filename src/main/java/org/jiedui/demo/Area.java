package org.jiedui.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiedui.gazetteer.Division;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.gazetteer.PlaceLevel;
import org.jspecify.annotations.Nullable;

/**
 * A county as the programme's time knew it, where schools and universities stand.
 *
 * @param place the county, or a prefecture that has none
 * @param city its prefecture as rosters write it: the province for a municipality, the county itself where it answers
 *     to the province
 * @param urbanShare which part of its schools is urban, 0 to 1
 */
record Area(Division place, Division city, double urbanShare) {

    /** The code list nearest to the programme's time. */
    private static final int YEAR = 2015;

    /** 宁河 and 静海, counties of 天津 until that year. */
    private static final Set<String> FORMER_COUNTIES = Set.of("120117", "120118");

    String name() {
        return place.name();
    }

    boolean isDistrict() {
        return place.name().endsWith("区")
                && !place.name().endsWith("林区")
                && !place.name().endsWith("特区");
    }

    /** Whether it belongs to the province's first prefecture, its capital. */
    boolean isInCapital() {
        return place.code().startsWith("01", 2);
    }

    /** The areas of a province in the order of their codes. */
    static List<Area> list(Gazetteer gazetteer, Division province) {
        List<Division> places = gazetteer.listPlaces(province.code()).stream()
                .filter(place -> place.years().contains(YEAR))
                .toList();
        List<Area> areas = new ArrayList<>();
        for (Division place : places) {
            boolean standsAlone = place.level() == PlaceLevel.PREFECTURE
                    && places.stream()
                            .noneMatch(other ->
                                    !other.equals(place) && other.parentCode().equals(place.code()));
            if (standsAlone || place.level() == PlaceLevel.COUNTY && !place.hasBorrowedPoint()) {
                Division parent = parent(gazetteer, place);
                areas.add(new Area(place, city(place, parent), urbanShare(place, parent)));
            }
        }
        return areas;
    }

    private static @Nullable Division parent(Gazetteer gazetteer, Division place) {
        return place.level() == PlaceLevel.COUNTY
                ? gazetteer.findByCode(place.parentCode()).orElseThrow()
                : null;
    }

    private static Division city(Division place, @Nullable Division parent) {
        if (parent == null || parent.level() == PlaceLevel.PROVINCE && !isMunicipality(parent)) {
            return place;
        }
        return parent;
    }

    /**
     * Districts are mostly urban, counties and banners rural, county-level cities mixed unless they are a prefecture's
     * seat.
     */
    private static double urbanShare(Division place, @Nullable Division parent) {
        if (parent != null && isMunicipality(parent)) {
            return urbanShareInMunicipality(place, parent);
        }
        String name = place.name();
        if (name.endsWith("林区") || name.endsWith("特区")) {
            return 0;
        }
        if (name.endsWith("区")) {
            return 0.92;
        }
        if (!name.endsWith("市")) {
            return 0;
        }
        boolean seat = parent == null
                || parent.level() == PlaceLevel.PREFECTURE && !parent.name().endsWith("市") && isSeat(place, parent);
        return seat ? 0.9 : 0.25;
    }

    private static double urbanShareInMunicipality(Division place, Division municipality) {
        if (!place.name().endsWith("区")) {
            return 0;
        }
        if (FORMER_COUNTIES.contains(place.code())) {
            return 0.2;
        }
        return municipality.name().equals("重庆市") ? 0.8 : 1;
    }

    /** Whether the two points are within a few kilometres of each other. */
    private static boolean isSeat(Division county, Division prefecture) {
        return Math.abs(county.latitude() - prefecture.latitude()) < 0.05
                && Math.abs(county.longitude() - prefecture.longitude()) < 0.05;
    }

    private static boolean isMunicipality(Division place) {
        return place.level() == PlaceLevel.PROVINCE && place.name().endsWith("市");
    }
}
