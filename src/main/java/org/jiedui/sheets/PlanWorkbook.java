package org.jiedui.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jiedui.explain.Words;
import org.jiedui.plan.Pairing;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.roster.sheet.OwnSheet;
import org.jiedui.roster.sheet.PairingColumn;
import org.jiedui.roster.sheet.SheetKind;

/**
 * A plan as a workbook: lists to print and to send, tables of how far it goes, and the roster that it pairs.
 *
 * <p>It is a roster itself. 总表 says of every pairing what it is to be in the next plan (往年 or 锁定), the roster's own
 * sheets follow at the end, and everything else is passed over when the workbook is uploaded. So a pairing stands in
 * one place only: who changes a school in 总表, or 往年 to 锁定, and uploads the workbook, has changed the roster. Ties that
 * 总表 says already are left out of 关系.
 */
public final class PlanWorkbook {

    private static final int ROWS_IN_MEMORY = 200;
    private static final int LONGEST_SHEET_NAME = 31;

    private final SXSSFWorkbook workbook;
    private final CellWriter cells;
    private final Looks looks;
    private final PlanReport report;
    private final boolean chinese;
    private final Set<String> taken = new HashSet<>();

    private PlanWorkbook(SXSSFWorkbook workbook, PlanReport report, boolean chinese) {
        this.workbook = workbook;
        this.report = report;
        this.chinese = chinese;
        cells = new CellWriter(workbook);
        looks = new Looks(workbook);
        taken.add(PairingColumn.SHEET);
        EnumSet.allOf(OwnSheet.class).forEach(sheet -> taken.add(sheet.label()));
        EnumSet.allOf(SheetKind.class).forEach(kind -> taken.add(kind.label()));
    }

    /**
     * The plan as an .xlsx file.
     *
     * @param ties what its pairings are to be when the workbook is uploaded: {@link TieKind#PRIOR} or {@link
     *     TieKind#PIN}
     * @param chinese whether sentences are Chinese, else English; names of sheets and headers are Chinese in any case,
     *     because the import knows them
     */
    public static byte[] write(PlanReport report, TieKind ties, boolean chinese) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new PlanWorkbook(workbook, report, chinese).add(ties);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(TieKind kind) {
        new PairingSheet(this).write(kind);
        new QuotaUseSheet(this).write();
        new OpenSheet(this).write();
        addAsked();
        new UniversityLists(this).write();
        new ScoreSheet(this).write();
        new AboutSheet(this).write(kind);
        new ProvinceLists(this).write();
        int first = workbook.getNumberOfSheets();
        RosterWorkbook.add(workbook, report.origin().roster().name(), report.problem(), otherTies(kind));
        for (int i = first; i < workbook.getNumberOfSheets(); i++) {
            workbook.getSheetAt(i).setTabColor(IndexedColors.GREY_50_PERCENT.getIndex());
        }
    }

    private void addAsked() {
        List<StandbyRow> standbys = report.standbys();
        if (standbys != null) {
            StandbyTable.write(newPrintedSheet(OwnSheet.STANDBYS.label(), true, StandbyTable.COLUMNS), standbys);
        }
        List<ExplanationRow> explanations = report.explanations();
        if (explanations != null) {
            ExplanationTable.write(
                    newPrintedSheet(OwnSheet.EXPLANATIONS.label(), true, ExplanationTable.COLUMNS), explanations);
        }
    }

    private List<Tie> otherTies(TieKind kind) {
        Set<Pairing> paired = new HashSet<>(report.plan().pairings());
        return report.problem().ties().stream()
                .filter(tie -> tie.kind() != kind || !paired.contains(new Pairing(tie.departmentId(), tie.schoolId())))
                .toList();
    }

    PlanReport report() {
        return report;
    }

    CellWriter cells() {
        return cells;
    }

    Looks looks() {
        return looks;
    }

    /** A message in the reader's language. */
    String say(Words words) {
        return words.in(chinese);
    }

    String say(String zh, String en) {
        return chinese ? zh : en;
    }

    /** A new sheet of this very name. */
    SXSSFSheet newSheet(String name) {
        return workbook.createSheet(name);
    }

    /** A new sheet to print, of a name as near to this one as is legal and not taken. */
    PrintedSheet newPrintedSheet(String name, boolean isOwn, List<PrintedSheet.Column> columns) {
        SXSSFSheet sheet = newSheet(isOwn ? name : freeName(name));
        return new PrintedSheet(sheet, cells, looks, report.origin().name() + " · " + name, columns);
    }

    /** What goes to the printer of a sheet: its first columns only. */
    void printOnly(SXSSFSheet sheet, int columns, int rows) {
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, columns - 1, 0, rows - 1);
    }

    private String freeName(String wanted) {
        String legal = WorkbookUtil.createSafeSheetName(wanted);
        String name = legal;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String suffix = " (" + i + ")";
            name = legal.substring(0, Math.min(legal.length(), LONGEST_SHEET_NAME - suffix.length())) + suffix;
        }
        return name;
    }
}
