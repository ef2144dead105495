package org.jiedui.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jiedui.explain.PairingRow;
import org.jiedui.problem.TieKind;
import org.jiedui.roster.sheet.PairingColumn;

/**
 * Pairings as a CSV table that Excel opens with its Chinese intact: UTF-8 with a byte order mark (RFC 4180 otherwise).
 * Its headers are those of a roster's ties, so that it can go into an archive of CSV files as it is.
 */
public final class PairingsCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private PairingsCsv() {}

    /**
     * The table, in UTF-8.
     *
     * @param kind what the pairings are to be when the table is read as ties
     */
    public static byte[] write(List<PairingRow> rows, TieKind kind) {
        List<PairingColumn> columns = List.of(PairingColumn.values());
        StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(columns.stream().map(PairingColumn::label).toArray(String[]::new))
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (PairingRow row : rows) {
                printer.printRecord(columns.stream()
                        .map(column -> PairingTable.cell(column, row, kind))
                        .map(value -> value instanceof String string ? Cells.csv(string) : value)
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
