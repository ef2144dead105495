package org.jiedui.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jiedui.explain.ClashWords;
import org.jiedui.problem.School;
import org.jiedui.problem.Weights;
import org.jiedui.roster.sheet.OwnSheet;
import org.jspecify.annotations.Nullable;

/** 备选学校: the standbys of a plan, as a sheet of its workbook, as a workbook of its own, and as CSV. */
public final class StandbyTable {

    static final List<PrintedSheet.Column> COLUMNS = List.of(
            new PrintedSheet.Column("高校", 24, Look.TEXT),
            new PrintedSheet.Column("院系", 26, Look.TEXT),
            new PrintedSheet.Column("结对学校", 30, Look.TEXT),
            new PrintedSheet.Column("城乡", 7, Look.CENTRED),
            new PrintedSheet.Column("备选学校", 30, Look.TEXT),
            new PrintedSheet.Column("备选学校所在地", 26, Look.TEXT),
            new PrintedSheet.Column("替补后增加公里", 12, Look.DECIMAL));

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int ROWS_IN_MEMORY = 200;
    private static final String NONE = "无";

    private StandbyTable() {}

    /** The workbook of the standbys alone. */
    public static byte[] workbook(String plan, List<StandbyRow> rows) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            String name = OwnSheet.STANDBYS.label();
            write(
                    new PrintedSheet(
                            workbook.createSheet(name),
                            new CellWriter(workbook),
                            new Looks(workbook),
                            plan + " · " + name,
                            COLUMNS),
                    rows);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table in UTF-8 with a byte order mark; with the ids of departments and schools. */
    public static byte[] csv(List<StandbyRow> rows) {
        List<String> headers = new ArrayList<>(
                COLUMNS.stream().map(PrintedSheet.Column::header).toList());
        headers.addAll(List.of("院系编号", "结对学校编号", "备选学校编号"));
        StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(headers.toArray(String[]::new))
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (StandbyRow row : rows) {
                List<@Nullable Object> cells = new ArrayList<>(cells(row));
                cells.add(row.pairing().department().id());
                cells.add(row.pairing().school().id());
                cells.add(row.standby() == null ? "" : row.standby().id());
                printer.printRecord(cells.stream()
                        .map(value -> value instanceof String string ? Cells.safe(string) : value)
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static void write(PrintedSheet sheet, List<StandbyRow> rows) {
        sheet.title(OwnSheet.STANDBYS.label());
        sheet.headers();
        long sum = 0;
        for (StandbyRow row : rows) {
            sheet.row(cells(row).toArray());
            sum += row.extra() == null ? 0 : row.extra();
        }
        sheet.total("合计", "", "", "", "", "", Weights.kilometres(sum));
    }

    private static List<@Nullable Object> cells(StandbyRow row) {
        School standby = row.standby();
        Long extra = row.extra();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.pairing().university().name());
        cells.add(row.pairing().department().name());
        cells.add(row.pairing().school().name());
        cells.add(ClashWords.of(row.pairing().school().setting()).zh());
        cells.add(standby == null ? NONE : standby.name());
        cells.add(standby == null ? "" : place(standby));
        cells.add(extra == null ? null : Weights.kilometres(extra));
        return cells;
    }

    private static String place(School school) {
        StringBuilder place = new StringBuilder(school.province());
        for (String part : new @Nullable String[] {school.city(), school.county()}) {
            if (part != null && !part.equals(school.province())) {
                place.append(part);
            }
        }
        return place.toString();
    }
}
