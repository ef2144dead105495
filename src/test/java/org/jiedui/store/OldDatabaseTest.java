package org.jiedui.store;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jiedui.problem.Rule;
import org.jiedui.problem.Weights;
import org.jiedui.roster.IssueReport;
import org.jiedui.roster.Place;
import org.jiedui.roster.Severity;
import org.jiedui.store.plan.PlanStore;
import org.jiedui.store.plan.StoredPlan;
import org.jiedui.store.profile.ProfileStore;
import org.jiedui.store.request.IdempotencyStore;
import org.jiedui.store.roster.RosterStore;
import org.junit.jupiter.api.Test;

/** What an earlier version stored is there after the upgrade, and means what it meant. */
@QuarkusTest
@TestProfile(OldDatabaseTest.Old.class)
class OldDatabaseTest {

    public static class Old implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OldDatabase.OnH2.class));
        }
    }

    @Inject
    RosterStore rosters;

    @Inject
    PlanStore plans;

    @Inject
    ProfileStore profiles;

    @Inject
    IdempotencyStore keys;

    @Test
    void whatWasNoticedAboutARosterIsThere() {
        IssueReport issues = rosters.findIssues(OldDatabase.ROSTER).orElseThrow();
        assertEquals(
                List.of(new Place.CellPlace("中学", 3, "C"), new Place.JsonPlace("/universities/0/location")),
                issues.issues().stream().map(issue -> issue.place()).toList());
        assertEquals(1, issues.count(Severity.WARNING));
        assertEquals(
                List.of(new Place.CellPlace("中学", 3, "C")),
                issues.groups().getFirst().places(),
                "a group is where its first issue is");
        given().get("/v1/rosters/" + OldDatabase.ROSTER)
                .then()
                .statusCode(200)
                .body("name", equalTo("旧名册"))
                .body("hasWorkbook", equalTo(true))
                .body("issues.code", contains("few-schools", "located-by-province"))
                .body("issueCounts.WARNING", equalTo(1))
                .body("issueGroups[0].values[0].value", equalTo("甘肃"));
    }

    @Test
    void clashesAreThereInTheWordsOfToday() {
        given().get("/v1/rosters/" + OldDatabase.ROSTER + "/feasibility")
                .then()
                .statusCode(200)
                .body("status", equalTo("INFEASIBLE_PROVEN"))
                .body("clashes[0].offers[0].most", equalTo(0))
                .body("clashes[0].repairs[0].by", equalTo(1))
                .body("clashes[0].text", not(equalTo("words of then")))
                .body("clashes[0].text", containsString("北京大学"))
                .body("clashes[0].textZh", containsString("北京大学"));
    }

    @Test
    void theDocumentIsThere() {
        assertEquals(
                OldDatabase.DOCUMENT,
                new String(rosters.findDocument(OldDatabase.ROSTER).orElseThrow(), StandardCharsets.UTF_8));
        assertEquals(
                "original", new String(rosters.findOriginal(OldDatabase.ROSTER).orElseThrow(), StandardCharsets.UTF_8));
    }

    @Test
    void aRuleThatCameLaterCostsAnOldPlanNothing() {
        StoredPlan plan = plans.find(OldDatabase.PLAN).orElseThrow();
        assertEquals(BigDecimal.ZERO, plan.request().settings().weights().kilometres(Rule.UNMET_NEED));
        assertEquals(
                0,
                new BigDecimal(2).compareTo(plan.request().settings().weights().kilometres(Rule.DISTANCE)));
        double cost = given().get("/v1/plans/" + OldDatabase.PLAN).jsonPath().getDouble("cost");
        List<Number> costs = given().get("/v1/plans/" + OldDatabase.PLAN + "/breakdown")
                .then()
                .statusCode(200)
                .body("rules.find { it.id == 'unmetNeed' }.amount", equalTo(1))
                .extract()
                .path("rules.findAll { it.level == 'SOFT' }.cost");
        assertEquals(
                cost, costs.stream().mapToDouble(Number::doubleValue).sum(), 1e-9, "the parts are the cost of then");
    }

    @Test
    void aRuleThatCameLaterHasItsDefaultInAnOldProfile() {
        Weights old = profiles.find("old").orElseThrow().weights();
        assertEquals(Weights.defaults().kilometres(Rule.UNMET_NEED), old.kilometres(Rule.UNMET_NEED));
        assertTrue(old.kilometres(Rule.UNMET_NEED).signum() > 0);
    }

    @Test
    void requestsAreStillRemembered() {
        assertEquals(
                Optional.of(new IdempotencyStore.FormerAnswer(OldDatabase.BODY_SHA256, OldDatabase.PLAN)),
                keys.find(new IdempotencyStore.Name(IdempotencyStore.KeyKind.PLAN, OldDatabase.KEY)));
    }
}
