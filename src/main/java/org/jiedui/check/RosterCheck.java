package org.jiedui.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Programme;
import org.jiedui.problem.School;
import org.jiedui.problem.Tie;
import org.jiedui.problem.University;
import org.jiedui.problem.Weights;
import org.jiedui.roster.Reading;
import org.jiedui.roster.Roster;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.RowChange;
import org.jspecify.annotations.Nullable;

/** Checks a roster whole and makes a problem of it. Thread-safe. */
public final class RosterCheck {

    private static final String UNNAMED = "未命名名册";

    private final Gazetteer gazetteer;
    private final Programmes programmes;

    public RosterCheck(Gazetteer gazetteer, Programmes programmes) {
        this.gazetteer = gazetteer;
        this.programmes = programmes;
    }

    /** Checks what a reader has read, its complaints included. */
    public Checked check(Reading.Read reading) {
        return check(reading, null);
    }

    /**
     * Checks what a reader has read.
     *
     * @param base the roster that it changes: rows with a known id replace, others are added, and rows that are marked
     *     so are removed; null when it is a whole roster
     */
    public Checked check(Reading.Read reading, @Nullable BaseRoster base) {
        return new Pass(reading, base).run();
    }

    /** The programme of this id, or empty when there is none. */
    public Optional<Programme> findProgramme(String id) {
        Findings findings = new Findings();
        Values values = new Values(findings, null, null);
        Locations locations = new Locations(gazetteer, findings, values);
        return programmes
                .findRows(id)
                .map(rows -> new ProgrammeCheck(findings, values, locations, programmes).tables(rows));
    }

    /** One roster's way across the border. */
    private final class Pass {
        private final Roster roster;
        private final Findings findings = new Findings();
        private final Values values;
        private final Locations locations;
        private final @Nullable BaseRoster base;
        private final Register<University> universities;
        private final Register<Department> departments;
        private final Register<School> schools;
        private final References references;

        Pass(Reading.Read reading, @Nullable BaseRoster base) {
            roster = reading.roster();
            this.base = base;
            universities = new Register<>(
                    "university",
                    "高校",
                    findings,
                    base == null ? Inherited.nothing(findings) : base.universities(findings));
            departments = new Register<>(
                    "department",
                    "院系",
                    findings,
                    base == null ? Inherited.nothing(findings) : base.departments(findings));
            schools = new Register<>(
                    "school", "学校", findings, base == null ? Inherited.nothing(findings) : base.schools(findings));
            values = new Values(findings, roster, base);
            locations = new Locations(gazetteer, findings, values);
            references = new References(roster, findings, values, universities, departments, schools);
            findings.addAll(reading.issues());
        }

        Checked run() {
            Checked checked = decide();
            findings.name(new RowNames(roster, base));
            return checked;
        }

        private Checked decide() {
            if (base == null) {
                requireNoChanges();
            }
            Optional<Programme> programme = new ProgrammeCheck(findings, values, locations, programmes)
                    .check(roster, base == null ? null : base.problem().programme());
            checkRows();
            TiesCheck ties = new TiesCheck(findings, values, references, departments, schools);
            if (base != null) {
                ties.inherit(base.problem().ties());
            }
            roster.ties().forEach(ties::check);
            references.reportUnclear();
            universities.inherited().reportRemoved();
            departments.inherited().reportRemoved();
            schools.inherited().reportRemoved();
            ties.requireConsistent();
            programme.ifPresent(rules -> ties.requireKeepable(problem(rules, List.of())));
            if (findings.hasErrors() || programme.isEmpty()) {
                return new Checked.Unusable(findings);
            }
            Problem problem = problem(programme.get(), ties.list());
            new PlausibilityCheck(findings, problem, universities, departments, schools, roster.origin()).check();
            String name = values.optional(roster.name(), roster.origin(), "name");
            String former = base == null ? UNNAMED : base.name();
            return findings.hasErrors()
                    ? new Checked.Unusable(findings)
                    : new Checked.Accepted(name == null ? former : name, problem, findings);
        }

        /** A roster that is sent whole replaces and removes nothing: whoever marks rows so means another one. */
        private void requireNoChanges() {
            List<Roster.SentRow> marked = Stream.of(
                            roster.universities(), roster.departments(), roster.schools(), roster.ties())
                    .<Roster.SentRow>flatMap(List::stream)
                    .filter(row -> row.change() == RowChange.REPLACE || row.change() == RowChange.REMOVE)
                    .toList();
            if (!marked.isEmpty()) {
                findings.error(
                        "change-without-base",
                        marked.getFirst().origin().place("change"),
                        String.valueOf(marked.size()),
                        marked.size() + " row(s) are marked as 修改 (replace) or 删除 (remove), but no roster is named that"
                                + " they change. Send them with ?baseRosterId=, or take the column out.",
                        "有 " + marked.size() + " 行标为“修改”或“删除”，但没有指明要变更哪份名册。请用 ?baseRosterId= 指明原名册，或去掉该列。");
            }
        }

        private void requireFew(Register<?> rows, String field, int most) {
            if (rows.count() > most) {
                findings.error(
                        "too-many-rows",
                        roster.origin().place(field),
                        String.valueOf(rows.count()),
                        "With what is added there are " + rows.count() + " " + field + "; at most " + most
                                + " are kept in a roster.",
                        "连同新增，" + field + " 共有 " + rows.count() + " 行，超过 " + most + " 行的上限。");
            }
        }

        private void checkRows() {
            if (base == null) {
                requireSome(roster.universities(), "universities", "高校");
                requireSome(roster.departments(), "departments", "院系");
                requireSome(roster.schools(), "schools", "中学");
            }
            boolean idsRequired = roster.idsRequired();
            roster.universities().forEach(new UniversitiesCheck(idsRequired, values, locations, universities)::check);
            DepartmentsCheck departmentsCheck = new DepartmentsCheck(
                    idsRequired, findings, values, locations, references, universities, departments);
            roster.departments().forEach(departmentsCheck::check);
            roster.schools().forEach(new SchoolsCheck(idsRequired, values, locations, schools)::check);
            values.reportNeeds();
            departmentsCheck.noteBorrowedLocations(roster.origin());
            departmentsCheck.followUniversities();
            RosterLimits limits = RosterLimits.DEFAULT;
            if (base != null) {
                requireSome(universities.list(), "universities", "高校");
                requireSome(departments.list(), "departments", "院系");
                requireSome(schools.list(), "schools", "中学");
            }
            requireFew(universities, "universities", limits.universities());
            requireFew(departments, "departments", limits.departments());
            requireFew(schools, "schools", limits.schools());
        }

        private void requireSome(List<?> rows, String field, String whatZh) {
            if (rows.isEmpty() && (base != null || roster.idsRequired())) {
                findings.error(
                        "empty-list",
                        roster.origin().place(field),
                        null,
                        "There are no " + field + ". A roster needs at least one row of them.",
                        "没有任何" + whatZh + "。名册至少需要一行。");
            }
        }

        private Problem problem(Programme programme, List<Tie> ties) {
            return new Problem(
                    programme, universities.list(), departments.list(), schools.list(), ties, Weights.defaults());
        }
    }
}
