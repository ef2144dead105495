package org.jiedui.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiedui.check.Checked;
import org.jiedui.check.Programmes;
import org.jiedui.check.RosterCheck;
import org.jiedui.explain.PairingRow;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.oracle.RandomProblems;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Programme;
import org.jiedui.problem.ProvinceQuota;
import org.jiedui.problem.School;
import org.jiedui.problem.SupplyLine;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.University;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Reading;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.Severity;
import org.jiedui.roster.read.Book;
import org.jiedui.roster.read.RosterReader;
import org.jiedui.solve.Limits;
import org.jiedui.solve.Outcome;
import org.jiedui.solve.SolveOptions;
import org.jiedui.solve.Solver;
import org.jiedui.solve.StopSignal;
import org.junit.jupiter.api.Test;

/** A roster goes in, its plan comes out, and what comes out goes in again: nothing is lost on the way. */
class PlanRoundTripTest {

    private static final RosterReader READER = new RosterReader(RosterLimits.DEFAULT);
    private static final RosterCheck CHECK = new RosterCheck(Gazetteer.load(), Programmes.load());
    private static final Map<String, String> PROVINCES = Map.of("P1", "北京市", "P2", "湖北省", "P3", "内蒙古自治区");

    /** Ends of names that spreadsheets, lists and the reader's own conventions might stumble over. */
    private static final List<String> ODD =
            List.of("=1+1", "+", "-", "@", "'", "_x0041_", "、甲", "\"乙\"", "（一）", "&", "<b>", "　");

    private static Problem problem(long seed) {
        return named(seed % 2 == 0 ? RandomProblems.tiny(seed) : RandomProblems.middling(seed));
    }

    /** The same problem in real provinces and under odd names. */
    private static Problem named(Problem random) {
        Programme programme = random.programme();
        return new Problem(
                new Programme(
                        programme.goal(),
                        programme.departmentsPerUniversity(),
                        programme.urbanPerUniversity(),
                        programme.ruralPerUniversity(),
                        programme.quotas().stream()
                                .map(quota -> new ProvinceQuota(
                                        PROVINCES.get(quota.province()),
                                        quota.universities(),
                                        quota.urban(),
                                        quota.rural()))
                                .toList(),
                        programme.supply().stream()
                                .map(line -> new SupplyLine(
                                        PROVINCES.get(line.demand()),
                                        PROVINCES.get(line.supplier()),
                                        line.setting(),
                                        line.count()))
                                .toList(),
                        programme.farKilometres()),
                random.universities().stream()
                        .map(university -> new University(
                                university.id(),
                                odd(university.name()),
                                PROVINCES.get(university.province()),
                                null,
                                university.location()))
                        .toList(),
                random.departments().stream()
                        .map(department -> new Department(
                                department.id(),
                                department.universityId(),
                                odd(department.name()),
                                department.strengths().stream()
                                        .map(PlanRoundTripTest::odd)
                                        .collect(Collectors.toSet()),
                                department.location()))
                        .toList(),
                random.schools().stream()
                        .map(school -> new School(
                                school.id(),
                                odd(school.name()),
                                PROVINCES.get(school.province()),
                                null,
                                null,
                                school.setting(),
                                school.stage(),
                                school.type(),
                                school.needs().stream()
                                        .map(PlanRoundTripTest::odd)
                                        .collect(Collectors.toSet()),
                                school.marks(),
                                school.location()))
                        .toList(),
                random.ties(),
                random.weights());
    }

    /** The same text always gets the same end, so that strengths still meet needs. */
    private static String odd(String text) {
        String odd = ODD.get(Math.floorMod(text.hashCode(), ODD.size()));
        return (text.hashCode() % 3 == 0 ? odd + text : text + odd).strip();
    }

    private static Checked.Accepted read(byte[] file, String about) {
        Reading reading = READER.readFile(file, "名册.xlsx");
        Checked checked = CHECK.check(assertInstanceOf(Reading.Read.class, reading, about + ": " + reading));
        return assertInstanceOf(
                Checked.Accepted.class,
                checked,
                () -> about + ": " + checked.findings().list());
    }

    private static Plan solve(Problem problem) {
        Outcome outcome = Solver.create()
                .solve(
                        problem,
                        Plan.EMPTY,
                        new Limits(null, null, null, 100),
                        new SolveOptions(1, 1),
                        new StopSignal(),
                        progress -> {});
        return assertInstanceOf(Outcome.Delivered.class, outcome).plan();
    }

    private static void requireSame(Problem expected, Problem actual, String about) {
        assertEquals(expected.programme(), actual.programme(), about);
        assertEquals(expected.universities(), actual.universities(), about);
        assertEquals(expected.departments(), actual.departments(), about);
        assertEquals(expected.schools(), actual.schools(), about);
    }

