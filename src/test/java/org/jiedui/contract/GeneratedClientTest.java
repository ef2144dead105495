package org.jiedui.contract;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiedui.client.ApiClient;
import org.jiedui.client.ApiException;
import org.jiedui.client.api.PlansApi;
import org.jiedui.client.api.ProfilesApi;
import org.jiedui.client.api.ProgrammesApi;
import org.jiedui.client.api.RostersApi;
import org.jiedui.client.model.LimitsRequest;
import org.jiedui.client.model.Optimality;
import org.jiedui.client.model.PagePairingView;
import org.jiedui.client.model.PlanRequest;
import org.jiedui.client.model.PlanStatus;
import org.jiedui.client.model.PlanView;
import org.jiedui.client.model.Problem;
import org.jiedui.client.model.ProfileRequest;
import org.jiedui.client.model.Roster;
import org.jiedui.client.model.RosterView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The whole job done by a client that a generator has made from the OpenAPI document, with nothing else known of the
 * service.
 */
@QuarkusTest
class GeneratedClientTest {

    @TestHTTPResource("/")
    URL service;

    private RostersApi rosters;
    private PlansApi plans;
    private ProfilesApi profiles;
    private ProgrammesApi programmes;

    @BeforeEach
    void connect() {
        ApiClient client = new ApiClient();
        client.updateBaseUri("http://127.0.0.1:" + service.getPort());
        rosters = new RostersApi(client);
        plans = new PlansApi(client);
        profiles = new ProfilesApi(client);
        programmes = new ProgrammesApi(client);
    }

    private static Problem problem(ApiException e) throws Exception {
        return new ObjectMapper().readValue(e.getResponseBody(), Problem.class);
    }

    @Test
    void fromTheRosterToThePairings() throws Exception {
        Roster demo = programmes.getDemoRoster("demo-small");
        assertFalse(demo.getSchools().isEmpty());
        RosterView checked = rosters.createRoster(demo, true, null, null, null, null);
        assertEquals(demo.getSchools().size(), checked.getCounts().getSchools());
        RosterView stored = rosters.createRoster(demo, false, "演示.json", "试用", null, null);
        assertEquals(stored.getName(), rosters.getRoster(stored.getId()).getName());
        assertEquals(
                stored.getFeasible(), rosters.getFeasibility(stored.getId()).getStatus());
        assertTrue(rosters.listRosters(null, 5, false).getItems().stream()
                .anyMatch(each -> stored.getId().equals(each.getId())));

        String name = "client-" + UUID.randomUUID();
        profiles.putProfile(name, new ProfileRequest().weights(Map.of("repeatedType", new BigDecimal("25"))));
        assertEquals(
                0,
                new BigDecimal("25")
                        .compareTo(profiles.getProfile(name).getWeights().get("repeatedType")));

        PlanRequest request = new PlanRequest()
                .rosterId(stored.getId())
                .profile(name)
                .limits(new LimitsRequest().spentSeconds(30))
                .tags(List.of("client"));
        String key = UUID.randomUUID().toString();
        PlanView submitted = plans.createPlan(request, key, null, null, null);
        assertEquals(
                submitted.getId(),
                plans.createPlan(request, key, null, null, null).getId());
        await().until(() -> plans.getPlan(submitted.getId()).getStatus() == PlanStatus.SOLVED);
        PlanView solved = plans.getPlan(submitted.getId());
        assertEquals(Optimality.OPTIMAL_PROVEN, solved.getOptimality());
        assertEquals(30, solved.getLimits().getSpentSeconds());
        PagePairingView pairings =
                plans.listPairings(solved.getId(), null, null, 1000, null, null, null, null, null, null);
        assertEquals(solved.getPaired(), pairings.getItems().size());
        assertEquals(
                solved.getPaired(), plans.getBreakdown(solved.getId()).getKpis().getPaired());
        assertFalse(plans.listUnfilled(solved.getId()).getItems().isEmpty());
        assertFalse(plans.getProgress(solved.getId()).getItems().isEmpty());
        assertEquals(solved.getId(), plans.terminatePlan(solved.getId()).getId());
        assertTrue(plans.listPlans(null, 50, null, PlanStatus.SOLVED, "client", false).getItems().stream()
                .anyMatch(each -> solved.getId().equals(each.getId())));

        ApiException used = assertThrows(ApiException.class, () -> rosters.deleteRoster(stored.getId()));
        assertEquals(409, used.getCode());
        assertEquals("roster-has-plans", problem(used).getCode());
        plans.deletePlan(solved.getId());
        rosters.deleteRoster(stored.getId());
        profiles.deleteProfile(name);
    }

    @Test
    void whatIsWrongIsSaidInFieldsThatAClientKnows() throws Exception {
        Roster roster = programmes.getDemoRoster("demo-small");
        roster.getUniversities().getFirst().setProvince("天京");
        ApiException rejected =
                assertThrows(ApiException.class, () -> rosters.createRoster(roster, false, null, null, null, null));
        assertEquals(422, rejected.getCode());
        Problem problem = problem(rejected);
        assertEquals("roster-rejected", problem.getCode());
        assertTrue(problem.getErrorCount() > 0);
        assertTrue(problem.getErrors().stream()
                .anyMatch(error -> error.getMessage().contains("天京")));

        ApiException missing = assertThrows(ApiException.class, () -> plans.getPlan("nope"));
        assertEquals("plan-not-found", problem(missing).getCode());
    }
}
