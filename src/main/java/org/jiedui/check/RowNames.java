package org.jiedui.check;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Place;
import org.jiedui.roster.Roster;
import org.jspecify.annotations.Nullable;

/** What the rows of a roster are about, by where they stand: the name of a university, department or school. */
final class RowNames {

    private final Map<Place, String> names = new HashMap<>();

    RowNames(Roster roster) {
        Map<String, String> universities = new HashMap<>();
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

    private void add(Origin origin, @Nullable String... parts) {
        String name = Stream.of(parts)
                .filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" · "));
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
