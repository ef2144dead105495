package org.jiedui.sheets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiedui.check.Checked;
import org.jiedui.check.Programmes;
import org.jiedui.check.RosterCheck;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.roster.Reading;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.read.Book;
import org.jiedui.roster.read.RosterReader;
import org.junit.jupiter.api.Test;

class AnnotatedWorkbookTest {

    private static final RosterReader READER = new RosterReader(RosterLimits.DEFAULT);
    private static final RosterCheck CHECK = new RosterCheck(Gazetteer.load(), Programmes.load());

    private static Checked check(byte[] file) {
        Reading reading = READER.readFile(file, null);
        return CHECK.check(assertInstanceOf(Reading.Read.class, reading, reading::toString));
    }

    private static byte[] annotate(byte[] file) throws IOException {
        var findings = check(file).findings();
        return AnnotatedWorkbook.write(file, findings.list(), findings.listGroups(), true);
    }

    /** A missing type, an unknown province, a school far away, and a sheet with a name of its own and a print area. */
    private static Book spoilt() {
        return Book.sound()
                .cell("中学", "H2", null)
                .cell("中学", "C4", "青诲")
                .cell("高校", "E3", 113.3)
                .cell("高校", "F3", 23.1)
                .sheet("我的'表", new Object[][] {{"甲"}})
                .then(workbook -> {
                    workbook.setPrintArea(workbook.getSheetIndex("中学"), "$A$1:$J$4");
                    workbook.setActiveSheet(workbook.getSheetIndex("中学"));
                    workbook.getSheet("中学").addMergedRegion(CellRangeAddress.valueOf("L1:M2"));
                    workbook.getSheet("中学").setAutoFilter(CellRangeAddress.valueOf("A1:J4"));
                });
    }

    private static XSSFWorkbook open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static List<String> cells(XSSFSheet sheet) {
        List<String> cells = new ArrayList<>();
        DataFormatter formatter = new DataFormatter();
        for (Row row : sheet) {
            for (Cell cell : row) {
                cells.add(cell.getAddress() + "=" + formatter.formatCellValue(cell) + " "
                        + ((XSSFCell) cell).getCellStyle().getFont().getBold());
            }
        }
        return cells;
    }

    private static Set<String> marked(XSSFSheet sheet) {
        Set<String> marked = new TreeSet<>();
        var formats = sheet.getSheetConditionalFormatting();
        for (int i = 0; i < formats.getNumConditionalFormattings(); i++) {
            for (CellRangeAddress range : formats.getConditionalFormattingAt(i).getFormattingRanges()) {
                marked.add(range.formatAsString());
            }
        }
        return marked;
    }

    @Test
    void wrongAndDoubtfulCellsGetAColourAndAComment() throws IOException {
        try (XSSFWorkbook workbook = open(annotate(spoilt().xlsx()))) {
            XSSFSheet schools = workbook.getSheet("中学");
            assertEquals(Set.of("C4", "H2"), marked(schools));
            assertEquals(Set.of("F3"), marked(workbook.getSheet("高校")));
            XSSFComment comment = schools.getCellComment(new CellAddress("C4"));
            assertNotNull(comment);
            assertTrue(comment.getString().getString().contains("是否应为“青海省"));
            assertNull(schools.getCellComment(new CellAddress("C3")));
            assertEquals(
                    "FFFFC7CE",
                    workbook.getStylesSource()
                            .getDxfAt((int) schools.getCTWorksheet()
                                    .getConditionalFormattingArray(0)
                                    .getCfRuleArray(0)
                                    .getDxfId())
                            .getFill()
                            .getPatternFill()
                            .getBgColor()
                            .xgetRgb()
                            .getStringValue());
        }
    }

    @Test
    void theFirstSheetListsTheIssuesAndLinksToTheirCells() throws IOException {
        try (XSSFWorkbook workbook = open(annotate(spoilt().xlsx()))) {
            XSSFSheet list = workbook.getSheetAt(0);
            assertEquals("问题清单", list.getSheetName());
            assertEquals(0, workbook.getActiveSheetIndex());
            Set<String> targets = new TreeSet<>();
            list.getHyperlinkList().forEach(link -> targets.add(link.getLocation()));
            assertTrue(targets.containsAll(Set.of("'中学'!C4", "'中学'!H2", "'高校'!F3")), targets::toString);
            String all = String.join("\n", cells(list));
            assertTrue(all.contains("青诲") && all.contains("缺少学校类型"), all);
        }
    }