    private static Set<Tie> with(Problem problem, Plan plan, TieKind kind) {
        Set<Tie> ties = new LinkedHashSet<>(problem.ties());
        plan.pairings().forEach(pairing -> ties.add(new Tie(pairing.departmentId(), pairing.schoolId(), kind)));
        return ties;
    }

    private static Plan planOf(Problem problem, TieKind kind) {
        return Plan.of(problem.listTies(kind).stream().collect(Collectors.toMap(Tie::departmentId, Tie::schoolId)));
    }

    @Test
    void anExportedPlanIsTheSameRosterWithItsPairingsAsTies() {
        for (long seed = 0; seed < 30; seed++) {
            Problem problem = problem(seed);
            if (problem.departments().isEmpty()) {
                continue; // No roster is accepted without departments.
            }
            Problem read = read(RosterWorkbook.write("名册", problem), "seed " + seed)
                    .problem()
                    .withWeights(problem.weights());
            requireSame(problem, read, "seed " + seed);
            assertEquals(problem.ties(), read.ties(), "seed " + seed);
            Plan plan = solve(read);
            for (TieKind kind : List.of(TieKind.PRIOR, TieKind.PIN)) {
                String about = "seed " + seed + ", " + kind;
                Checked.Accepted accepted = read(PlanWorkbook.write(Reports.of(read, plan), kind, seed % 4 < 2), about);
                Problem again = accepted.problem().withWeights(problem.weights());
                assertEquals("试点名册", accepted.name(), about);
                requireSame(problem, again, about);
                assertEquals(with(read, plan, kind), Set.copyOf(again.ties()), about);
                // The plan keeps all the new ties, so that they cost nothing.
                assertEquals(PlanAudit.audit(read, plan), PlanAudit.audit(again, plan), about);
                assertEquals(
                        List.of(),
                        accepted.findings().list().stream()
                                .map(Issue::code)
                                .filter(code -> code.contains("column")
                                        || code.contains("sheet")
                                        || code.equals("repeated-tie"))
                                .toList(),
                        about);
            }
        }
    }

    @Test
    void thePlanCanBeReadOffItsPins() {
        for (long seed = 1; seed < 20; seed += 2) {
            Problem problem = problem(seed);
            Plan plan = solve(problem);
            Problem pinned = read(PlanWorkbook.write(Reports.of(problem, plan), TieKind.PIN, true), "seed " + seed)
                    .problem();
            assertEquals(plan, planOf(pinned, TieKind.PIN), "seed " + seed);
            assertEquals(plan, solve(pinned), "seed " + seed);
        }
    }

    @Test
    void anExportedTableOfPairingsGoesIntoAnArchiveAsItIs() {
        for (long seed = 1; seed < 20; seed += 2) {
            Problem problem = problem(seed);
            Plan plan = solve(problem);
            Map<String, byte[]> files = csv(RosterWorkbook.write("名册", problem));
            files.put("pairings-0191.csv", PairingsCsv.write(PairingRow.list(problem, plan), TieKind.PIN));
            Problem again = read(Book.pack(files, StandardCharsets.UTF_8), "seed " + seed)
                    .problem();
            requireSame(problem, again, "seed " + seed);
            assertEquals(with(problem, plan, TieKind.PIN), Set.copyOf(again.ties()), "seed " + seed);
        }
    }

    /** The sheets of a workbook as CSV files. */
    private static Map<String, byte[]> csv(byte[] file) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        XSSFWorkbook workbook = Reports.open(file);
        for (Sheet sheet : workbook) {
            StringBuilder text = new StringBuilder();
            for (List<String> row : Reports.rows(sheet)) {
                text.append(row.stream()
                                .map(cell -> "\"" + Cells.safe(cell).replace("\"", "\"\"") + "\"")
                                .collect(Collectors.joining(",")))
                        .append("\r\n");
            }
            files.put(sheet.getSheetName() + ".csv", text.toString().getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    @Test
    void printedListsAreLeftAsideWithOneNote() {
        Problem problem = problem(3);
        byte[] file = Reports.workbook(problem, solve(problem));
        List<Issue> notes = read(file, "seed 3").findings().list().stream()
                .filter(issue -> issue.code().equals("pairing-list"))
                .toList();
        assertEquals(1, notes.size(), notes::toString);
        assertEquals(Severity.NOTE, notes.getFirst().severity());
    }

    @Test
    void whatACoordinatorChangesInTheListOfPairingsCounts() {
        Problem problem = problem(3);
        Plan plan = solve(problem);
        XSSFWorkbook workbook = Reports.open(Reports.workbook(problem, plan));
        Row first = workbook.getSheet("总表").getRow(1);
        first.createCell(first.getLastCellNum() - 1).setCellValue("锁定");
        Problem again = read(Reports.bytes(workbook), "seed 3").problem();
        assertEquals(
                problem.listTies(TieKind.PIN).size() + 1,
                again.listTies(TieKind.PIN).size());
    }
}
