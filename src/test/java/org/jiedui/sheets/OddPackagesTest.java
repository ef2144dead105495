package org.jiedui.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Place;
import org.jiedui.roster.Reading;
import org.jiedui.roster.Roster;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.Severity;
import org.jiedui.roster.read.Book;
import org.jiedui.roster.read.RosterReader;
import org.jiedui.roster.sheet.OwnSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Workbooks that break the rules of their format in ways that Excel, WPS and LibreOffice do not mind: they are read,
 * and annotated.
 */
class OddPackagesTest {

    private static final RosterReader READER = new RosterReader(RosterLimits.DEFAULT);
    private static final String CORE = "docProps/core.xml";
    private static final String SHEET = "xl/worksheets/sheet3.xml";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String WORKBOOK_RELATIONS = "xl/_rels/workbook.xml.rels";

    private static Map<String, byte[]> sound() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(Book.sound().xlsx()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return parts;
    }

    private static byte[] pack(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static void edit(Map<String, byte[]> parts, String name, UnaryOperator<String> change) {
        String before = new String(parts.get(name), StandardCharsets.UTF_8);
        String after = change.apply(before);
        assertTrue(!after.equals(before), name + " stays as it is");
        parts.put(name, after.getBytes(StandardCharsets.UTF_8));
    }

    private static void rename(Map<String, byte[]> parts, String name, String other) {
        byte[] bytes = parts.remove(name);
        assertTrue(bytes != null, name + " is not there");
        parts.put(other, bytes);
    }

    private static Arguments odd(String kind, BiConsumer<Map<String, byte[]>, String> change) {
        Map<String, byte[]> parts = sound();
        change.accept(parts, kind);
        return Arguments.of(kind, pack(parts));
    }

    static Stream<Arguments> packages() {
        return Stream.of(
                odd("as it is", (parts, kind) -> {}),
                odd("Strict Open XML", (parts, kind) -> parts.replaceAll((name, bytes) -> strict(bytes))),
                odd("core properties twice", (parts, kind) -> {
                    edit(parts, CORE, text -> text.replaceFirst("(<dcterms:created.*?</dcterms:created>)", "$1$1"));
                }),
                odd("core properties without a type", (parts, kind) -> {
                    edit(parts, CORE, text -> text.replaceAll(" xsi:type=\"[^\"]*\"", ""));
                }),
                odd("core properties that are no XML", (parts, kind) -> parts.put(CORE, new byte[] {1, 2, 3})),
                odd("several marks of UTF-8", (parts, kind) -> {
                    for (String part : List.of("_rels/.rels", WORKBOOK, WORKBOOK_RELATIONS, SHEET)) {
                        edit(parts, part, text -> "\ufeff\ufeff\ufeff" + text);
                    }
                }),
                odd("no list of content types", (parts, kind) -> parts.remove("[Content_Types].xml")),
                odd(
                        "a list of content types that breaks off",
                        (parts, kind) -> parts.put(
                                "[Content_Types].xml",
                                "<?xml version=\"1.0\"?><Types".getBytes(StandardCharsets.UTF_8))),
                odd("core properties named twice", (parts, kind) -> {
                    edit(
                            parts,
                            "_rels/.rels",
                            text -> text.replaceFirst(
                                    "(<Relationship [^>]*core-properties[^>]*>)",
                                    "$1<Relationship Id=\"again\" Type=\"http://schemas"
                                            + ".openxmlformats.org/package/2006/relationships/metadata/"
                                            + "core-properties\""
                                            + " Target=\"docProps/core.xml\"/>"));
                }),
                odd("no properties at all", (parts, kind) -> {
                    parts.remove(CORE);
                    parts.remove("docProps/app.xml");
                }),
                odd("a part that is named and absent", (parts, kind) -> {
                    edit(
                            parts,
                            WORKBOOK_RELATIONS,
                            text -> text.replace(
                                    "</Relationships>",
                                    "<Relationship Id=\"rId99\" "
                                            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                                            + "relationships/theme\" Target=\"theme/theme1.xml\"/></Relationships>"));
                }),
                odd("a sheet that is listed and absent", (parts, kind) -> {
                    edit(
                            parts,
                            WORKBOOK,
                            text -> text.replace(
                                    "</sheets>", "<sheet name=\"空\" sheetId=\"77\" r:id=\"rId77\"/></sheets>"));
                    edit(
                            parts,
                            WORKBOOK_RELATIONS,
                            text -> text.replace(
                                    "</Relationships>",
                                    "<Relationship Id=\"rId77\" "
                                            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                                            + "relationships/worksheet\" "
                                            + "Target=\"worksheets/none.xml\"/></Relationships>"));
                }),
                odd("what a Mac leaves in archives", (parts, kind) -> {
                    parts.put(".DS_Store", new byte[] {0, 0, 0, 1});
                    parts.put("__MACOSX/._名册.xlsx", new byte[] {0, 5, 22, 7});
                    parts.put("xl/.DS_Store", new byte[] {0});
                }),
                odd("a part without a content type", (parts, kind) -> parts.put("extra/readme", new byte[] {'x'})),
                odd("part names in other case", (parts, kind) -> {
                    rename(parts, SHEET, "xl/Worksheets/Sheet3.XML");
                    rename(parts, "xl/sharedStrings.xml", "xl/SharedStrings.xml");
                }),
                odd("content types in lower case", (parts, kind) -> {
                    rename(parts, "[Content_Types].xml", "[content_types].xml");
                }),
                odd("backslashes between folders", (parts, kind) -> {
                    for (String name : List.copyOf(parts.keySet())) {
                        rename(parts, name, name.replace('/', '\\'));
                    }
                }),
                odd("a sheet in UTF-16", (parts, kind) -> {
                    String text = new String(parts.get(SHEET), StandardCharsets.UTF_8).replace("UTF-8", "UTF-16");
                    parts.put(SHEET, text.getBytes(StandardCharsets.UTF_16));
                }),
                odd("a workbook part in UTF-16", (parts, kind) -> {
                    String text = new String(parts.get(WORKBOOK), StandardCharsets.UTF_8).replace("UTF-8", "UTF-16");
                    parts.put(WORKBOOK, text.getBytes(StandardCharsets.UTF_16));
                }),
                odd("cell references in lower case", (parts, kind) -> {
                    for (int i = 1; i <= 4; i++) {
                        edit(
                                parts,
                                "xl/worksheets/sheet" + i + ".xml",
                                text -> java.util.regex.Pattern.compile("<c r=\"([A-Z]+)")
                                        .matcher(text)
                                        .replaceAll(match ->
                                                "<c r=\"" + match.group(1).toLowerCase()));
                    }
                }),
                odd("no cell references", (parts, kind) -> {
                    edit(parts, "xl/worksheets/sheet1.xml", text -> text.replaceAll("<c r=\"[A-Z]+\\d+\"", "<c"));
                }),
                odd("targets from the root", (parts, kind) -> {
                    edit(
                            parts,
                            WORKBOOK_RELATIONS,
                            text -> text.replace("Target=\"worksheets/", "Target=\"/xl/worksheets/"));
                }),
                odd("targets with steps back", (parts, kind) -> {
                    edit(
                            parts,
                            WORKBOOK_RELATIONS,
                            text -> text.replace("Target=\"worksheets/", "Target=\"../xl/./theme/../worksheets/"));
                }),
                odd("references that lead outside", (parts, kind) -> {
                    edit(
                            parts,
                            WORKBOOK_RELATIONS,
                            text -> text.replace(
                                    "</Relationships>",
                                    "<Relationship Id=\"rId98\" "
                                            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                                            + "relationships/externalLink\" TargetMode=\"External\" "
                                            + "Target=\"file:///C:\\x y.xlsx\"/>"
                                            + "</Relationships>"));
                }),
                odd("no list of the package's references", (parts, kind) -> parts.remove("_rels/.rels")),
                odd("honest text that packs very well", (parts, kind) -> {
                    edit(
                            parts,
                            "xl/worksheets/sheet1.xml",
                            text -> text.replace("</sheetData>", "</sheetData>" + " ".repeat(30 << 20)));
                }));
    }

    private static byte[] strict(byte[] part) {
        String text = new String(part, StandardCharsets.UTF_8);
        return !text.startsWith("<?xml")
                ? part
                : text.replace(
                                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                "http://purl.oclc.org/ooxml/spreadsheetml/main")
                        .replace(
                                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                "http://purl.oclc.org/ooxml/officeDocument/relationships")
                        .getBytes(StandardCharsets.UTF_8);
    }

    /** What was read, without where it stood. */
    private static String rows(byte[] file) {
        Reading reading = READER.readFile(file, "名册.xlsx");
        Roster roster =
                assertInstanceOf(Reading.Read.class, reading, reading::toString).roster();
        return Stream.of(roster.universities(), roster.departments(), roster.schools(), roster.ties())
                .flatMap(List::stream)
                .map(row -> row.toString().replaceFirst("origin=.*", ""))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packages")
    void isReadLikeASoundOneAndAnnotated(String kind, byte[] file) throws IOException {
        String expected = rows(Book.sound().xlsx());
        assertEquals(expected, rows(file));
        assertEquals(file, READER.receive(file, null, null).workbook());

        Issue issue =
                new Issue(Severity.ERROR, "odd", new Place.CellPlace("中学", 3, "G"), "完全中学", "Said here.", "此处有误。");
        byte[] annotated = AnnotatedWorkbook.write(file, List.of(issue), List.of(), true);

        assertEquals(expected, rows(annotated), "annotated, it holds the same roster");
        assertTrue(READER.findWindow(annotated, OwnSheet.ISSUES.label(), 0, 10).isPresent(), "the list is there");
    }

    /** What nobody needs to read the cells may be damaged: the bytes of a part cannot be unpacked. */
    @ParameterizedTest
    @ValueSource(strings = {"[Content_Types].xml", "docProps/app.xml"})
    void aPartThatCannotBeUnpackedIsDoneWithout(String path) throws IOException {
        byte[] file = Book.sound().xlsx();
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf(path) + path.length();
        java.util.Arrays.fill(file, at, at + 20, (byte) 0xff);
        assertEquals(rows(Book.sound().xlsx()), rows(file));
        byte[] annotated = AnnotatedWorkbook.write(file, List.of(), List.of(), true);
        assertEquals(rows(Book.sound().xlsx()), rows(annotated));
    }

    /** All cells are there; what cannot be unpacked stands after them. */
    @Test
    void aSheetThatBreaksOffAfterItsCellsIsReadAndCopiedAsItIs() throws IOException {
        Map<String, byte[]> parts = sound();
        String noise = new Random(7)
                .ints(40_000, 'a', 'z')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        edit(parts, SHEET, text -> text.replace("</sheetData>", "</sheetData><!--" + noise + "-->"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(part.getKey());
                entry.setMethod(ZipEntry.DEFLATED);
                byte[] packed = deflate(part.getValue());
                int kept = part.getKey().equals(SHEET) ? packed.length - 5_000 : packed.length;
                entry.setSize(part.getValue().length);
                entry.setCompressedSize(kept);
                CRC32 sum = new CRC32();
                sum.update(part.getValue());
                entry.setCrc(sum.getValue());
                zip.addRawArchiveEntry(entry, new ByteArrayInputStream(packed, 0, kept));
            }
        }
        byte[] file = out.toByteArray();
        assertEquals(rows(Book.sound().xlsx()), rows(file));
        byte[] annotated = AnnotatedWorkbook.write(file, List.of(), List.of(), true);
        assertEquals(rows(file), rows(annotated));
    }

    private static byte[] deflate(byte[] bytes) throws IOException {
        try (DeflaterInputStream in = new DeflaterInputStream(
                new ByteArrayInputStream(bytes), new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
            return in.readAllBytes();
        }
    }
}
