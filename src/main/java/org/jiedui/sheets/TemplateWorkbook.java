package org.jiedui.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiedui.problem.Programme;
import org.jiedui.problem.ProvinceQuota;
import org.jiedui.problem.SchoolMark;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Stage;
import org.jiedui.problem.TieKind;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Roster;
import org.jiedui.roster.sheet.ColumnKind;
import org.jiedui.roster.sheet.OwnSheet;
import org.jiedui.roster.sheet.SheetColumn;
import org.jiedui.roster.sheet.SheetKind;
import org.jspecify.annotations.Nullable;

/**
 * The workbook that coordinators fill in: headers with notes, drop-downs, three example rows a sheet, and the
 * programme's own tables. Uploaded as it is, it is a roster that can be used.
 */
public final class TemplateWorkbook {

    private static final int ROWS = 50_000;
    private static final String CHOICES = OwnSheet.CHOICES.label();
    private static final int WIDTH = 256;

    private static final List<Roster.UniversityRow> UNIVERSITIES = List.of(
            university("北京师范大学", "北京市", "北京市", new Roster.LocationValue(39.9567, 116.3598)),
            university("兰州大学", "甘肃省", "兰州市", null),
            university("浙江大学", "浙江省", "杭州市", new Roster.LocationValue(30.2618, 120.1254)));

    private static final List<Roster.DepartmentRow> DEPARTMENTS = List.of(
            department("北京师范大学", "心理学部", "心理辅导", "生涯规划"),
            department("兰州大学", "马克思主义学院", "团课理论"),
            department("浙江大学", "机械工程学院", "科技创新", "社团指导"));

    private static final List<Roster.SchoolRow> SCHOOLS = List.of(
            new Roster.SchoolRow(
                    null,
                    Roster.EXAMPLE + "北京市第一中学",
                    "北京市",
                    "北京市",
                    "东城区",
                    Setting.URBAN.name(),
                    Stage.COMPLETE.name(),
                    "普通",
                    List.of("心理辅导", "社团指导"),
                    Map.of(),
                    null,
                    null,
                    Origin.MADE),
            new Roster.SchoolRow(
                    null,
                    Roster.EXAMPLE + "会宁县第一中学",
                    "甘肃省",
                    "白银市",
                    "会宁县",
                    Setting.RURAL.name(),
                    Stage.SENIOR.name(),
                    "普通",
                    List.of(),
                    Map.of(SchoolMark.RECOMMENDED, true),
                    new Roster.LocationValue(35.6924, 105.0533),
                    null,
                    Origin.MADE),
            new Roster.SchoolRow(
                    null,
                    Roster.EXAMPLE + "杭州市实验中学",
                    "浙江省",
                    "杭州市",
                    "西湖区",
                    Setting.URBAN.name(),
                    Stage.SENIOR.name(),
                    "实验",
                    List.of("科技创新"),
                    Map.of(SchoolMark.RECOMMENDED, false),
                    null,
                    null,
                    Origin.MADE));

    private static final List<Roster.TieRow> TIES = List.of(
            tie("北京师范大学", "心理学部", "会宁县第一中学", TieKind.PREFER),
            tie("浙江大学", "机械工程学院", "杭州市实验中学", TieKind.PRIOR),
            tie("北京师范大学", "心理学部", "北京市第一中学", TieKind.FORBID));

    private static final List<String> HOW_TO = List.of(
            "名册模板填写说明",
            "1. 每个工作表第一行是表头，请勿删除；黄色表头为必填列。把鼠标移到表头上可查看填写要求。",
            "2. 各表中的三行示例请替换为真实数据；示例可直接上传试用。",
            "3. 编号可以不填：名称不重复时以名称识别。如填写编号，请在各表中保持一致。",
            "4. 经纬度可以不填：系统按区县、城市、省份的位置估算，并逐行提示。",
            "5. “关系”可以没有：锁定＝必须结对，回避＝不得结对，意向＝希望结对，往年＝上一次的结对。",
            "6. “名额”“跨省供给”和“项目”已按项目附表填好，可按需要修改，如每校名额；删除这些工作表则采用项目附表。",
            "7. 可以增加自己的列（如联系人、备注），系统会忽略并提示。上传后如有问题，会返回逐格带批注的名册。",
            "各列说明 / Columns");

    private TemplateWorkbook() {}

    private static Roster.UniversityRow university(
            String name, String province, String city, Roster.@Nullable LocationValue location) {
        return new Roster.UniversityRow(null, name, province, city, location, null, Origin.MADE);
    }

    private static Roster.DepartmentRow department(String university, String name, String... strengths) {
        return new Roster.DepartmentRow(null, null, university, name, List.of(strengths), null, null, Origin.MADE);
    }

    private static Roster.TieRow tie(String university, String department, String example, TieKind kind) {
        return new Roster.TieRow(
                null,
                null,
                kind.name(),
                new Roster.DepartmentName(university, department),
                new Roster.SchoolName(null, null, null, Roster.EXAMPLE + example),
                null,
                Origin.MADE);
    }

