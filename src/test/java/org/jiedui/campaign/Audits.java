package org.jiedui.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiedui.check.Checked;
import org.jiedui.check.Programmes;
import org.jiedui.check.RosterCheck;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.plan.AuditReport;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Problem;
import org.jiedui.roster.Reading;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.json.RosterJsonReader;
import org.jiedui.run.ServiceProcess;

/** Judges delivered plans outside of the service that delivered them, from the roster as it was sent. */
final class Audits {

    private final Problem problem;

    Audits(String roster) {
        RosterCheck check = new RosterCheck(Gazetteer.load(), Programmes.load());
        Reading.Read read =
                (Reading.Read) new RosterJsonReader(RosterLimits.DEFAULT).read(roster.getBytes(StandardCharsets.UTF_8));
        problem = ((Checked.Accepted) check.check(read)).problem();
    }

    /** No department and no school twice, no rule broken, and the cost is the one that was said. */
    void assertGood(ServiceProcess service, String planId) {
        JsonPath stored = service.http().get("/v1/plans/" + planId).jsonPath();
        JsonPath page = service.http()
                .get("/v1/plans/" + planId + "/pairings?limit=50000")
                .jsonPath();
        List<Pairing> pairings = new ArrayList<>();
        Set<String> departments = new HashSet<>();
        Set<String> schools = new HashSet<>();
        for (Map<String, Object> item : page.<Map<String, Object>>getList("items")) {
            String department = item.get("departmentId").toString();
            String school = item.get("schoolId").toString();
            assertTrue(departments.add(department), department + " is paired twice");
            assertTrue(schools.add(school), school + " is paired twice");
            pairings.add(new Pairing(department, school));
        }
        assertEquals(stored.getInt("paired"), pairings.size(), planId);
        AuditReport audit = PlanAudit.audit(problem, new Plan(pairings));
        assertEquals(List.of(), audit.violations(), planId);
        BigDecimal said = new BigDecimal(stored.getString("cost"));
        assertEquals(0, BigDecimal.valueOf(audit.cost().soft(), 3).compareTo(said), planId);
    }
}
