package org.jiedui.sheets;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiedui.check.Checked;
import org.jiedui.check.Programmes;
import org.jiedui.check.RosterCheck;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.problem.Department;
import org.jiedui.problem.GeoPoint;
import org.jiedui.problem.Goal;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Programme;
import org.jiedui.problem.ProvinceQuota;
import org.jiedui.problem.School;
import org.jiedui.problem.SchoolMark;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Stage;
import org.jiedui.problem.SupplyLine;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.University;
import org.jiedui.problem.Weights;
import org.jiedui.roster.Reading;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.json.CanonicalRosterReader;
import org.jiedui.roster.json.RosterJsonReader;
import org.jiedui.roster.json.RosterJsonWriter;
import org.jiedui.roster.read.RosterReader;
import org.jiedui.roster.sheet.ColumnKind;
import org.jiedui.roster.sheet.SheetColumn;
import org.jiedui.roster.sheet.SheetKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** No field is lost on the way through JSON, the stored form, a workbook or the template; whichever is, is named. */
class RosterFieldsTest {

    private static final RosterReader READER = new RosterReader(RosterLimits.DEFAULT);
    private static final RosterCheck CHECK = new RosterCheck(Gazetteer.load(), Programmes.load());

    private static final Problem PROBLEM = new Problem(
            new Programme(
                    Goal.COVER_EVERY_SCHOOL,
                    3,
                    1,
                    2,
                    List.of(new ProvinceQuota("北京市", 1, 5, 6), new ProvinceQuota("天津市", 0, 7, 8)),
                    List.of(
                            new SupplyLine("北京市", "青海省", Setting.RURAL, 3),
                            new SupplyLine("天津市", "甘肃省", Setting.URBAN, 4)),
                    77),
            List.of(
                    new University("u1", "甲大学", "北京市", "北京市", new GeoPoint(39.99, 116.3)),
                    new University("u2", "乙大学", "天津市", null, new GeoPoint(39.11, 117.17))),
            List.of(
                    new Department("d1", "u1", "数学学院", Set.of("学业辅导"), new GeoPoint(39.99, 116.3)),
                    new Department("d2", "u2", "心理学院", Set.of(), new GeoPoint(39.5, 117.2))),
            Stream.concat(
                            Stream.of(
                                    school("s1", "北京市", "东城区", Setting.URBAN, Stage.SENIOR, Set.of()),
                                    school("s2", "青海省", null, Setting.RURAL, Stage.COMPLETE, Set.of())),
                            Stream.of(SchoolMark.values())
                                    .map(mark -> school(
                                            "s" + mark.field(), "北京市", "东城区", Setting.URBAN, null, Set.of(mark))))
                    .toList(),
            List.of(new Tie("d1", "s1", TieKind.PREFER), new Tie("d2", "s2", TieKind.FORBID)),
            Weights.defaults());

    private static School school(
            String id, String province, String county, Setting setting, Stage stage, Set<SchoolMark> marks) {
        boolean first = id.equals("s1");
        return new School(
                id,
                "中学" + id,
                province,
                first ? "北京市" : null,
                county,
                setting,
                stage,
                first ? "普通" : "民族",
                first ? Set.of("心理辅导") : Set.of(),
                marks,
                first ? new GeoPoint(39.92, 116.41) : new GeoPoint(36.5, 101.57));
    }

