package org.jiedui.check;

import java.util.List;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.University;
import org.jiedui.roster.Place;

/**
 * A stored roster that another one is made from by changes. Its rows are believed: what was accepted once is not judged
 * again.
 *
 * @param name as people call it
 * @param problem what it asks
 */
public record BaseRoster(String name, Problem problem) {

    /** Where the pointers into a base roster begin, so that they are told from those into what was sent. */
    private static final String POINTER = "/base";

    Inherited<University> universities(Findings findings) {
        Inherited<University> rows = new Inherited<>("university", "高校", findings, RowDifferences::between);
        List<University> universities = problem.universities();
        for (int i = 0; i < universities.size(); i++) {
            University item = universities.get(i);
            rows.add(item.id(), new Inherited.Before<>(item, item.name(), List.of(""), place("universities", i)));
        }
        return rows;
    }

    Inherited<Department> departments(Findings findings) {
        Inherited<Department> rows = new Inherited<>("department", "院系", findings, RowDifferences::between);
        List<Department> departments = problem.departments();
        for (int i = 0; i < departments.size(); i++) {
            Department item = departments.get(i);
            rows.add(
                    item.id(),
                    new Inherited.Before<>(
                            item, item.name(), List.of("", item.universityId()), place("departments", i)));
        }
        return rows;
    }

    Inherited<School> schools(Findings findings) {
        Inherited<School> rows = new Inherited<>("school", "学校", findings, RowDifferences::between);
        List<School> schools = problem.schools();
        for (int i = 0; i < schools.size(); i++) {
            School item = schools.get(i);
            rows.add(item.id(), new Inherited.Before<>(item, item.name(), List.of(""), place("schools", i)));
        }
        return rows;
    }

    /** Where a row of a list stands in the base roster's document. */
    static Place place(String list, int index) {
        return new Place.JsonPlace(POINTER + "/" + list + "/" + index);
    }

    /** Whether something stands in a base roster and not in what was sent. */
    static boolean isBase(Place place) {
        return place instanceof Place.JsonPlace json && json.pointer().startsWith(POINTER + "/");
    }
}
