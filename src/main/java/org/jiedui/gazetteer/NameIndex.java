package org.jiedui.gazetteer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiedui.spelling.NearMiss;
import org.jiedui.spelling.Writing;

/** Finds the place that a name means among given places, and the names that a misspelt one resembles. */
final class NameIndex {

    /** Places of one name that lie this near each other are one place under an old and a new code. */
    private static final double SAME_PLACE_KM = 40;

    private static final int MOST_SUGGESTIONS = 3;

    private final Map<String, List<Division>> byName;
    private final Map<String, List<Division>> byCore;
    private final Map<String, List<Division>> byWriting;

    NameIndex(List<Division> places) {
        byName = places.stream().collect(Collectors.groupingBy(Division::name));
        byCore = places.stream().collect(Collectors.groupingBy(place -> PlaceNames.core(place.name())));
        byWriting = places.stream().collect(Collectors.groupingBy(place -> folded(place.name())));
    }

    /**
     * The place of exactly this name, else of this core, else of this core in other writing (廣東), else the one whose
     * one-character core has been lengthened (蓟县, now 蓟州区).
     *
     * @return empty when no place fits, or when several that lie apart fit equally well
     */
    Optional<Division> find(String tidyName) {
        List<Division> named = byName.get(tidyName);
        if (named != null) {
            return onlyPlace(named);
        }
        String core = PlaceNames.core(tidyName);
        if (byCore.containsKey(core)) {
            return onlyPlace(byCore.get(core));
        }
        List<Division> otherwiseWritten = byWriting.get(folded(tidyName));
        if (otherwiseWritten != null) {
            return onlyPlace(otherwiseWritten);
        }
        List<Division> lengthened = byCore.entrySet().stream()
                .filter(entry -> isLengthened(core, entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        return lengthened.isEmpty() ? Optional.empty() : onlyPlace(lengthened);
    }

    /** Up to three names that resemble this one, nearest first; empty when none does. */
    List<String> suggest(String tidyName) {
        String core = PlaceNames.core(tidyName);
        return byCore.entrySet().stream()
                .filter(entry -> resembles(core, entry.getKey()))
                .sorted(Comparator.comparingInt(
                                (Map.Entry<String, List<Division>> entry) -> NearMiss.distance(core, entry.getKey()))
                        .thenComparing(entry -> entry.getValue().getFirst().code()))
                .map(entry -> newest(entry.getValue()).name())
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    private static String folded(String name) {
        return PlaceNames.core(Writing.fold(name));
    }

    private static Optional<Division> onlyPlace(List<Division> fitting) {
        Division newest = newest(fitting);
        PointIndex there = new PointIndex(List.of(newest));
        boolean allThere = fitting.stream()
                .allMatch(place -> there.kilometresToNearest(place.latitude(), place.longitude()) <= SAME_PLACE_KM);
        return allThere ? Optional.of(newest) : Optional.empty();
    }

    private static Division newest(List<Division> places) {
        return places.stream()
                .max(Comparator.comparingInt(Division::latestYear).thenComparing(Division::code))
                .orElseThrow();
    }

    private static boolean isLengthened(String a, String b) {
        String shorter = a.length() < b.length() ? a : b;
        String longer = a.length() < b.length() ? b : a;
        return shorter.length() == 1 && (longer.equals(shorter + "州") || longer.equals(shorter + "县"));
    }

    private static boolean resembles(String core, String other) {
        if (core.chars().noneMatch(c -> other.indexOf(c) >= 0) || !NearMiss.mayMean(core, other)) {
            return false;
        }
        int allowed = Math.max(core.length(), other.length()) <= 3 ? 1 : 2;
        return NearMiss.distance(core, other) <= allowed || other.length() > 1 && core.contains(other);
    }
}