    @Test
    void everythingElseIsAsItWas() throws IOException {
        byte[] sent = spoilt().xlsx();
        byte[] annotated = annotate(sent);
        try (XSSFWorkbook before = open(sent);
                XSSFWorkbook after = open(annotated)) {
            for (int i = 0; i < before.getNumberOfSheets(); i++) {
                XSSFSheet sheet = before.getSheetAt(i);
                XSSFSheet same = after.getSheetAt(i + 1);
                assertEquals(sheet.getSheetName(), same.getSheetName());
                assertEquals(cells(sheet), cells(same));
                assertEquals(sheet.getMergedRegions(), same.getMergedRegions());
                assertEquals(before.getPrintArea(i), after.getPrintArea(i + 1));
                assertFalse(same.isSelected());
            }
            assertTrue(after.getSheet("中学").getCTWorksheet().isSetAutoFilter());
        }
        Map<String, byte[]> old = parts(sent);
        Map<String, byte[]> fresh = parts(annotated);
        for (String part : List.of("xl/sharedStrings.xml", "docProps/core.xml", "xl/worksheets/sheet5.xml")) {
            assertArrayEquals(old.get(part), fresh.get(part), part);
        }
    }

    @Test
    void anAnnotatedWorkbookSaysTheSameWhenItIsSentAgain() throws IOException {
        byte[] sent = spoilt().xlsx();
        byte[] once = annotate(sent);
        assertEquals(check(sent).findings().list(), check(once).findings().list());
        byte[] twice = annotate(once);
        try (XSSFWorkbook first = open(once);
                XSSFWorkbook second = open(twice)) {
            assertEquals(first.getNumberOfSheets(), second.getNumberOfSheets());
            for (int i = 0; i < first.getNumberOfSheets(); i++) {
                assertEquals(cells(first.getSheetAt(i)), cells(second.getSheetAt(i)));
                assertEquals(marked(first.getSheetAt(i)), marked(second.getSheetAt(i)));
                assertEquals(
                        first.getSheetAt(i).getCellComments().keySet(),
                        second.getSheetAt(i).getCellComments().keySet());
            }
        }
    }

    @Test
    void whatIsCorrectedIsNoLongerMarked() throws IOException {
        ByteArrayOutputStream corrected = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = open(annotate(spoilt().xlsx()))) {
            workbook.getSheet("中学").getRow(3).getCell(2).setCellValue("青海");
            workbook.write(corrected);
        }
        try (XSSFWorkbook workbook = open(annotate(corrected.toByteArray()))) {
            XSSFSheet schools = workbook.getSheet("中学");
            assertEquals(Set.of("H2"), marked(schools));
            assertEquals(
                    Set.of(new CellAddress("H2")), schools.getCellComments().keySet());
            assertEquals(List.of("问题清单"), listNames(workbook));
        }
    }

    private static List<String> listNames(XSSFWorkbook workbook) {
        List<String> names = new ArrayList<>();
        workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        names.removeIf(name -> !name.startsWith("问题清单"));
        return names;
    }

    @Test
    void theSendersOwnCommentsStay() throws IOException {
        Book book = spoilt().then(workbook -> {
            XSSFSheet sheet = workbook.getSheet("中学");
            for (String cell : List.of("C4", "B2")) {
                var helper = workbook.getCreationHelper();
                var comment = sheet.createDrawingPatriarch().createCellComment(helper.createClientAnchor());
                comment.setString(helper.createRichTextString("我的批注"));
                comment.setAddress(new CellAddress(cell));
            }
        });
        byte[] annotated = annotate(annotate(book.xlsx()));
        try (XSSFWorkbook workbook = open(annotated)) {
            XSSFSheet sheet = workbook.getSheet("中学");
            assertEquals("我的批注", text(sheet, "B2"));
            assertTrue(text(sheet, "C4").startsWith("我的批注\n\n【结对检查】"), text(sheet, "C4"));
            assertEquals(1, text(sheet, "C4").split("【结对检查】", -1).length - 1);
            assertTrue(text(sheet, "H2").startsWith("【结对检查】"));
        }
    }

    private static String text(XSSFSheet sheet, String cell) {
        return sheet.getCellComment(new CellAddress(cell)).getString().getString();
    }

    @Test
    void aSheetThatTheSenderHasCalledSoStays() throws IOException {
        Book book = spoilt().sheet("问题清单", new Object[][] {{"我的问题"}});
        try (XSSFWorkbook workbook = open(annotate(annotate(book.xlsx())))) {
            assertEquals(List.of("问题清单 (2)", "问题清单"), listNames(workbook));
            assertEquals("我的问题", workbook.getSheet("问题清单").getRow(0).getCell(0).getStringCellValue());
        }
    }

    @Test
    void messagesAreWrittenInTheLanguageAskedFor() throws IOException {
        byte[] sent = spoilt().xlsx();
        var findings = check(sent).findings();
        try (XSSFWorkbook workbook =
                open(AnnotatedWorkbook.write(sent, findings.list(), findings.listGroups(), false))) {
            assertTrue(text(workbook.getSheet("中学"), "C4").contains("Did you mean"));
        }
    }
}
