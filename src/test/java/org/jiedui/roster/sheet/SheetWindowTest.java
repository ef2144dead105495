package org.jiedui.roster.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.read.Book;
import org.jiedui.roster.read.HostileFiles;
import org.jiedui.roster.read.RosterReader;
import org.junit.jupiter.api.Test;

/** A part of a workbook is shown under the same limits under which all of it is read. */
class SheetWindowTest {

    private final RosterReader reader = new RosterReader(RosterLimits.DEFAULT);

    private SheetWindow window(Book book, String sheet, int row) throws IOException {
        return reader.findWindow(book.xlsx(), sheet, row, 0).orElseThrow();
    }

    @Test
    void theHeaderIsFoundBelowTitles() throws IOException {
        Book book = Book.sound().sheet("院系", new Object[][] {
            {"2012 年院系团委名单"}, {}, {"高校名称", "院系名称", "特长"}, {"北京大学", "数学科学学院", "学业辅导"}
        });
        SheetWindow window = window(book, "院系", 4);
        assertEquals(new SheetWindow.Row(3, List.of("高校名称", "院系名称", "特长")), window.header());
        assertEquals(List.of(new SheetWindow.Row(4, List.of("北京大学", "数学科学学院", "学业辅导"))), window.rows());
    }

    /** Cells merged downwards mean what the uppermost says, for issues and here. */
    @Test
    void aMergedCellIsShownInEveryRow() throws IOException {
        Book book = Book.sound()
                .cell("院系", "A3", null)
                .then(workbook -> workbook.getSheet("院系").addMergedRegion(CellRangeAddress.valueOf("A2:A3")));
        assertEquals("北京大学", window(book, "院系", 3).rows().getFirst().cells().getFirst());
    }

    @Test
    void anotherSheetIsNoneOfItsBusiness() throws IOException {
        assertTrue(reader.findWindow(Book.sound().xlsx(), "没有", 1, 0).isEmpty());
    }

    @Test
    void whatIsRefusedWhenItIsSentIsRefusedHere() {
        byte[] text = "PK, but not really".getBytes(StandardCharsets.UTF_8);
        List<byte[]> files = List.of(
                text,
                HostileFiles.bomb("xl/worksheets/sheet3.xml"),
                HostileFiles.laughs("xl/sharedStrings.xml"),
                HostileFiles.bomb("xl/sharedStrings.xml"));
        for (byte[] file : files) {
            assertThrows(IOException.class, () -> reader.findWindow(file, "中学", 1, 0));
        }
    }
}
