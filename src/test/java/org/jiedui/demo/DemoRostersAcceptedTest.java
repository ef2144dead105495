package org.jiedui.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jiedui.check.Checked;
import org.jiedui.check.Programmes;
import org.jiedui.check.RosterCheck;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.plan.Feasibility;
import org.jiedui.plan.FeasibilityStatus;
import org.jiedui.problem.Problem;
import org.jiedui.roster.Reading;
import org.jiedui.roster.RosterJsonReader;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.Severity;
import org.jiedui.solve.Solver;
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
    @CsvSource({"demo-small,15,16", "demo-pilot,1115,1130", "demo-nation,13422,13551"})
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
}
