package org.jiedui.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final SupplyLine LINE = new SupplyLine("甲", "乙", Setting.RURAL, 1);

    private final Problem problem = new ProblemSketch()
            .places(2, 1)
            .quota("甲", 3, 4)
            .supply("甲", "乙", Setting.RURAL, 1)
            .university("A", "甲", 0, 5)
            .university("B", "乙", 0, 1)
            .school("S1", "甲", Setting.URBAN, 1, "普通")
            .recommendedSchool("S2", "乙", Setting.RURAL, 2, "普通")
            .school("S3", "乙", Setting.RURAL, 3, "普通")
            .build();

    private List<Cap> caps(String university, String school) {
        return problem.caps().usedBy(problem.university(university), problem.school(school));
    }

    @Test
    void aPairingUsesOneOfEachCapOnItsWay() {
        assertEquals(
                List.of(
                        new Cap.Departments("A"),
                        new Cap.Places("A", Setting.URBAN),
                        new Cap.Quota("甲", Setting.URBAN),
                        new Cap.Schools("甲", Setting.URBAN, false)),
                caps("A", "S1"));
        assertEquals(
                List.of(
                        new Cap.Departments("A"),
                        new Cap.Places("A", Setting.RURAL),
                        new Cap.Quota("甲", Setting.RURAL),
                        new Cap.Supply(LINE),
                        new Cap.Schools("乙", Setting.RURAL, true)),
                caps("A", "S2"));
        assertEquals(
                List.of(
                        new Cap.Departments("B"),
                        new Cap.Places("B", Setting.RURAL),
                        new Cap.Schools("乙", Setting.RURAL, false)),
                caps("B", "S3"),
                "no quota, no line");
    }

    @Test
    void everyCapAllowsWhatTheRosterStates() {
        Caps caps = problem.caps();
        assertEquals(5, caps.most(new Cap.Departments("A")));
        assertEquals(2, caps.most(new Cap.Places("A", Setting.URBAN)));
        assertEquals(4, caps.most(new Cap.Quota("甲", Setting.RURAL)));
        assertEquals(1, caps.most(new Cap.Supply(LINE)));
        assertEquals(1, caps.most(new Cap.Schools("乙", Setting.RURAL, true)));
        assertEquals(1, caps.most(new Cap.Schools("乙", Setting.RURAL, false)));
        assertEquals(0, caps.most(new Cap.Schools("甲", Setting.RURAL, false)));
        assertThrows(IllegalArgumentException.class, () -> caps.most(new Cap.Quota("乙", Setting.RURAL)));
    }

    @Test
    void thereIsRoomUntilOneOfThemIsUsedUp() {
        Ledger ledger = new Ledger(problem.caps());
        List<Cap> used = caps("A", "S2");
        assertTrue(ledger.hasRoom(used));
        ledger.take(used);
        assertFalse(ledger.hasRoom(used));
        assertEquals(0, ledger.left(new Cap.Supply(LINE)));
        assertEquals(3, ledger.left(new Cap.Quota("甲", Setting.RURAL)));
        assertEquals(1, ledger.used(new Cap.Places("A", Setting.RURAL)));
        assertTrue(ledger.hasRoom(caps("A", "S1")), "another setting");
        ledger.take(used);
        assertEquals(0, ledger.left(new Cap.Supply(LINE)), "never below nothing");
    }
}
