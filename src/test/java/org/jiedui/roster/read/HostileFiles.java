package org.jiedui.roster.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files that no service should choke on, made by code. */
public final class HostileFiles {

    /** More than any file may unpack to, in proportion to its size. */
    /** More than any part that is read as a tree or as text may have. */
    private static final int BOMB = 100 << 20;

    /** More than all of a workbook may have. */
    private static final int LARGE_BOMB = 260 << 20;

    private static final byte[] SOUND = Book.sound().xlsx();

    private HostileFiles() {}

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            writing.to(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The sound workbook with one part changed, or added when it has none of this name. */
    static byte[] withPart(String name, UnaryOperator<String> change) {
        return withPart(SOUND, name, change);
    }

    private static byte[] withPart(byte[] workbook, String name, UnaryOperator<String> change) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        String old = new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
        parts.put(name, change.apply(old).getBytes(StandardCharsets.UTF_8));
        return Book.pack(parts, StandardCharsets.UTF_8);
    }

    /** A sheet refers to its comments over a path that steps back over nothing; POI and spreadsheets do not mind. */
    public static byte[] oddReference() {
        return withPart(
                "xl/worksheets/_rels/sheet1.xml.rels",
                old -> "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Target=\"a//../../comments1.xml\" "
                        + "Type=\"http://schemas.openxmlformats"
                        + ".org/officeDocument/2006/relationships/comments\"/></Relationships>");
    }

    /** The styles end in their middle. */
    public static byte[] cutOffStyles() {
        return withPart("xl/styles.xml", styles -> styles.substring(0, styles.length() / 2));
    }

    /** Every number is to be shown with a million zeros before it. */
    public static byte[] millionZeros() {
        return withPart(
                Book.sound()
                        .then(workbook -> {
                            var style = workbook.createCellStyle();
                            style.setDataFormat(workbook.createDataFormat().getFormat("0".repeat(1_000_000)));
                            workbook.getSheet("高校").getRow(1).getCell(4).setCellStyle(style);
                        })
                        .xlsx(),
                "docProps/app.xml",
                old -> old);
    }

    /** One cell's value has a million digits, none of which can be foreseen, so that the file is no bomb. */
    public static byte[] endlessValue() {
        StringBuilder digits = new StringBuilder();
        new Random(1).ints(1_000_000, 0, 10).forEach(digits::append);
        return withPart(
                "xl/worksheets/sheet1.xml", old -> old.replaceFirst("<v>116[^<]*</v>", "<v>x" + digits + "</v>"));
    }

    /** A workbook of Excel 97, whatever it is called. */
    public static byte[] oldWorkbook() {
        return bytes(out -> {
            try (HSSFWorkbook workbook = new HSSFWorkbook()) {
                workbook.createSheet("高校");
                workbook.write(out);
            }
        });
    }

    /** A sound workbook behind a password. */
    public static byte[] protectedWorkbook() {
        return bytes(out -> {
            try (POIFSFileSystem file = new POIFSFileSystem()) {
                var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("secret");
                try (OutputStream encrypted = encryptor.getDataStream(file)) {
                    encrypted.write(SOUND);
                }
                file.writeFilesystem(out);
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        });
    }

    public static byte[] wordDocument() {
        return bytes(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                document.createParagraph().createRun().setText("名册");
                document.write(out);
            }
        });
    }

    /** As many rows as a sheet can have, all of them blank. */
    public static byte[] blankRows() {
        return bytes(out -> {
            try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
                var sheet = workbook.createSheet("高校");
                for (int i = 0; i < 1_048_576; i++) {
                    sheet.createRow(i).createCell(0);
                }
                workbook.write(out);
            }
        });
    }

    /** A workbook of which this part unpacks to more than all of a workbook may. */
    public static byte[] bomb(String part) {
        return withPart(part, old -> old + " ".repeat(LARGE_BOMB));
    }

    /** A sound workbook with a comment, of which the part of comments unpacks to a hundred megabytes. */
    public static byte[] commentsBomb() {
        byte[] commented = Book.sound()
                .then(workbook -> {
                    var cell = workbook.getSheet("高校").getRow(1).getCell(1);
                    var comment = workbook.getSheet("高校")
                            .createDrawingPatriarch()
                            .createCellComment(workbook.getCreationHelper().createClientAnchor());
                    comment.setString(workbook.getCreationHelper().createRichTextString("已核对"));
                    cell.setCellComment(comment);
                })
                .xlsx();
        return withPart(commented, "xl/comments1.xml", old -> old + " ".repeat(BOMB));
    }

    /** An archive of one CSV file that unpacks to a hundred megabytes. */
    public static byte[] csvBomb() {
        return Book.pack(Map.of("高校.csv", new byte[BOMB]), StandardCharsets.UTF_8);
    }

    /** A workbook of which this part declares entities that grow tenfold each. */
    public static byte[] laughs(String part) {
        String laughs = "<!DOCTYPE x [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        return withPart(part, old -> old.replaceFirst("\\?>", "?>" + laughs).replaceFirst("北京大学", "&c;"));
    }

    /** A workbook of which a cell is a file of the machine that reads it. */
    public static byte[] externalEntity() {
        String external = "<!DOCTYPE x [<!ENTITY c SYSTEM \"file:///etc/passwd\">]>";
        return withPart(
                "xl/sharedStrings.xml",
                old -> old.replaceFirst("\\?>", "?>" + external).replaceFirst("北京大学", "&c;"));
    }
}
