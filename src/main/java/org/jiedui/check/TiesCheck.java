package org.jiedui.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.Source;
import org.jiedui.problem.SupplyLine;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.University;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Place;
import org.jiedui.roster.Roster;
import org.jspecify.annotations.Nullable;

/** Checks ties: their ends, that pins do not meet, and that every pin, and all pins together, can hold. */
final class TiesCheck {

    private final Findings findings;
    private final Values values;
    private final Map<String, Department> departments;
    private final Map<String, School> schools;
    private final Map<String, Place> knownDepartments;
    private final Map<String, Place> knownSchools;
    private final Map<Tie, Origin> ties = new LinkedHashMap<>();

    TiesCheck(
            Findings findings,
            Values values,
            Map<String, Department> departments,
            Map<String, School> schools,
            Map<String, Place> knownDepartments,
            Map<String, Place> knownSchools) {
        this.findings = findings;
        this.values = values;
        this.departments = departments;
        this.schools = schools;
        this.knownDepartments = knownDepartments;
        this.knownSchools = knownSchools;
    }

    List<Tie> list() {
        return List.copyOf(ties.keySet());
    }

    void read(List<Roster.TieRow> rows) {
        rows.forEach(this::read);
        Map<String, Tie> pinOfDepartment = new HashMap<>();
        Map<String, Tie> pinOfSchool = new HashMap<>();
        ties.forEach((tie, origin) -> {
            if (tie.kind() == TieKind.PIN) {
                meet(
                        pinOfDepartment.putIfAbsent(tie.departmentId(), tie),
                        tie,
                        origin,
                        "departmentId",
                        tie.departmentId());
                meet(pinOfSchool.putIfAbsent(tie.schoolId(), tie), tie, origin, "schoolId", tie.schoolId());
                if (ties.containsKey(new Tie(tie.departmentId(), tie.schoolId(), TieKind.FORBID))) {
                    findings.error(
                            "pin-and-forbid",
                            origin.place("kind"),
                            tie.kind().name(),
                            "The department \"" + tie.departmentId() + "\" and the school \"" + tie.schoolId()
                                    + "\" are both pinned and forbidden. Remove one of the two ties.",
                            "院系“" + tie.departmentId() + "”与学校“" + tie.schoolId() + "”既锁定又回避。请删除其中一条关系。");
                }
            }
        });
    }

    private void read(Roster.TieRow row) {
        Origin origin = row.origin();
        Optional<String> department =
                end(row.departmentId(), origin, "departmentId", "department", "院系", knownDepartments);
        Optional<String> school = end(row.schoolId(), origin, "schoolId", "school", "学校", knownSchools);
        Optional<TieKind> kind = values.required(row.kind(), origin, "kind", "kind of tie", "关系类型")
                .flatMap(word -> values.word(
                        word,
                        Vocabulary::kind,
                        origin,
                        "kind",
                        "PIN (锁定), FORBID (回避), PREFER (意向) or PRIOR (往年)",
                        "锁定（PIN）、回避（FORBID）、意向（PREFER）或往年（PRIOR）"));
        if (department.isEmpty() || school.isEmpty() || kind.isEmpty()) {
            return;
        }
        Tie tie = new Tie(department.get(), school.get(), kind.get());
        if (ties.putIfAbsent(tie, origin) != null) {
            findings.warning(
                    "repeated-tie",
                    origin.place(""),
                    tie.departmentId() + " — " + tie.schoolId(),
                    "This tie was given before and counts once. Remove the repetition.",
                    "该关系重复出现，只计一次。请删除重复行。");
        }
    }

    private Optional<String> end(
            @Nullable String given, Origin origin, String field, String what, String whatZh, Map<String, Place> known) {
        Optional<String> id = values.required(given, origin, field, what + "'s id", whatZh + "编号");
        if (id.isPresent() && !known.containsKey(id.get())) {
            findings.error(
                    "unknown-" + what,
                    origin.place(field),
                    id.get(),
                    "There is no " + what + " with the id \"" + id.get()
                            + "\" in this roster. Correct the id or remove the tie.",
                    "名册中没有编号为“" + id.get() + "”的" + whatZh + "。请改正编号，或删除该关系。");
            return Optional.empty();
        }
        return id;
    }

    private void meet(@Nullable Tie earlier, Tie pin, Origin origin, String field, String id) {
        if (earlier != null) {
            findings.error(
                    "pins-meet",
                    origin.place(field),
                    id,
                    "\"" + id + "\" is pinned twice: " + earlier.departmentId() + " — " + earlier.schoolId() + " and "
                            + pin.departmentId() + " — " + pin.schoolId() + ". Keep one of the two pins.",
                    "“" + id + "”被锁定了两次：" + earlier.departmentId() + " — " + earlier.schoolId() + " 与 "
                            + pin.departmentId() + " — " + pin.schoolId() + "。请只保留一条锁定。");
        }
    }

    /** Requires that every pin is eligible and that the pins together stay within places, quotas and supply lines. */
    void requireKeepablePins(Problem problem) {
        Map<List<Object>, Integer> used = new HashMap<>();
        ties.forEach((tie, origin) -> {
            if (tie.kind() == TieKind.PIN) {
                pin(problem, departments.get(tie.departmentId()), schools.get(tie.schoolId()), origin, used);
            }
        });
    }

    private void pin(
            Problem problem, Department department, School school, Origin origin, Map<List<Object>, Integer> used) {
        University university = problem.universityOf(department);
        Source source = problem.eligibility().findSource(university, school);
        String pair = department.id() + " — " + school.id();
        if (source == null) {
            findings.error(
                    "pin-not-eligible",
                    origin.place("schoolId"),
                    pair,
                    "The pin " + pair + " breaks the programme: " + university.name() + " (" + university.province()
                            + ") may not be paired with " + school.name() + " (" + school.province() + ", "
                            + school.setting() + "). Remove the pin, or add a supply line.",
                    "锁定 " + pair + " 违反项目规则：" + university.name() + "（" + university.province() + "）不能与 "
                            + school.name() + "（" + school.province() + "，" + school.setting() + "）结对。请删除该锁定，或增加跨区供给。");
            return;
        }
        within(
                used.merge(List.of(university.id(), school.setting()), 1, Integer::sum),
                problem.programme().placesPerUniversity(school.setting()),
                "places of " + university.name(),
                university.name() + "的名额",
                pair,
                origin);
        OptionalInt quota = problem.findQuota(university.province(), school.setting());
        within(
                used.merge(List.of("quota", university.province(), school.setting()), 1, Integer::sum),
                quota.orElse(Integer.MAX_VALUE),
                "quota of " + university.province(),
                university.province() + "的名额",
                pair,
                origin);
        SupplyLine line = source.line();
        if (line != null) {
            within(
                    used.merge(List.of(line), 1, Integer::sum),
                    line.count(),
                    "supply line " + line.supplier() + " → " + line.demand(),
                    line.supplier() + "对" + line.demand() + "的跨区供给",
                    pair,
                    origin);
        }
    }

    private void within(int pins, int most, String what, String whatZh, String pair, Origin origin) {
        if (pins > most) {
            findings.error(
                    "pins-exceed-limit",
                    origin.place("kind"),
                    pair,
                    "With the pin " + pair + " there are " + pins + " pins on the " + what + ", which allows " + most
                            + ". Remove pins or raise the limit.",
                    "加上锁定 " + pair + "，" + whatZh + "已有 " + pins + " 条锁定，上限为 " + most + "。请减少锁定或提高上限。");
        }
    }
}
