package org.jiedui.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.jiedui.problem.Goal;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.junit.jupiter.api.Test;

class RosterSourceTest {

    private static Problem load(String text) throws IOException {
        return new RosterSource(text).load();
    }

    @Test
    void aChangeFollowsTheNameAfterAColon() throws IOException {
        assertEquals("demo-nation-fill", new RosterSource("demo-nation:fill").name());
        assertEquals("my-roster-half-fill", new RosterSource("lists/my-roster.xlsx:half:fill").name());
        assertEquals(Goal.FILL_EVERY_PLACE, load("demo-small:fill").programme().goal());
        assertThrows(IllegalArgumentException.class, () -> load("demo-small:larger"));
    }

    @Test
    void halvesAndDoublesUniversitiesAndSchools() throws IOException {
        Problem small = load("demo-small");
        Problem half = load("demo-small:half");
        Problem twice = load("demo-small:double");
        assertEquals(4, small.universities().size());
        assertEquals(2, half.universities().size());
        assertEquals(15, half.schools().size());
        assertEquals(1, load("demo-small:quarter").universities().size());
        assertEquals(8, twice.universities().size());
        assertEquals(2 * small.departments().size(), twice.departments().size());
        assertEquals(2 * small.schools().size(), twice.schools().size());
        assertEquals(small.ties(), twice.ties());
    }

    @Test
    void aHostileRosterHasOtherTypesCampusesAndWeights() throws IOException {
        Problem small = load("demo-small");
        Problem hostile = load("demo-small:hostile");
        assertEquals(
                hostile.schools().stream().map(School::type).toList(),
                load("demo-small:hostile").schools().stream().map(School::type).toList());
        assertNotEquals(
                small.schools().stream().map(School::type).toList(),
                hostile.schools().stream().map(School::type).toList());
        assertTrue(hostile.universities().stream()
                .allMatch(university -> hostile.departmentsOf(university).stream()
                                .map(department -> department.location())
                                .distinct()
                                .count()
                        > 1));
        assertNotEquals(small.weights(), hostile.weights());
    }
}
