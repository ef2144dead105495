package org.jiedui.roster.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jiedui.roster.Issue;
import org.jiedui.roster.file.BoundedZip;
import org.jiedui.roster.file.FileIssues;

/**
 * What else people send for a workbook, known by its first bytes or its parts, and the one step that makes a workbook
 * of it.
 */
enum OtherFormat {
    PDF("PDF", "PDF", Step.EXPORT, "%PDF"),
    RAR("an archive of another kind (.rar)", "RAR 压缩包", Step.UNPACK, "Rar!"),
    SEVEN_ZIP("an archive of another kind (.7z)", "7z 压缩包", Step.UNPACK, "7z\u00bc\u00af'\u001c"),
    GZIP("an archive of another kind (.gz)", "gz 压缩包", Step.UNPACK, "\u001f\u008b"),
    PNG("a picture (.png)", "图片（.png）", Step.EXPORT, "\u0089PNG"),
    JPEG("a picture (.jpg)", "图片（.jpg）", Step.EXPORT, "\u00ff\u00d8\u00ff"),
    RICH_TEXT("a text document (.rtf)", "文本文档（.rtf）", Step.EXPORT, "{\\rtf"),
    HTML("a web page, whatever its name says", "网页（HTML），与扩展名无关", Step.SAVE_AS),
    XML("a table in XML (Excel 2003), whatever its name says", "XML 表格（Excel 2003），与扩展名无关", Step.SAVE_AS),
    JSON("JSON", "JSON", Step.SAY_JSON),
    TEXT("text, such as one CSV file", "文本（如单个 CSV 文件）", Step.PACK),
    OPEN_DOCUMENT("an OpenDocument file (.ods)", "OpenDocument 表格（.ods）", Step.SAVE_AS),
    NUMBERS("a Numbers document", "Numbers 文档", Step.SAVE_AS),
    BINARY_EXCEL("a binary workbook (.xlsb)", "二进制工作簿（.xlsb）", Step.SAVE_AS),
    WORD("a Word document (.docx)", "Word 文档（.docx）", Step.EXPORT),
    POWERPOINT("a PowerPoint document (.pptx)", "PowerPoint 文稿（.pptx）", Step.EXPORT);

    /** What its sender does next. */
    private enum Step {
        SAVE_AS("Open it in Excel or WPS and save it as .xlsx", "请用 Excel 或 WPS 打开后另存为 .xlsx"),
        UNPACK("Unpack it and send the workbook in it", "请解压后上传其中的 .xlsx 工作簿"),
        EXPORT(
                "Send the .xlsx workbook that it was made from, or copy its tables into the template"
                        + " (/v1/rosters/template.xlsx)",
                "请上传生成它的 .xlsx 工作簿，或把表格复制到模板（/v1/rosters/template.xlsx）"),
        PACK(
                "Pack the CSV files 高校.csv, 院系.csv and 中学.csv into one .zip and send that, or send an .xlsx workbook",
                "请将 高校.csv、院系.csv、中学.csv 压缩为一个 .zip 后上传，或使用 .xlsx 工作簿"),
        SAY_JSON("Send it with Content-Type: application/json", "请以 Content-Type: application/json 发送");

        private final String words;
        private final String wordsZh;

        Step(String words, String wordsZh) {
            this.words = words;
            this.wordsZh = wordsZh;
        }
    }

    private static final byte[] OLE2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final int LOOKED_AT = 4096;
    private static final int MOST_CONTROLS = 0;

    private final String what;
    private final String whatZh;
    private final Step step;
    private final String start;

    OtherFormat(String what, String whatZh, Step step) {
        this(what, whatZh, step, "");
    }

    OtherFormat(String what, String whatZh, Step step, String start) {
        this.what = what;
        this.whatZh = whatZh;
        this.step = step;
        this.start = start;
    }

    /** What to say of bytes that are no zip archive; empty when they begin like one. */
    static Optional<Issue> findIssueOf(byte[] file) {
        if (startsWith(file, OLE2)) {
            return Optional.of(contains(file, ENCRYPTED) ? FileIssues.encrypted() : FileIssues.oldFormat());
        }
        if (startsWith(file, new byte[] {'P', 'K'})) {
            return Optional.empty();
        }
        return Optional.of(find(file).map(OtherFormat::issue).orElseGet(() -> FileIssues.notAWorkbook(null)));
    }

    /** What to say of an archive that is a document of another program; empty when it is none. */
    static Optional<Issue> findIssueOf(BoundedZip zip) {
        OtherFormat found = null;
        if (zip.findEntry("xl/workbook.bin") != null) {
            found = BINARY_EXCEL;
        } else if (zip.findEntry("content.xml") != null && zip.findEntry("mimetype") != null) {
            found = OPEN_DOCUMENT;
        } else if (zip.findEntry("Index/Document.iwa") != null || zip.findEntry("Index.zip") != null) {
            found = NUMBERS;
        } else if (zip.findEntry("word/document.xml") != null) {
            found = WORD;
        } else if (zip.findEntry("ppt/presentation.xml") != null) {
            found = POWERPOINT;
        }
        return Optional.ofNullable(found).map(OtherFormat::issue);
    }

    private Issue issue() {
        return FileIssues.otherFormat(what, whatZh, step.words, step.wordsZh);
    }

    private static Optional<OtherFormat> find(byte[] file) {
        String latin = new String(file, 0, Math.min(file.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        Optional<OtherFormat> byStart = Arrays.stream(values())
                .filter(format -> !format.start.isEmpty() && latin.startsWith(format.start))
                .findFirst();
        if (byStart.isPresent()) {
            return byStart;
        }
        // Zeros are what UTF-16 has between Latin letters.
        String text = latin.replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .replace("\0", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype html") || text.contains("<html") || text.startsWith("<table")) {
            return Optional.of(HTML);
        }
        if (text.startsWith("<?xml") && text.contains("<workbook")) {
            return Optional.of(XML);
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return Optional.of(JSON);
        }
        long controls = text.chars()
                .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')
                .count();
        return controls > MOST_CONTROLS || text.isEmpty() ? Optional.empty() : Optional.of(TEXT);
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            int matched = 0;
            while (matched < part.length && bytes[i + matched] == part[matched]) {
                matched++;
            }
            if (matched == part.length) {
                return true;
            }
        }
        return false;
    }
}
