package org.jiedui.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.jiedui.check.Checked;
import org.jiedui.check.Programmes;
import org.jiedui.check.RosterCheck;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.plan.Clash;
import org.jiedui.plan.Feasibility;
import org.jiedui.plan.FeasibilityStatus;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Setting;
import org.jiedui.roster.Reading;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.Severity;
import org.jiedui.roster.json.RosterJsonReader;
import org.jiedui.solve.Solver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo rosters as the product sees them. */
class DemoRostersAcceptedTest {

    private static final Gazetteer GAZETTEER = Gazetteer.load();

    private static Checked.Accepted accepted(String id) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DemoRosters(GAZETTEER).write(id, out);
        Reading reading = new RosterJsonReader(RosterLimits.DEFAULT).read(out.toByteArray());
        RosterCheck check = new RosterCheck(GAZETTEER, Programmes.load());
        return (Checked.Accepted) check.check((Reading.Read) reading);
    }

    @ParameterizedTest
    @CsvSource({"demo-small,15,16", "demo-pilot,1115,1130", "demo-nation,13490,13551", "demo-connected,11253,13551"})
    void aRosterIsAcceptedWithoutWarningAndContradictsItselfAsToldInItsDescription(String id, int reachable, int asked)
            throws IOException {
        Checked.Accepted accepted = accepted(id);
        assertEquals(0, accepted.findings().count(Severity.WARNING), id);
        assertTrue(accepted.findings().count(Severity.NOTE) > 0, "some locations are missing");
        Problem problem = accepted.problem();
        DemoRoster told = new DemoRosters(GAZETTEER).find(id).orElseThrow();
        assertEquals(told.schools(), problem.schools().size());
        assertEquals(told.departments(), problem.departments().size());
        Feasibility feasibility = Solver.create().feasibility(problem);
        assertEquals(FeasibilityStatus.INFEASIBLE_PROVEN, feasibility.status());
        assertEquals(asked, feasibility.asked());
        assertEquals(reachable, feasibility.reachable());
    }

    /** 北京 needs 130 rural schools and its agreements add up to 120; 西藏 owes 10 and needs 5 of 13. */
    @Test
    void theContradictionsOfTheProgrammesOwnTableAreFoundOneByOne() throws IOException {
        List<Clash> clashes =
                Solver.create().feasibility(accepted("demo-pilot").problem()).clashes();
        Clash agreements = clashes.getFirst();
        assertEquals(130, agreements.asked());
        assertEquals(26, agreements.asking().size());
        assertTrue(agreements.asking().stream()
                .allMatch(asking -> asking.province().equals("北京市") && asking.setting() == Setting.RURAL));
        assertEquals(6, agreements.offers().size());
        assertTrue(agreements.offers().stream().allMatch(offer -> offer.kind() == Clash.LimitKind.SUPPLY_AGREEMENT));
        assertEquals(10, agreements.shortfall());
        Clash schools = clashes.get(1);
        assertEquals(
                List.of(5, 10),
                schools.asking().stream().map(Clash.Asking::count).toList());
        assertEquals(13, schools.offers().getFirst().most());
        assertEquals("西藏自治区", schools.offers().getFirst().subject().get("province"));
        assertEquals(2, schools.shortfall());
    }
}