    /**
     * The template as an .xlsx file.
     *
     * @param programme whose quota table and supply lines are filled in
     */
    public static byte[] write(Programme programme) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            writeInstructions(workbook);
            SheetWriter writer = new SheetWriter(workbook);
            writer.write(SheetKind.UNIVERSITIES, UNIVERSITIES, RosterWorkbook::cells);
            writer.write(SheetKind.DEPARTMENTS, DEPARTMENTS, RosterWorkbook::cells);
            writer.write(SheetKind.SCHOOLS, SCHOOLS, RosterWorkbook::cells);
            writer.write(SheetKind.TIES, TIES, RosterWorkbook::cells);
            RosterWorkbook.programme(writer, null, programme);
            ChoiceLists choices = new ChoiceLists(workbook, programme);
            for (SheetKind kind : SheetKind.values()) {
                Sheet sheet = workbook.getSheet(kind.label());
                if (sheet != null) {
                    addNotes(sheet, kind);
                    choices.addTo(sheet, kind);
                }
            }
            workbook.setActiveSheet(0);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeInstructions(Workbook workbook) {
        Sheet sheet = workbook.createSheet(OwnSheet.ABOUT.label());
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle title = workbook.createCellStyle();
        title.setFont(bold);
        int next = 0;
        for (String line : HOW_TO) {
            Row row = sheet.createRow(next++);
            row.createCell(0).setCellValue(line);
            if (next == 1 || next == HOW_TO.size()) {
                row.getCell(0).setCellStyle(title);
            }
        }
        for (SheetKind kind : SheetKind.values()) {
            for (SheetColumn column : SheetWriter.columns(kind)) {
                Row row = sheet.createRow(next++);
                row.createCell(0).setCellValue(kind.label());
                row.createCell(1).setCellValue(column.label());
                row.createCell(2).setCellValue(column.note());
                row.createCell(3).setCellValue(column.noteEn());
            }
        }
        SheetWriter.fitToPage(sheet);
        sheet.setColumnWidth(0, 12 * WIDTH);
        sheet.setColumnWidth(1, 16 * WIDTH);
        sheet.setColumnWidth(2, 48 * WIDTH);
        sheet.setColumnWidth(3, 60 * WIDTH);
    }

    private static void addNotes(Sheet sheet, SheetKind kind) {
        var helper = sheet.getWorkbook().getCreationHelper();
        var drawing = sheet.createDrawingPatriarch();
        List<SheetColumn> columns = SheetWriter.columns(kind);
        for (int i = 0; i < columns.size(); i++) {
            ClientAnchor anchor = helper.createClientAnchor();
            anchor.setCol1(i + 1);
            anchor.setCol2(i + 4);
            anchor.setRow1(1);
            anchor.setRow2(5);
            Comment comment = drawing.createCellComment(anchor);
            comment.setString(helper.createRichTextString(
                    columns.get(i).note() + "\n" + columns.get(i).noteEn()));
            comment.setAuthor("结对");
            sheet.getRow(0).getCell(i).setCellComment(comment);
        }
    }

    /** Drop-downs; they advise and do not forbid, because many other words are understood as well. */
    private static final class ChoiceLists {
        private static final List<String> SETTINGS = List.of("城市", "农村");
        private static final List<String> STAGES = List.of("普通高中", "完全中学");
        private static final List<String> YES_OR_NO = List.of("是", "否");
        private static final List<String> KINDS = List.of("锁定", "回避", "意向", "往年");

        private final Workbook workbook;
        private final int provinces;

        ChoiceLists(Workbook workbook, Programme programme) {
            this.workbook = workbook;
            List<String> names =
                    programme.quotas().stream().map(ProvinceQuota::province).toList();
            provinces = names.size();
            Sheet sheet = workbook.createSheet(CHOICES);
            sheet.createRow(0).createCell(0).setCellValue("省份");
            for (int i = 0; i < provinces; i++) {
                sheet.createRow(i + 1).createCell(0).setCellValue(names.get(i));
            }
            workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
        }

        void addTo(Sheet sheet, SheetKind kind) {
            DataValidationHelper helper = sheet.getDataValidationHelper();
            List<SheetColumn> columns = SheetWriter.columns(kind);
            for (int i = 0; i < columns.size(); i++) {
                DataValidationConstraint constraint = constraint(helper, columns.get(i));
                if (constraint != null) {
                    DataValidation validation =
                            helper.createValidation(constraint, new CellRangeAddressList(1, ROWS, i, i));
                    validation.setErrorStyle(DataValidation.ErrorStyle.INFO);
                    validation.createErrorBox("请核对", "不在选项中。如写法无误可继续。");
                    validation.setShowErrorBox(true);
                    validation.setSuppressDropDownArrow(true);
                    sheet.addValidationData(validation);
                }
            }
        }

        private @Nullable DataValidationConstraint constraint(DataValidationHelper helper, SheetColumn column) {
            return switch (column.field()) {
                case "province", "demand", "supplier", "schoolProvince" ->
                    provinces == 0 ? null : helper.createFormulaListConstraint(CHOICES + "!$A$2:$A$" + (provinces + 1));
                case "universityName" -> names(helper, SheetKind.UNIVERSITIES);
                case "departmentName" -> names(helper, SheetKind.DEPARTMENTS);
                case "schoolName" -> names(helper, SheetKind.SCHOOLS);
                case "setting" -> explicit(helper, SETTINGS);
                case "stage" -> explicit(helper, STAGES);
                case "kind" -> explicit(helper, KINDS);
                default -> column.kind() == ColumnKind.YES_OR_NO ? explicit(helper, YES_OR_NO) : null;
            };
        }

        private static DataValidationConstraint explicit(DataValidationHelper helper, List<String> words) {
            return helper.createExplicitListConstraint(words.toArray(String[]::new));
        }

        /** The names that stand in another sheet of the workbook. */
        private DataValidationConstraint names(DataValidationHelper helper, SheetKind other) {
            int column = SheetWriter.columns(other).indexOf(other.column("name"));
            String letter = org.apache.poi.ss.util.CellReference.convertNumToColString(column);
            Sheet there = workbook.getSheet(other.label());
            return helper.createFormulaListConstraint(
                    there.getSheetName() + "!$" + letter + "$2:$" + letter + "$" + (ROWS + 1));
        }
    }
}
