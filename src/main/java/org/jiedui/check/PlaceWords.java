package org.jiedui.check;

import java.util.List;
import java.util.stream.Collectors;
import org.jiedui.roster.Place;

/** Says in words where something stands. */
final class PlaceWords {
    private PlaceWords() {}

    static String en(Place place) {
        return switch (place) {
            case Place.JsonPlace json -> (BaseRoster.isBase(json) ? "the stored roster, " : "") + json.pointer();
            case Place.CellPlace cell -> "sheet " + cell.sheet() + ", row " + cell.row();
        };
    }

    private static final int MOST_SHOWN = 5;

    /** Where else the same stands than at the first of these places; nothing when it stands nowhere else. */
    static String alsoAt(List<Place> places) {
        return places.size() == 1
                ? ""
                : " The same at " + (places.size() - 1) + " more places (" + others(places, ", ") + ").";
    }

    /** The same in Chinese. */
    static String alsoAtZh(List<Place> places) {
        return places.size() == 1 ? "" : "另有 " + (places.size() - 1) + " 处相同（" + others(places, "、") + "）。";
    }

    private static String others(List<Place> places, String separator) {
        String shown = places.stream()
                .skip(1)
                .limit(MOST_SHOWN)
                .map(place -> switch (place) {
                    case Place.JsonPlace json -> json.pointer();
                    case Place.CellPlace cell -> cell.sheet() + "!" + cell.column() + cell.row();
                })
                .collect(Collectors.joining(separator));
        return places.size() - 1 > MOST_SHOWN ? shown + " …" : shown;
    }

    static String zh(Place place) {
        return switch (place) {
            case Place.JsonPlace json -> (BaseRoster.isBase(json) ? "原名册" : "") + " " + json.pointer() + " ";
            case Place.CellPlace cell -> "工作表“" + cell.sheet() + "”第 " + cell.row() + " 行";
        };
    }
}
