package org.jiedui.check;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Programme;
import org.jiedui.problem.ProvinceQuota;
import org.jiedui.problem.School;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Source;
import org.jiedui.problem.SupplyLine;
import org.jiedui.problem.University;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Place;
import org.jiedui.roster.Roster;

/** Warns of what can be solved but is probably not meant. */
final class PlausibilityCheck {

    private final Findings findings;
    private final Problem problem;
    private final Register<University> universities;
    private final Register<Department> departments;
    private final Register<School> schools;
    private final Origin roster;

    PlausibilityCheck(
            Findings findings,
            Problem problem,
            Register<University> universities,
            Register<Department> departments,
            Register<School> schools,
            Origin roster) {
        this.findings = findings;
        this.problem = problem;
        this.universities = universities;
        this.departments = departments;
        this.schools = schools;
        this.roster = roster;
    }

    void check() {
        problem.universities().forEach(this::warnOfFewDepartments);
        problem.programme().quotas().forEach(this::warnOfOtherCount);
        problem.programme().supply().forEach(this::warnOfEmptySupplier);
        warnOfSameNames();
        warnOfExamples();
        noteUnreachableSchools();
        noteMissingQuotas();
    }

    private void warnOfFewDepartments(University university) {
        Programme programme = problem.programme();
        int count = problem.departmentsOf(university).size();
        int places = programme.urbanPerUniversity() + programme.ruralPerUniversity();
        int expected = Math.max(programme.departmentsPerUniversity(), places);
        if (count < expected) {
            boolean open = count < places;
            findings.warning(
                    "few-departments",
                    universities.place(university.id()),
                    String.valueOf(count),
                    university.name() + " lists " + count + " departments where the programme expects " + expected
                            + (open
                                    ? "; " + (places - count) + " of its " + places
                                            + " places stay open. Recommend more departments."
                                    : ". Its " + places
                                            + " places can be filled all the same. Check that none is missing."),
                    university.name() + "只有 " + count + " 个院系，项目要求 " + expected + " 个，"
                            + (open
                                    ? places + " 个名额中将有 " + (places - count) + " 个空缺。请补报院系。"
                                    : "但 " + places + " 个名额仍可填满。请核对是否有遗漏。"));
        }
    }

    private void warnOfOtherCount(ProvinceQuota quota) {
        int counted = problem.countUniversities(quota.province());
        if (counted > 0 && quota.universities() > 0 && counted != quota.universities()) {
            findings.warning(
                    "university-count",
                    roster.place("universities"),
                    String.valueOf(counted),
                    "The quota table counts " + quota.universities() + " universities in " + quota.province()
                            + ", the roster has " + counted + ". Check that none is missing or too many.",
                    "名额表中" + quota.province() + "有 " + quota.universities() + " 所高校，名册中有 " + counted
                            + " 所。请核对是否有遗漏或多报。");
        }
    }

    private void warnOfEmptySupplier(SupplyLine line) {
        if (problem.countUniversities(line.demand()) > 0
                && problem.eligibility()
                        .pool(line.supplier(), line.setting())
                        .schools()
                        .isEmpty()) {
            findings.warning(
                    "empty-supplier",
                    roster.place("schools"),
                    line.supplier(),
                    line.supplier() + " is to supply " + line.count() + " " + SettingWords.en(line.setting())
                            + " schools to " + line.demand()
                            + ", but the roster has none there. Add that province's schools.",
                    line.supplier() + "应向" + line.demand() + "供给 " + line.count() + " 所"
                            + SettingWords.zh(line.setting()) + "学校，但名册中没有该省的" + SettingWords.zh(line.setting())
                            + "学校。请补充。");
        }
    }

