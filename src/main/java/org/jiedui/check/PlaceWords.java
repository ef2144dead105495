package org.jiedui.check;

import org.jiedui.roster.Place;

/** Says in words where something stands. */
final class PlaceWords {
    private PlaceWords() {}

    static String en(Place place) {
        return switch (place) {
            case Place.JsonPlace json -> json.pointer();
            case Place.CellPlace cell -> "sheet " + cell.sheet() + ", row " + cell.row();
        };
    }

    static String zh(Place place) {
        return switch (place) {
            case Place.JsonPlace json -> " " + json.pointer() + " ";
            case Place.CellPlace cell -> "工作表“" + cell.sheet() + "”第 " + cell.row() + " 行";
        };
    }
}
