package org.jiedui.roster.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A sound little roster as a workbook or an archive, to be spoilt by tests. Cells are texts, numbers, truth values or
 * null.
 */
public final class Book {

    private final Map<String, Object[][]> sheets = new LinkedHashMap<>();
    private Consumer<XSSFWorkbook> afterwards = workbook -> {};

    /** Two universities, three departments, three schools and a wish; places and quotas are the pilot's. */
    public static Book sound() {
        return new Book()
                .sheet("高校", new Object[][] {
                    {"高校编号", "高校名称", "省份", "城市", "经度", "纬度"},
                    {"10001", "北京大学", "北京", "北京市", 116.3042, 39.9916},
                    {"10056", "天津大学", "天津", "天津市", 117.1703, 39.1079},
                })
                .sheet("院系", new Object[][] {
                    {"高校名称", "院系名称", "特长"},
                    {"北京大学", "数学科学学院", "学业辅导、科技创新"},
                    {"北京大学", "心理与认知科学学院", "心理辅导"},
                    {"天津大学", "化工学院", null},
                })
                .sheet("中学", new Object[][] {
                    {"学校编号", "学校名称", "省份", "城市", "区县", "城乡", "学段", "学校类型", "需求", "推荐"},
                    {"0001", "北京市第二中学", "北京", "北京市", "东城区", "城市", "普通高中", "普通", "心理辅导，社团指导", null},
                    {"0002", "天津市南开中学", "天津", "天津市", "南开区", "城市", "完全中学", "实验", null, "否"},
                    {"0003", "湟中县第一中学", "青海", "西宁市", "湟中县", "农村", null, "普通", null, "是"},
                })
                .sheet("关系", new Object[][] {
                    {"高校名称", "院系名称", "学校名称", "关系"}, {"北京大学", "数学科学学院", "北京市第二中学", "意向"},
                });
    }

    /** Adds a sheet, or replaces the one of this name. */
    public Book sheet(String name, Object[][] rows) {
        sheets.put(name, rows);
        return this;
    }

    public Book without(String name) {
        sheets.remove(name);
        return this;
    }

    /** Renames a sheet; it moves to the end. */
    public Book rename(String name, String other) {
        sheets.put(other, sheets.remove(name));
        return this;
    }

    /** Replaces a cell by its address, such as {@code C2}. */
    public Book cell(String sheet, String address, Object value) {
        int row = Integer.parseInt(address.substring(1)) - 1;
        Object[][] rows = sheets.get(sheet);
        while (rows.length <= row) {
            rows = java.util.Arrays.copyOf(rows, rows.length + 1);
            rows[rows.length - 1] = new Object[0];
        }
        int column = address.charAt(0) - 'A';
        if (rows[row].length <= column) {
            rows[row] = java.util.Arrays.copyOf(rows[row], column + 1);
        }
        rows[row][column] = value;
        sheets.put(sheet, rows);
        return this;
    }

    /** Changes the workbook before it is written. */
    public Book then(Consumer<XSSFWorkbook> change) {
        afterwards = afterwards.andThen(change);
        return this;
    }

    public byte[] xlsx() {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            sheets.forEach((name, rows) -> {
                XSSFSheet sheet = workbook.createSheet(name);
                for (int i = 0; i < rows.length; i++) {
                    Row row = sheet.createRow(i);
                    for (int j = 0; j < rows[i].length; j++) {
                        write(row, j, rows[i][j]);
                    }
                }
            });
            workbook.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
            afterwards.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Row row, int column, Object value) {
        if (value == null) {
            return;
        }
        Cell cell = row.createCell(column);
        switch (value) {
            case Number number -> cell.setCellValue(number.doubleValue());
            case Boolean truth -> cell.setCellValue(truth);
            default -> cell.setCellValue(value.toString());
        }
    }

    /** The same sheets as CSV files in an archive. */
    public byte[] zip(Charset charset, boolean mark) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        sheets.forEach((name, rows) -> {
            StringBuilder text = new StringBuilder(mark ? "\ufeff" : "");
            for (Object[] row : rows) {
                List<String> cells = new java.util.ArrayList<>();
                for (Object cell : row) {
                    String value = cell == null ? "" : cell.toString();
                    cells.add(value.matches("(?s).*[,\"\\n].*") ? "\"" + value.replace("\"", "\"\"") + "\"" : value);
                }
                text.append(String.join(",", cells)).append("\r\n");
            }
            files.put(name + ".csv", text.toString().getBytes(charset));
        });
        return pack(files, charset);
    }

    /** An archive of files whose names are in this encoding. */
    public static byte[] pack(Map<String, byte[]> files, Charset names) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip =
                new ZipOutputStream(out, names.equals(StandardCharsets.UTF_16LE) ? StandardCharsets.UTF_8 : names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(2012, 9, 1, 8, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
