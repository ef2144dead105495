package org.jiedui.gazetteer;

import java.util.Collections;
import java.util.Set;

/**
 * A province, prefecture or county with a point.
 *
 * @param code six digits of GB/T 2260 (or of the statistics office's list, which adds development zones); a code that
 *     was given away and used again belongs to two places
 * @param name full official name, e.g. 内蒙古自治区, 密云县
 * @param level its rank
 * @param parentCode code of the prefecture or province it belongs to; of a province, its own
 * @param latitude WGS-84 degrees north of the seat of government, or of the stand-in that {@code source} names
 * @param longitude WGS-84 degrees east
 * @param source where the point comes from; the words are explained in {@code data/README.md}
 * @param years the years of the code lists that have this code with this name; not empty
 */
public record Division(
        String code,
        String name,
        PlaceLevel level,
        String parentCode,
        double latitude,
        double longitude,
        String source,
        Set<Integer> years) {
    public Division {
        if (!code.matches("\\d{6}") || !parentCode.matches("\\d{6}")) {
            throw new IllegalArgumentException(
                    "A place's codes (" + code + ", parent " + parentCode + ") must have six digits.");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("The place " + code + " has no name.");
        }
        if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException(
                    "The point (" + latitude + ", " + longitude + ") of " + name + " is not on the globe.");
        }
        years = Set.copyOf(years);
        if (years.isEmpty()) {
            throw new IllegalArgumentException("The place " + code + " " + name + " is in no code list.");
        }
    }

    /** The name without its rank, 内蒙古 for 内蒙古自治区; a name that would be left with one character stays whole, 沙县. */
    public String shortName() {
        String core = PlaceNames.core(name);
        return core.length() > 1 ? core : name;
    }

    /** Whether a text is its name, whole or without its rank, alone or at the end of an address. */
    public boolean isCalled(String text) {
        String tidy = PlaceNames.tidy(text);
        return tidy.endsWith(name) || PlaceNames.core(tidy).equals(PlaceNames.core(name));
    }

    /** The year of the newest code list that has it. */
    public int latestYear() {
        return Collections.max(years);
    }

    /** The code of the province it lies in. */
    public String provinceCode() {
        return code.substring(0, 2) + "0000";
    }

    /** Whether the point is its parent's because nothing nearer is known. */
    public boolean hasBorrowedPoint() {
        return source.startsWith("parent ");
    }
}
