package org.jiedui.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rows of one of the product's own CSV files, which have a header and no quoted cells. */
public final class CsvRows {
    private CsvRows() {}

    /** Each row as column → cell. */
    static List<Map<String, String>> read(String resource) {
        try (InputStream in = CsvRows.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The file (" + resource + ") is not on the class path.");
            }
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            String[] header = lines.getFirst().split(",");
            return lines.stream()
                    .skip(1)
                    .map(line -> row(header, line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String[] header, String[] cells) {
        return IntStream.range(0, header.length)
                .boxed()
                .collect(Collectors.toMap(column -> header[column], column -> cells[column]));
    }
}
