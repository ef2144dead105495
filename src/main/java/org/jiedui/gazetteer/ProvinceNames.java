package org.jiedui.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How provinces are called, in the order of their codes, for those who need the names and nothing else. */
public final class ProvinceNames {

    private static final String RESOURCE = "data/gazetteer.csv";
    private static final int NAME = 1;
    private static final int LEVEL = 2;

    private ProvinceNames() {}

    /**
     * Their full names.
     *
     * @throws IllegalStateException when the gazetteer is missing
     */
    public static List<String> listFull() {
        try (InputStream in = ProvinceNames.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The file (" + RESOURCE + ") is not on the class path.");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.split(",", -1))
                    .filter(cells -> cells[LEVEL].equals("province"))
                    .map(cells -> cells[NAME])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A full name without the words that only say its rank: 内蒙古 for 内蒙古自治区. */
    public static String shortName(String full) {
        return PlaceNames.core(full);
    }
}
