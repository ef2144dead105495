package org.jiedui.sheets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiedui.check.Checked;
import org.jiedui.check.Programmes;
import org.jiedui.check.RosterCheck;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.roster.Reading;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.read.Book;
import org.jiedui.roster.read.RosterReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive of several workbooks is given back whole, each workbook with its own remarks. */
class AnnotatedArchiveTest {

    private static final RosterReader READER = new RosterReader(RosterLimits.DEFAULT);
    private static final RosterCheck CHECK = new RosterCheck(Gazetteer.load(), Programmes.load());
    private static final byte[] README = "请各省核对".getBytes(StandardCharsets.UTF_8);

    private static byte[] province(String university, String province, String school, String type) {
        return new Book()
                .sheet("高校", new Object[][] {{"高校名称", "省份"}, {university, province}})
                .sheet("院系", new Object[][] {{"高校名称", "院系名称"}, {university, "化工学院"}})
                .sheet("中学", new Object[][] {{"学校名称", "省份", "城乡", "学校类型"}, {school, province, "城市", type}})
                .xlsx();
    }

    private static Map<String, byte[]> unpack(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String comment(byte[] workbook, String sheet, int column) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            assertEquals("问题清单", book.getSheetName(0));
            Comment comment = book.getSheet(sheet).getRow(1).getCell(column).getCellComment();
            return comment == null ? null : comment.getString().getString();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK"})
    void eachWorkbookHasItsOwnRemarks(String names) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("甘肃省.xlsx", province("兰州大学", "甘素", "兰州市第一中学", "普通"));
        files.put("说明.md", README);
        files.put("名册/青海省.xlsx", province("青海大学", "青海", "西宁市第五中学", "普通"));
        byte[] archive = Book.pack(files, Charset.forName(names));
        assertTrue(AnnotatedArchive.isOne(archive));
        assertFalse(AnnotatedArchive.isOne(files.get("甘肃省.xlsx")));
        Reading reading = READER.readFile(archive, "各省.zip");
        Checked checked = CHECK.check(assertInstanceOf(Reading.Read.class, reading, reading::toString));
        Map<String, byte[]> back = unpack(AnnotatedArchive.write(
                archive, checked.findings().list(), checked.findings().listGroups(), true));
        assertEquals(files.keySet(), back.keySet());
        assertArrayEquals(README, back.get("说明.md"));
        assertTrue(comment(back.get("甘肃省.xlsx"), "高校", 1).contains("甘素"));
        assertNull(comment(back.get("名册/青海省.xlsx"), "高校", 1));
    }
}
