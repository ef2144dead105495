package org.jiedui.check;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Tie;
import org.jiedui.problem.University;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Place;
import org.jiedui.roster.Roster;
import org.jspecify.annotations.Nullable;

/** What the rows of a roster are about, by where they stand: the name of a university, department or school. */
final class RowNames {

    private static final String BETWEEN = " · ";

    private final Map<Place, String> names = new HashMap<>();

    /** @param base the roster that is changed, or null */
    RowNames(Roster roster, @Nullable BaseRoster base) {
        Map<String, String> universities = new HashMap<>();
        if (base != null) {
            addAll(base.problem(), universities);
        }
        roster.universities().forEach(row -> {
            add(row.origin(), row.name());
            if (row.id() != null && row.name() != null) {
                universities.putIfAbsent(row.id(), row.name());
            }
        });
        roster.departments().forEach(row -> {
            String id = row.universityId();
            String university = id == null ? row.universityName() : universities.getOrDefault(id, id);
            add(row.origin(), university, row.name());
        });
        roster.schools().forEach(row -> add(row.origin(), row.name()));
        roster.ties().forEach(row -> {
            Roster.DepartmentName department = row.department();
            Roster.SchoolName school = row.school();
            add(
                    row.origin(),
                    department == null || department.name() == null ? row.departmentId() : department.name(),
                    school == null || school.name() == null ? row.schoolId() : school.name());
        });
    }

    private void addAll(Problem problem, Map<String, String> nameOfUniversity) {
        for (int i = 0; i < problem.universities().size(); i++) {
            University university = problem.universities().get(i);
            names.put(BaseRoster.place("universities", i), university.name());
            nameOfUniversity.put(university.id(), university.name());
        }
        for (int i = 0; i < problem.departments().size(); i++) {
            Department department = problem.departments().get(i);
            String university = nameOfUniversity.get(department.universityId());
            names.put(BaseRoster.place("departments", i), university + BETWEEN + department.name());
        }
        for (int i = 0; i < problem.schools().size(); i++) {
            names.put(BaseRoster.place("schools", i), problem.schools().get(i).name());
        }
        for (int i = 0; i < problem.ties().size(); i++) {
            Tie tie = problem.ties().get(i);
            names.put(BaseRoster.place("ties", i), tie.departmentId() + BETWEEN + tie.schoolId());
        }
    }

    private void add(Origin origin, @Nullable String... parts) {
        String name = Stream.of(parts)
                .filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(BETWEEN));
        if (!name.isEmpty()) {
            names.put(origin.place(""), name);
        }
    }

    /** What the row is about in which something stands; null where nobody knows. */
    @Nullable
    String find(Place place) {
        return switch (place) {
            case Place.CellPlace cell -> names.get(new Place.CellPlace(cell.sheet(), cell.row(), ""));
            case Place.JsonPlace json -> {
                String pointer = json.pointer();
                String name = names.get(json);
                while (name == null && pointer.lastIndexOf('/') > 0) {
                    pointer = pointer.substring(0, pointer.lastIndexOf('/'));
                    name = names.get(new Place.JsonPlace(pointer));
                }
                yield name;
            }
        };
    }
}
