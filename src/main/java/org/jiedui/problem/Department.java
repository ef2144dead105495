package org.jiedui.problem;

import java.util.Set;

/**
 * A department's League committee (院系团委), the one that signs with a school.
 *
 * @param id unique among departments, not blank
 * @param universityId id of its university
 * @param name as people write it, not blank
 * @param strengths what it can offer a school (职业规划, 心理辅导 …); may be empty
 * @param location its campus; equals the university's location unless the roster says otherwise
 */
public record Department(String id, String universityId, String name, Set<String> strengths, GeoPoint location) {
    public Department {
        Require.text("department id", id);
        Require.text("department name", name);
        strengths = Set.copyOf(strengths);
    }
}
