package org.jiedui.problem;

import java.util.ArrayList;
import java.util.List;

/** The caps of a problem: how many pairings each allows, and which of them one pairing uses. Immutable, thread-safe. */
public final class Caps {

    private final Problem problem;

    Caps(Problem problem) {
        this.problem = problem;
    }

    /**
     * How many pairings a cap allows, ≥ 0.
     *
     * @throws IllegalArgumentException when the problem has no such cap
     */
    public int most(Cap cap) {
        return switch (cap) {
            case Cap.Departments departments ->
                problem.departmentsOf(problem.university(departments.universityId()))
                        .size();
            case Cap.Places places -> problem.programme().placesPerUniversity(places.setting());
            case Cap.Quota quota ->
                problem.findQuota(quota.province(), quota.setting())
                        .orElseThrow(() -> new IllegalArgumentException("There is no " + quota + "."));
            case Cap.Supply supply -> supply.line().count();
            case Cap.Schools schools -> {
                SchoolPool pool = problem.eligibility().pool(schools.province(), schools.setting());
                int recommended = pool.recommended().size();
                yield schools.recommended() ? recommended : pool.schools().size() - recommended;
            }
        };
    }

    /**
     * The caps of which a pairing of one of the university's departments uses one each.
     *
     * @param source where the university draws the school from
     * @param recommended whether the school is recommended
     */
    public List<Cap> usedBy(University university, Source source, boolean recommended) {
        List<Cap> used = new ArrayList<>(byUniversity(university, source.pool().setting()));
        SupplyLine line = source.line();
        if (line != null) {
            used.add(new Cap.Supply(line));
        }
        used.add(new Cap.Schools(source.pool().province(), source.pool().setting(), recommended));
        return used;
    }

    /**
     * The same by the school itself, eligible or not: what is not eligible uses no agreement.
     *
     * @param school any school
     */
    public List<Cap> usedBy(University university, School school) {
        Source source = problem.eligibility().findSource(university, school);
        if (source != null) {
            return usedBy(university, source, school.recommended());
        }
        List<Cap> used = new ArrayList<>(byUniversity(university, school.setting()));
        used.add(Cap.Schools.of(school));
        return used;
    }

    private List<Cap> byUniversity(University university, Setting setting) {
        Cap departments = new Cap.Departments(university.id());
        Cap places = new Cap.Places(university.id(), setting);
        return problem.findQuota(university.province(), setting).isEmpty()
                ? List.of(departments, places)
                : List.of(departments, places, new Cap.Quota(university.province(), setting));
    }
}