    private static List<List<? extends Record>> lists(Problem problem) {
        return List.of(
                List.of(problem.programme()),
                problem.programme().quotas(),
                problem.programme().supply(),
                problem.universities(),
                problem.departments(),
                problem.schools(),
                problem.ties());
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static void requireSame(Problem actual, String by) {
        List<Executable> checks = new ArrayList<>();
        for (int list = 0; list < lists(PROBLEM).size(); list++) {
            List<? extends Record> expected = lists(PROBLEM).get(list);
            List<? extends Record> found = lists(actual).get(list);
            assertEquals(expected.size(), found.size(), by + " loses " + expected);
            for (RecordComponent component : expected.getFirst().getClass().getRecordComponents()) {
                IntStream.range(0, expected.size())
                        .forEach(i -> checks.add(() -> assertEquals(
                                value(component, expected.get(i)),
                                value(component, found.get(i)),
                                by + " loses " + component.getDeclaringRecord().getSimpleName() + "."
                                        + component.getName())));
            }
        }
        assertAll(checks);
    }

    private static Problem read(byte[] file, String name) {
        return accepted(READER.readFile(file, name));
    }

    private static Problem accepted(Reading reading) {
        Checked checked = CHECK.check(assertInstanceOf(Reading.Read.class, reading));
        return assertInstanceOf(
                        Checked.Accepted.class,
                        checked,
                        () -> checked.findings().list().toString())
                .problem();
    }

    /** A component that has one value only in the sample could be lost unseen; so could a mark. */
    @Test
    void theSampleHasEveryFieldInTwoStates() {
        for (List<? extends Record> list :
                lists(PROBLEM).subList(1, lists(PROBLEM).size())) {
            for (RecordComponent component : list.getFirst().getClass().getRecordComponents()) {
                Set<Object> values = new HashSet<>();
                list.forEach(record -> values.add(value(component, record)));
                assertTrue(values.size() > 1, component.getDeclaringRecord().getSimpleName() + "." + component);
            }
        }
        for (SchoolMark mark : SchoolMark.values()) {
            assertTrue(PROBLEM.schools().stream().anyMatch(school -> school.has(mark)), mark.field());
        }
    }

    @Test
    void theContractsJsonKeepsEveryField() {
        byte[] json = RosterJsonWriter.write("名册", PROBLEM);
        requireSame(accepted(new RosterJsonReader(RosterLimits.DEFAULT).read(json)), "JSON");
    }

    @Test
    void theStoredFormKeepsEveryField() {
        requireSame(CanonicalRosterReader.read(RosterJsonWriter.write("名册", PROBLEM)), "the stored form");
    }

    @Test
    void aWorkbookKeepsEveryField() {
        requireSame(read(RosterWorkbook.write("名册", PROBLEM), "名册.xlsx"), "the workbook");
    }

    @Test
    void columnsContractAndReaderKnowTheSameFieldsOfASchool() throws IOException {
        Set<String> columns = new TreeSet<>();
        SheetWriter.columns(SheetKind.SCHOOLS).forEach(column -> columns.add(column.field()));
        assertEquals(
                Stream.of(SchoolMark.values()).map(SchoolMark::field).toList(),
                SheetKind.SCHOOLS.columns().stream()
                        .filter(column -> column.kind() == ColumnKind.YES_OR_NO)
                        .map(SheetColumn::field)
                        .toList(),
                "the marks and the columns that say yes or no");
        columns.removeAll(Set.of("lon", "lat", "point"));
        columns.addAll(Set.of("location", "change"));
        Set<String> contract = new TreeSet<>();
        try (InputStream in = RosterFieldsTest.class.getResourceAsStream("/META-INF/openapi.json")) {
            JsonNode schemas = new ObjectMapper().readTree(in).at("/components/schemas/School/properties");
            schemas.fieldNames().forEachRemaining(contract::add);
        }
        assertEquals(columns, contract, "the schema of a school");
    }

    /** What the columns' file says of a column is what the contract says of its field. */
    @Test
    void kindsOfColumnsAreTheTypesOfTheContract() throws IOException {
        Map<SheetKind, String> schemas = Map.of(
                SheetKind.UNIVERSITIES, "University",
                SheetKind.DEPARTMENTS, "Department",
                SheetKind.SCHOOLS, "School",
                SheetKind.TIES, "Tie",
                SheetKind.QUOTAS, "Quota",
                SheetKind.SUPPLY, "Supply");
        try (InputStream in = RosterFieldsTest.class.getResourceAsStream("/META-INF/openapi.json")) {
            JsonNode document = new ObjectMapper().readTree(in);
            int compared = 0;
            for (Map.Entry<SheetKind, String> sheet : schemas.entrySet()) {
                JsonNode fields = document.at("/components/schemas/" + sheet.getValue() + "/properties");
                for (SheetColumn column : sheet.getKey().columns()) {
                    String type = fields.at("/" + column.field() + "/type").asText("");
                    if (!type.isEmpty()) {
                        assertEquals(expectedType(column.kind()), type.replace("integer", "number"), column::toString);
                        compared++;
                    }
                }
            }
            assertTrue(compared > 20, "compared " + compared);
        }
    }

    private static String expectedType(ColumnKind kind) {
        return switch (kind) {
            case TEXT, CHANGE -> "string";
            case LIST -> "array";
            case NUMBER -> "number";
            case YES_OR_NO -> "boolean";
            case POINT -> "object";
        };
    }

    @Test
    void theTemplateHasEveryColumnAndAChoiceForEveryMark() throws IOException {
        try (XSSFWorkbook template =
                new XSSFWorkbook(new ByteArrayInputStream(TemplateWorkbook.write(PROBLEM.programme())))) {
            for (SheetKind kind : SheetKind.values()) {
                Sheet sheet = template.getSheet(kind.label());
                List<SheetColumn> columns = SheetWriter.columns(kind);
                for (int i = 0; sheet != null && i < columns.size(); i++) {
                    assertEquals(
                            columns.get(i).label(),
                            sheet.getRow(0).getCell(i).getStringCellValue(),
                            kind + "." + columns.get(i).field());
                }
            }
            Sheet schools = template.getSheet(SheetKind.SCHOOLS.label());
            for (SchoolMark mark : SchoolMark.values()) {
                int column = SheetWriter.columns(SheetKind.SCHOOLS).indexOf(SheetKind.SCHOOLS.column(mark.field()));
                assertTrue(
                        schools.getDataValidations().stream()
                                .anyMatch(choice -> "\"是,否\""
                                                .equals(choice.getValidationConstraint()
                                                        .getFormula1())
                                        && choice.getRegions()
                                                        .getCellRangeAddresses()[0]
                                                        .getFirstColumn()
                                                == column),
                        mark.field());
            }
        }
    }
}
