package org.jiedui.out;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jiedui.explain.ClashWords;
import org.jiedui.explain.PairingRow;
import org.jiedui.problem.School;

/** Pairings as a CSV table that Excel opens with its Chinese intact: UTF-8 with a byte order mark (RFC 4180 otherwise). */
public final class PairingsCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String[] HEADERS = {
        "院系编号", "院系", "高校编号", "高校", "高校省份", "学校编号", "学校", "学校省份", "城市", "区县", "城乡", "学校类型", "距离公里", "跨区"
    };

    private PairingsCsv() {}

    /** The table, in UTF-8. */
    public static byte[] write(List<PairingRow> rows) {
        StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader(HEADERS).get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (PairingRow row : rows) {
                School school = row.school();
                printer.printRecord(
                        Cells.safe(row.department().id()),
                        Cells.safe(row.department().name()),
                        Cells.safe(row.university().id()),
                        Cells.safe(row.university().name()),
                        Cells.safe(row.university().province()),
                        Cells.safe(school.id()),
                        Cells.safe(school.name()),
                        Cells.safe(school.province()),
                        Cells.safe(school.city()),
                        Cells.safe(school.county()),
                        ClashWords.of(school.setting()).zh(),
                        Cells.safe(school.type()),
                        row.kilometres(),
                        row.crossRegion() ? "是" : "否");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
