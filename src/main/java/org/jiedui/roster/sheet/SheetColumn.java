package org.jiedui.roster.sheet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jiedui.spelling.Writing;

/**
 * A column that a sheet of a roster may have.
 *
 * @param field its name in the JSON contract, where it has one; unique within its sheet
 * @param label the header to write, in Chinese
 * @param required whether the sheet cannot be read without it
 * @param kind what stands in its cells
 * @param note what to fill in, in Chinese
 * @param noteEn the same in English
 * @param aliases other headers that are understood
 */
public record SheetColumn(
        String field,
        String label,
        boolean required,
        ColumnKind kind,
        String note,
        String noteEn,
        List<String> aliases) {

    private static final String RESOURCE = "/data/roster-columns.csv";

    private static final int LONGEST_HEADER = 2000;
    private static final Pattern REMARKS = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*]|【[^】]*】");
    private static final Pattern MARKS = Pattern.compile("[\\s*:。·_/\\-#\"“”\\u200b\\ufeff]");

    /** Each cell of a table's first lines is asked for by every kind of sheet, in several ways. */
    private static final Cache<String, String> FOLDED =
            Caffeine.newBuilder().maximumSize(20_000).executor(Runnable::run).build();

    public SheetColumn {
        aliases = List.copyOf(aliases);
    }

    /**
     * The columns of a sheet, from the class path.
     *
     * @param sheet the name of its list in the JSON contract
     * @throws IllegalStateException when the file is missing
     */
    static List<SheetColumn> load(String sheet) {
        try (InputStream in = SheetColumn.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The columns (" + RESOURCE + ") are not on the class path.");
            }
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            try (CSVParser rows = CSVParser.parse(new InputStreamReader(in, StandardCharsets.UTF_8), format)) {
                return rows.stream()
                        .filter(row -> row.get("sheet").equals(sheet))
                        .map(SheetColumn::of)
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SheetColumn of(CSVRecord row) {
        return new SheetColumn(
                row.get("field"),
                row.get("label"),
                row.get("required").equals("yes"),
                ColumnKind.of(row.get("kind")),
                row.get("note"),
                row.get("noteEn"),
                List.of(row.get("aliases").split(" ")));
    }

    /** Whether a header is the column's own, whole or in part: 学校名称 may be called 名称, and 高校编号 编号. */
    boolean isCalled(String header) {
        String folded = fold(header);
        String own = fold(label);
        return own.equals(folded) || own.endsWith(folded) || folded.endsWith(own) || folded.equals(fold(field));
    }

    /** What is left of a header when its writing, marks and bracketed remarks do not count. */
    static String fold(String header) {
        // No header is longer; what stands there does not matter then, only that it is none.
        return header.length() > LONGEST_HEADER ? header : FOLDED.get(header, SheetColumn::foldAnew);
    }

    private static String foldAnew(String header) {
        String normal = Normalizer.normalize(header, Normalizer.Form.NFKC);
        String folded = Writing.fold(
                MARKS.matcher(REMARKS.matcher(normal).replaceAll("")).replaceAll(""));
        return folded.isEmpty() ? normal.strip() : folded;
    }
}
