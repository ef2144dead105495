package org.jiedui.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.problem.Department;
import org.jiedui.problem.GeoPoint;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Programme;
import org.jiedui.problem.School;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Stage;
import org.jiedui.problem.Tie;
import org.jiedui.problem.University;
import org.jiedui.problem.Weights;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Place;
import org.jiedui.roster.Reading;
import org.jiedui.roster.Roster;
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
        return new Pass(reading).run();
    }

    /** One roster's way across the border. */
    private final class Pass {
        private final Roster roster;
        private final Findings findings = new Findings();
        private final Values values = new Values(findings);
        private final Locations locations = new Locations(gazetteer, findings);
        private final Map<String, University> universities = new LinkedHashMap<>();
        private final Map<String, Department> departments = new LinkedHashMap<>();
        private final Map<String, School> schools = new LinkedHashMap<>();
        private final Map<String, Place> universityPlaces = new HashMap<>();
        private final Map<String, Place> departmentPlaces = new HashMap<>();
        private final Map<String, Place> schoolPlaces = new HashMap<>();

        Pass(Reading.Read reading) {
            roster = reading.roster();
            findings.addAll(reading.issues());
        }

        Checked run() {
            Programme programme = programme();
            requireSome(roster.universities(), "universities", "universities", "高校");
            requireSome(roster.departments(), "departments", "departments", "院系");
            requireSome(roster.schools(), "schools", "schools", "中学");
            roster.universities().forEach(this::university);
            roster.departments().forEach(this::department);
            roster.schools().forEach(this::school);
            TiesCheck ties = new TiesCheck(findings, values, departments, schools, departmentPlaces, schoolPlaces);
            ties.read(roster.ties());
            if (findings.hasErrors()) {
                return new Checked.Rejected(findings);
            }
            Problem untied = problem(programme, List.of());
            ties.requireKeepablePins(untied);
            if (findings.hasErrors()) {
                return new Checked.Rejected(findings);
            }
            new PlausibilityCheck(findings, untied, universityPlaces, roster.origin()).check();
            String name = values.optional(roster.name(), roster.origin(), "name");
            return new Checked.Accepted(name == null ? UNNAMED : name, problem(programme, ties.list()), findings);
        }

        private Problem problem(Programme programme, List<Tie> ties) {
            return new Problem(
                    programme,
                    List.copyOf(universities.values()),
                    List.copyOf(departments.values()),
                    List.copyOf(schools.values()),
                    ties,
                    Weights.defaults());
        }

        private Programme programme() {
            ProgrammeCheck check = new ProgrammeCheck(findings, values, locations);
            return switch (roster.programme()) {
                case null -> check.check(programmes.getDefault());
                case Roster.InlineProgramme inline -> check.check(inline);
                case Roster.NamedProgramme named -> check.check(named(named));
            };
        }

        private Roster.InlineProgramme named(Roster.NamedProgramme named) {
            Optional<Roster.InlineProgramme> found = programmes.findRows(named.id());
            if (found.isEmpty()) {
                String known = String.join(", ", programmes.listIds());
                findings.error(
                        "unknown-programme",
                        named.origin().place("programme"),
                        named.id(),
                        "There is no programme \"" + Issue.shorten(named.id()) + "\"; known are " + known
                                + ". Name one of these or give the tables.",
                        "没有名为“" + Issue.shorten(named.id()) + "”的项目，已有：" + known + "。请选用其一，或直接给出名额表。");
            }
            return found.orElseGet(programmes::getDefault);
        }

        private void requireSome(List<?> rows, String field, String what, String whatZh) {
            if (rows.isEmpty()) {
                findings.error(
                        "empty-list",
                        roster.origin().place(field),
                        null,
                        "There are no " + what + ". A roster needs at least one row.",
                        "没有任何" + whatZh + "。名册至少需要一行。");
            }
        }

        private void university(Roster.UniversityRow row) {
            Origin origin = row.origin();
            Optional<String> id = id(row.id(), origin, universityPlaces);
            Optional<String> name = values.required(row.name(), origin, "name", "university's name", "高校名称");
            Optional<String> province = province(row.province(), origin);
            String city = values.optional(row.city(), origin, "city");
            Optional<GeoPoint> point =
                    province.flatMap(found -> locations.point(row.location(), found, city, null, origin));
            if (id.isPresent() && name.isPresent() && point.isPresent()) {
                universities.put(
                        id.get(), new University(id.get(), name.get(), province.orElseThrow(), city, point.get()));
            }
        }

        private void department(Roster.DepartmentRow row) {
            Origin origin = row.origin();
            Optional<String> id = id(row.id(), origin, departmentPlaces);
            Optional<String> name = values.required(row.name(), origin, "name", "department's name", "院系名称");
            Optional<String> universityId =
                    values.required(row.universityId(), origin, "universityId", "university's id", "高校编号");
            if (universityId.isPresent() && !universityPlaces.containsKey(universityId.get())) {
                findings.error(
                        "unknown-university",
                        origin.place("universityId"),
                        universityId.get(),
                        "There is no university with the id \"" + universityId.get()
                                + "\" in this roster. Correct the id or add the university.",
                        "名册中没有编号为“" + universityId.get() + "”的高校。请改正编号，或补上该高校。");
                return;
            }
            University university = universityId.map(universities::get).orElse(null);
            var given = row.location();
            Optional<GeoPoint> point = given == null
                    ? Optional.ofNullable(university).map(University::location)
                    : locations.given(given, origin);
            if (id.isPresent() && name.isPresent() && university != null && point.isPresent()) {
                departments.put(
                        id.get(),
                        new Department(
                                id.get(),
                                university.id(),
                                name.get(),
                                new LinkedHashSet<>(row.strengths()),
                                point.get()));
            }
        }

        private void school(Roster.SchoolRow row) {
            Origin origin = row.origin();
            Optional<String> id = id(row.id(), origin, schoolPlaces);
            Optional<String> name = values.required(row.name(), origin, "name", "school's name", "学校名称");
            Optional<String> province = province(row.province(), origin);
            String city = values.optional(row.city(), origin, "city");
            String county = values.optional(row.county(), origin, "county");
            Optional<Setting> setting = values.required(row.setting(), origin, "setting", "setting", "城乡类别")
                    .flatMap(word -> values.word(
                            word,
                            Vocabulary::setting,
                            origin,
                            "setting",
                            "URBAN (城市) or RURAL (农村)",
                            "城市（URBAN）或农村（RURAL）"));
            Stage stage = stage(row.stage(), origin);
            Optional<String> type = values.required(row.type(), origin, "type", "school type", "学校类型");
            Optional<GeoPoint> point =
                    province.flatMap(found -> locations.point(row.location(), found, city, county, origin));
            if (id.isPresent() && name.isPresent() && setting.isPresent() && type.isPresent() && point.isPresent()) {
                schools.put(
                        id.get(),
                        new School(
                                id.get(),
                                name.get(),
                                province.orElseThrow(),
                                city,
                                county,
                                setting.get(),
                                stage,
                                type.get(),
                                new LinkedHashSet<>(row.needs()),
                                Boolean.TRUE.equals(row.recommended()),
                                point.get()));
            }
        }

        private @Nullable Stage stage(@Nullable String given, Origin origin) {
            String word = values.optional(given, origin, "stage");
            return word == null
                    ? null
                    : values.word(
                                    word,
                                    Vocabulary::stage,
                                    origin,
                                    "stage",
                                    "SENIOR (普通高中) or COMPLETE (完全中学)",
                                    "普通高中（SENIOR）或完全中学（COMPLETE）")
                            .orElse(null);
        }

        private Optional<String> province(@Nullable String given, Origin origin) {
            return values.required(given, origin, "province", "province", "省份")
                    .flatMap(name -> locations.province(name, origin, "province"));
        }

        /** An id that was not used before; it is remembered even when the rest of its row is wrong. */
        private Optional<String> id(@Nullable String given, Origin origin, Map<String, Place> places) {
            Optional<String> id = values.required(given, origin, "id", "id", "编号");
            if (id.isEmpty()) {
                return id;
            }
            Place first = places.putIfAbsent(id.get(), origin.place("id"));
            if (first != null) {
                findings.error(
                        "duplicate-id",
                        origin.place("id"),
                        id.get(),
                        "The id \"" + id.get() + "\" was used before at " + PlaceWords.en(first)
                                + ". Give every row an id of its own, or remove one of the two.",
                        "编号“" + id.get() + "”已在" + PlaceWords.zh(first) + "使用。请为每行使用不同的编号，或删除其中一行。");
                return Optional.empty();
            }
            return id;
        }
    }
}
