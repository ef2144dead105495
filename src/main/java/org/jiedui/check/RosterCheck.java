package org.jiedui.check;

import java.util.List;
import java.util.Optional;
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
        return new Pass(reading).run();
    }

    /** The programme of this id, or empty when there is none. */
    public Optional<Programme> findProgramme(String id) {
        Findings findings = new Findings();
        Values values = new Values(findings, null);
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
        private final Register<University> universities = new Register<>("university", "高校", findings);
        private final Register<Department> departments = new Register<>("department", "院系", findings);
        private final Register<School> schools = new Register<>("school", "学校", findings);
        private final References references;

        Pass(Reading.Read reading) {
            roster = reading.roster();
            values = new Values(findings, roster);
            locations = new Locations(gazetteer, findings, values);
            references = new References(roster, findings, values, universities, departments, schools);
            findings.addAll(reading.issues());
        }

        Checked run() {
            Checked checked = decide();
            findings.name(new RowNames(roster));
            return checked;
        }

        private Checked decide() {
            Optional<Programme> programme = new ProgrammeCheck(findings, values, locations, programmes).check(roster);
            checkRows();
            TiesCheck ties = new TiesCheck(findings, values, references, departments, schools);
            roster.ties().forEach(ties::check);
            references.reportUnclear();
            ties.requireConsistent();
            programme.ifPresent(rules -> ties.requireKeepable(problem(rules, List.of())));
            if (findings.hasErrors() || programme.isEmpty()) {
                return new Checked.Unusable(findings);
            }
            Problem problem = problem(programme.get(), ties.list());
            new PlausibilityCheck(findings, problem, universities, departments, schools, roster.origin()).check();
            String name = values.optional(roster.name(), roster.origin(), "name");
            return findings.hasErrors()
                    ? new Checked.Unusable(findings)
                    : new Checked.Accepted(name == null ? UNNAMED : name, problem, findings);
        }

        private void checkRows() {
            requireSome(roster.universities(), "universities", "高校");
            requireSome(roster.departments(), "departments", "院系");
            requireSome(roster.schools(), "schools", "中学");
            boolean idsRequired = roster.idsRequired();
            roster.universities().forEach(new UniversitiesCheck(idsRequired, values, locations, universities)::check);
            DepartmentsCheck departmentsCheck = new DepartmentsCheck(
                    idsRequired, findings, values, locations, references, universities, departments);
            roster.departments().forEach(departmentsCheck::check);
            roster.schools().forEach(new SchoolsCheck(idsRequired, values, locations, schools)::check);
            departmentsCheck.noteBorrowedLocations(roster.origin());
        }

        private void requireSome(List<?> rows, String field, String whatZh) {
            if (rows.isEmpty() && roster.idsRequired()) {
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
