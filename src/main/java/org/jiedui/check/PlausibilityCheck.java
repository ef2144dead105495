package org.jiedui.check;

import java.util.Map;
import org.jiedui.problem.Problem;
import org.jiedui.problem.ProvinceQuota;
import org.jiedui.problem.SupplyLine;
import org.jiedui.problem.University;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Place;

/** Warns of what can be solved but is probably not meant. */
final class PlausibilityCheck {

    private final Findings findings;
    private final Problem problem;
    private final Map<String, Place> universityPlaces;
    private final Origin roster;

    PlausibilityCheck(Findings findings, Problem problem, Map<String, Place> universityPlaces, Origin roster) {
        this.findings = findings;
        this.problem = problem;
        this.universityPlaces = universityPlaces;
        this.roster = roster;
    }

    void check() {
        problem.universities().forEach(this::warnOfFewDepartments);
        problem.programme().quotas().forEach(this::warnOfOtherCount);
        problem.programme().supply().forEach(this::warnOfEmptySupplier);
    }

    private void warnOfFewDepartments(University university) {
        int departments = problem.departmentsOf(university).size();
        int places =
                problem.programme().urbanPerUniversity() + problem.programme().ruralPerUniversity();
        if (departments < places) {
            findings.warning(
                    "few-departments",
                    universityPlaces.get(university.id()),
                    String.valueOf(departments),
                    university.name() + " lists " + departments + " departments for " + places
                            + " places; the others must stay open. Recommend more departments.",
                    university.name() + "只有 " + departments + " 个院系，而名额有 " + places + " 个，其余将空缺。请补报院系。");
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
                            + ", the roster has " + counted + ". Check that none is missing.",
                    "名额表中" + quota.province() + "有 " + quota.universities() + " 所高校，名册中有 " + counted + " 所。请核对是否遗漏。");
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
                    line.supplier() + " is to supply " + line.count() + " " + line.setting() + " schools to "
                            + line.demand() + ", but the roster has none there. Add that province's schools.",
                    line.supplier() + "应向" + line.demand() + "供给 " + line.count() + " 所学校，但名册中没有该省此类学校。请补充。");
        }
    }
}
