package org.jiedui.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiedui.problem.Cap;
import org.jiedui.problem.Department;
import org.jiedui.problem.Ledger;
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
import org.jiedui.roster.RowChange;

/** Checks ties: their ends, that pins do not meet, and that every pin, and all pins together, can hold. */
final class TiesCheck {

    private final Findings findings;
    private final Values values;
    private final References references;
    private final Register<Department> departments;
    private final Register<School> schools;
    private final Map<Tie, Origin> ties = new LinkedHashMap<>();
    private final Set<Tie> inherited = new LinkedHashSet<>();

    TiesCheck(
            Findings findings,
            Values values,
            References references,
            Register<Department> departments,
            Register<School> schools) {
        this.findings = findings;
        this.values = values;
        this.references = references;
        this.departments = departments;
        this.schools = schools;
    }

    /** The ties, each once, in the roster's order. */
    List<Tie> list() {
        return List.copyOf(ties.keySet());
    }

    /** Takes over the ties of the roster that is changed, of which both ends are still there. */
    void inherit(List<Tie> before) {
        for (int i = 0; i < before.size(); i++) {
            Tie tie = before.get(i);
            if (!departments.isKnown(tie.departmentId())) {
                departments.inherited().goesAlong(tie.departmentId(), "关系 ties");
            }
            if (!schools.isKnown(tie.schoolId())) {
                schools.inherited().goesAlong(tie.schoolId(), "关系 ties");
            }
            if (departments.isKnown(tie.departmentId()) && schools.isKnown(tie.schoolId())) {
                Place place = BaseRoster.place("ties", i);
                ties.put(tie, field -> place);
                inherited.add(tie);
            }
        }
    }

    private void remove(Roster.TieRow row) {
        Origin origin = row.origin();
        if (references.goesAlong(row)) {
            return;
        }
        Optional<String> department = references.department(row);
        Optional<String> school = references.school(row);
        String word = values.optional(row.kind(), origin, "kind");
        Optional<TieKind> kind = word == null ? Optional.empty() : values.word(word, Vocabulary.KINDS, origin, "kind");
        if (department.isEmpty() || school.isEmpty() || word != null && kind.isEmpty()) {
            return;
        }
        List<Tie> meant = inherited.stream()
                .filter(tie -> tie.departmentId().equals(department.get())
                        && tie.schoolId().equals(school.get())
                        && (kind.isEmpty() || tie.kind() == kind.get()))
                .toList();
        String pair = department.get() + " — " + school.get();
        if (meant.isEmpty()) {
            findings.error(
                    "no-such-tie",
                    origin.place("change"),
                    pair,
                    "The roster has no such tie (" + pair + ") to be removed. Correct it, or leave the row out.",
                    "原名册中没有这条关系（" + pair + "），无法删除。请改正，或去掉该行。");
        }
        meant.forEach(tie -> {
            ties.remove(tie);
            inherited.remove(tie);
            findings.change(
                    "row-removed",
                    origin.place(""),
                    pair,
                    "The tie " + pair + " (" + tie.kind() + ") is removed.",
                    "删除关系 " + pair + "（" + Vocabulary.KINDS.name(tie.kind()) + "）。");
        });
    }

    void check(Roster.TieRow row) {
        Origin origin = row.origin();
        if (row.change() == RowChange.REMOVE) {
            remove(row);
            return;
        }
        Optional<String> department = references.department(row);
        Optional<String> school = references.school(row);
        Optional<TieKind> kind = values.required(row.kind(), origin, "kind", "kind of tie", "关系类型")
                .flatMap(word -> values.word(word, Vocabulary.KINDS, origin, "kind"));
        if (department.isEmpty() || school.isEmpty() || kind.isEmpty()) {
            return;
        }
        Tie tie = new Tie(department.get(), school.get(), kind.get());
        Origin before = ties.putIfAbsent(tie, origin);
        if (before == null && departments.inherited().isThere()) {
            findings.change(
                    "row-added",
                    origin.place(""),
                    pair(tie),
                    "The tie " + pair(tie) + " (" + tie.kind() + ") is new.",
                    "新增关系 " + pair(tie) + "（" + Vocabulary.KINDS.name(tie.kind()) + "）。");
        } else if (inherited.contains(tie)) {
            findings.note(
                    "row-unchanged",
                    origin.place(""),
                    pair(tie),
                    "The tie " + pair(tie) + " is the same as before.",
                    "关系 " + pair(tie) + " 与原名册相同，没有变化。");
        } else if (before != null) {
            findings.warning(
                    "repeated-tie",
                    origin.place(""),
                    pair(tie),
                    "The tie " + pair(tie) + " was given before and counts once. Remove the repetition.",
                    "关系 " + pair(tie) + " 重复出现，只计一次。请删除重复行。");
        }
    }

