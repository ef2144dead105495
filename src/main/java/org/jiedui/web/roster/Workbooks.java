package org.jiedui.web.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.jiedui.explain.Words;
import org.jiedui.roster.IssueReport;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.read.RosterReader;
import org.jiedui.roster.sheet.SheetWindow;
import org.jiedui.run.Rosters;
import org.jiedui.sheets.AnnotatedArchive;
import org.jiedui.sheets.AnnotatedWorkbook;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jspecify.annotations.Nullable;

/** Workbooks on their way in and out over HTTP. */
@ApplicationScoped
public class Workbooks {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String ZIP = "application/zip";
    /** What browsers on Windows call a .zip. */
    public static final String WINDOWS_ZIP = "application/x-zip-compressed";

    private static final int FILE_NAME_LENGTH = 200;
    private static final int NOTE_LENGTH = 2000;

    private final RosterReader reader = new RosterReader(RosterLimits.DEFAULT);
    /**
     * How a body was sent.
     *
     * @param workbook what can be given back as a workbook, or null
     * @param baseRosterId the stored roster that it changes, or null
     */
    static Rosters.Upload upload(
            byte @Nullable [] workbook,
            @Nullable String fileName,
            @Nullable String note,
            @Nullable String baseRosterId) {
        return new Rosters.Upload(fileName(fileName), printable(note, NOTE_LENGTH), workbook, baseRosterId);
    }

    /** A file's name as it is kept: without its folders, printable, not too long. */
    public static @Nullable String fileName(@Nullable String sent) {
        return printable(lastPart(sent), FILE_NAME_LENGTH);
    }

    private static @Nullable String lastPart(@Nullable String fileName) {
        return fileName == null
                ? null
                : fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    }

    private static @Nullable String printable(@Nullable String text, int length) {
        if (text == null) {
            return null;
        }
        String clean =
                text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", " ").strip();
        if (clean.isEmpty()) {
            return null;
        }
        if (clean.length() <= length) {
            return clean;
        }
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(length - 1)) ? length - 1 : length);
    }

    /**
     * A sender's workbook, or archive of workbooks, with what was noticed when it was checked.
     *
     * @throws IOException when it is no workbook after all
     */
    static byte[] annotate(byte[] original, IssueReport noticed, boolean chinese) throws IOException {
        return AnnotatedArchive.isOne(original)
                ? AnnotatedArchive.write(original, noticed.issues(), noticed.groups(), chinese)
                : AnnotatedWorkbook.write(original, noticed.issues(), noticed.groups(), chinese);
    }

    /**
     * Some rows of a sender's workbook as they stand.
     *
     * @param name what to call the workbook when something is wrong with it
     * @throws RuntimeException a problem, when there is no such sheet or it is no workbook after all
     */
    SheetWindow window(byte[] original, String name, String sheet, int row, int around) {
        try {
            return reader.findWindow(original, sheet, row, around)
                    .orElseThrow(() -> Errors.of(
                            ErrorCode.SHEET_NOT_FOUND,
                            new Words(
                                    "工作簿中没有名为“" + Errors.shorten(sheet) + "”的工作表。请使用 issues 或 errors 中的工作表名称。",
                                    "The workbook has no sheet \"" + Errors.shorten(sheet)
                                            + "\". Use a sheet's name as it stands in issues or errors.")));
        } catch (IOException e) {
            throw noWorkbook(name);
        }
    }

    /** Why a rejected workbook cannot be had any more. */
    public static RuntimeException gone() {
        return Errors.of(
                ErrorCode.ANNOTATED_WORKBOOK_GONE,
                new Words(
                        "该带批注的名册已超过一小时的保留期，或链接有误。请重新上传名册以获得新的链接。",
                        "This workbook is kept for an hour, which has passed, or the link is wrong. Send the roster "
                                + "again for a new link."));
    }

    /** Why a roster cannot be given back annotated, nor shown as it stood. */
    static RuntimeException noWorkbook(String id) {
        return Errors.of(
                ErrorCode.ROSTER_HAS_NO_WORKBOOK,
                new Words(
                        "名册“" + Errors.shorten(id)
                                + "”不是以工作簿（.xlsx）上传的，没有可批注或查看的文件。请查看 GET /v1/rosters/{id} 中的 issues。",
                        "The roster \"" + Errors.shorten(id)
                                + "\" was not sent as a workbook (.xlsx), so that there is nothing to annotate or to "
                                + "show. See issues at GET /v1/rosters/{id}."));
    }
}