    private void warnOfSameNames() {
        Map<List<Object>, String> seen = new HashMap<>();
        for (University university : problem.universities()) {
            String first = seen.putIfAbsent(
                    List.of("university", university.province(), String.valueOf(university.city()), university.name()),
                    university.id());
            if (first != null) {
                warnOfSameName(university.name(), universities.place(university.id()), universities.place(first));
            }
        }
        for (Department department : problem.departments()) {
            String first = seen.putIfAbsent(
                    List.of("department", department.universityId(), department.name()), department.id());
            if (first != null) {
                warnOfSameName(department.name(), departments.place(department.id()), departments.place(first));
            }
        }
        for (School school : problem.schools()) {
            String first = seen.putIfAbsent(
                    List.of(
                            "school",
                            school.province(),
                            String.valueOf(school.city()),
                            String.valueOf(school.county()),
                            school.name()),
                    school.id());
            if (first != null) {
                warnOfSameName(school.name(), schools.place(school.id()), schools.place(first));
            }
        }
    }

    /** The template can be tried as it is; who fills it in may forget to take the examples out. */
    private void warnOfExamples() {
        List<School> examples = problem.schools().stream()
                .filter(school -> school.name().startsWith(Roster.EXAMPLE))
                .toList();
        if (examples.isEmpty()) {
            return;
        }
        boolean untouched = examples.size() == problem.schools().size();
        findings.warning(
                untouched ? "untouched-template" : "template-examples",
                schools.place(examples.getFirst().id()),
                String.valueOf(examples.size()),
                untouched
                        ? "This is the template with its examples (" + examples.size()
                                + " schools). Replace them by your own rows before you pair anything."
                        : "The template's examples (" + examples.size()
                                + " schools) are still among the rows. Remove them, in all sheets.",
                untouched
                        ? "这是尚未填写的模板，其中只有 " + examples.size() + " 所示例学校。请换成真实数据后再用于结对。"
                        : "名册中还有模板自带的示例学校 " + examples.size() + " 所。请在各工作表中删除示例行。");
    }

    private void warnOfSameName(String name, Place place, Place first) {
        findings.warning(
                "same-name",
                place,
                name,
                "\"" + name + "\" has the same name and place as the row at " + PlaceWords.en(first)
                        + ", under another id. Remove one if both are the same.",
                "“" + name + "”与" + PlaceWords.zh(first) + "的名称和所在地相同而编号不同。如为同一单位，请删除其一。");
    }

    private void noteUnreachableSchools() {
        Set<List<Object>> reachable = new HashSet<>();
        for (University university : problem.universities()) {
            for (Setting setting : Setting.values()) {
                for (Source source : problem.eligibility().listSources(university.province(), setting)) {
                    reachable.add(List.of(source.pool().province(), setting));
                }
            }
        }
        Map<String, Map<Setting, Integer>> unreachable = new TreeMap<>();
        for (School school : problem.schools()) {
            if (!reachable.contains(List.<Object>of(school.province(), school.setting()))) {
                unreachable
                        .computeIfAbsent(school.province(), province -> new EnumMap<>(Setting.class))
                        .merge(school.setting(), 1, Integer::sum);
            }
        }
        unreachable.forEach((province, counts) -> findings.note(
                "unreachable-schools",
                roster.place("schools"),
                province,
                counted(counts, " urban schools", " rural schools", " and ") + " of " + province
                        + " cannot be paired: no university of the roster may draw on them. Add"
                        + " universities or a supply line if they should be.",
                province + " " + counted(counts, " 所城市学校", " 所农村学校", "、") + "无法结对：名册中没有可与其结对的高校。如需结对，请补充高校或跨省供给。"));
    }

    private static String counted(Map<Setting, Integer> counts, String urban, String rural, String and) {
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + (entry.getKey() == Setting.URBAN ? urban : rural))
                .collect(Collectors.joining(and));
    }

    private void noteMissingQuotas() {
        if (problem.programme().quotas().isEmpty()) {
            return;
        }
        Set<String> provinces = new HashSet<>();
        for (University university : problem.universities()) {
            String province = university.province();
            if (provinces.add(province)
                    && problem.findQuota(province, Setting.URBAN).isEmpty()) {
                findings.note(
                        "no-quota",
                        universities.place(university.id()),
                        province,
                        "The quota table has no line for " + province
                                + "; its universities have all their places. Add a line if there is a limit.",
                        "名额表中没有" + province + "，其高校名额不受省份限制。如有限制，请补上一行。");
            }
        }
    }
}