    /** Requires that no end is pinned twice and that nothing is both pinned and forbidden. */
    void requireConsistent() {
        Map<String, Tie> pinOfDepartment = new HashMap<>();
        Map<String, Tie> pinOfSchool = new HashMap<>();
        ties.forEach((tie, origin) -> {
            if (tie.kind() == TieKind.PIN) {
                Tie sameDepartment = pinOfDepartment.putIfAbsent(tie.departmentId(), tie);
                if (sameDepartment != null) {
                    reportPinnedTwice("department", "院系", tie.departmentId(), sameDepartment, tie, origin);
                }
                Tie sameSchool = pinOfSchool.putIfAbsent(tie.schoolId(), tie);
                if (sameSchool != null) {
                    reportPinnedTwice("school", "学校", tie.schoolId(), sameSchool, tie, origin);
                }
                if (ties.containsKey(new Tie(tie.departmentId(), tie.schoolId(), TieKind.FORBID))) {
                    findings.error(
                            "pin-and-forbid",
                            origin.place("kind"),
                            pair(tie),
                            "The pair " + pair(tie) + " is both pinned and forbidden. Remove one of the two ties.",
                            pair(tie) + " 既锁定又回避。请删除其中一条关系。");
                }
            }
        });
    }

    private void reportPinnedTwice(String what, String whatZh, String id, Tie earlier, Tie pin, Origin origin) {
        findings.error(
                what + "-pinned-twice",
                origin.place(what + "Id"),
                id,
                "The " + what + " \"" + id + "\" is pinned twice: " + pair(earlier) + " and " + pair(pin)
                        + ". Keep one of the two pins.",
                whatZh + "“" + id + "”被锁定了两次：" + pair(earlier) + " 与 " + pair(pin) + "。请只保留一条锁定。");
    }

    /**
     * Requires that every pin is eligible and that the pins together stay within places, quotas and supply lines; warns
     * of wishes that no plan may keep.
     *
     * @param problem the accepted rows under the programme's rules
     */
    void requireKeepable(Problem problem) {
        Ledger ledger = new Ledger(problem.caps());
        ties.forEach((tie, origin) -> {
            Department department = departments.find(tie.departmentId());
            School school = schools.find(tie.schoolId());
            if (department == null || school == null || tie.kind() == TieKind.FORBID) {
                return;
            }
            University university = problem.universityOf(department);
            Source source = problem.eligibility().findSource(university, school);
            if (source == null) {
                reportIneligible(tie, university, school, origin);
            } else if (tie.kind() == TieKind.PIN) {
                use(problem, university, school, tie, origin, ledger);
            }
        });
    }

    private void reportIneligible(Tie tie, University university, School school, Origin origin) {
        String ends = university.name() + " (" + university.province() + ") may not be paired with " + school.name()
                + " (" + school.province() + ", " + SettingWords.en(school.setting())
                + (school.recommended() ? "" : ", not recommended")
                + ")";
        String endsZh =
                university.name() + "（" + university.province() + "）不能与 " + school.name() + "（" + school.province()
                        + "，"
                        + SettingWords.zh(school.setting())
                        + (school.recommended() ? "" : "，未推荐") + "）结对";
        if (tie.kind() == TieKind.PIN) {
            findings.error(
                    "pin-not-eligible",
                    origin.place("schoolId"),
                    pair(tie),
                    "The pin " + pair(tie) + " breaks the programme's rules: " + ends
                            + ". Remove the pin, or change the supply lines or the recommendation.",
                    "锁定 " + pair(tie) + " 违反项目规则：" + endsZh + "。请删除该锁定，或调整跨省供给、推荐情况。");
        } else {
            findings.warning(
                    "tie-not-eligible",
                    origin.place("schoolId"),
                    pair(tie),
                    "The tie " + pair(tie) + " can never hold: " + ends + ". Remove it unless it should count as lost.",
                    "关系 " + pair(tie) + " 无法实现：" + endsZh + "。如不需要计入损失，请删除。");
        }
    }

    private void use(Problem problem, University university, School school, Tie pin, Origin origin, Ledger ledger) {
        List<Cap> caps = problem.caps().usedBy(university, school);
        ledger.take(caps);
        for (Cap cap : caps) {
            int pins = ledger.used(cap);
            int most = problem.caps().most(cap);
            if (pins > most) {
                reportTooMany(cap, university, pins, most, pin, origin);
            }
        }
    }

    private void reportTooMany(Cap cap, University university, int pins, int most, Tie pin, Origin origin) {
        switch (cap) {
            case Cap.Departments departments -> {} // a department that is pinned twice is reported as such
            case Cap.Schools schools -> {} // and so is a school
            case Cap.Places places ->
                reportTooMany("places of " + university.name(), university.name() + "的名额", pins, most, pin, origin);
            case Cap.Quota quota ->
                reportTooMany("quota of " + quota.province(), quota.province() + "的名额", pins, most, pin, origin);
            case Cap.Supply(SupplyLine line) ->
                reportTooMany(
                        "supply line " + line.supplier() + " → " + line.demand(),
                        line.supplier() + "对" + line.demand() + "的跨省供给",
                        pins,
                        most,
                        pin,
                        origin);
        }
    }

    private void reportTooMany(String what, String whatZh, int pins, int most, Tie pin, Origin origin) {
        findings.error(
                "pins-exceed-limit",
                origin.place("kind"),
                pair(pin),
                "With the pin " + pair(pin) + " there are " + pins + " pins on the " + what + ", which allows " + most
                        + ". Remove pins or raise the limit.",
                "加上锁定 " + pair(pin) + "，" + whatZh + "已有 " + pins + " 条锁定，上限为 " + most + "。请减少锁定或提高上限。");
    }

    private static String pair(Tie tie) {
        return tie.departmentId() + " — " + tie.schoolId();
    }
}
