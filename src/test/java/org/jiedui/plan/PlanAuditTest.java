package org.jiedui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jiedui.problem.FormerPlan;
import org.jiedui.problem.Goal;
import org.jiedui.problem.Problem;
import org.jiedui.problem.ProblemSketch;
import org.jiedui.problem.Rule;
import org.jiedui.problem.Setting;
import org.jiedui.problem.TieKind;
import org.junit.jupiter.api.Test;

/** Every amount is worked out by hand in the test's numbers. */
class PlanAuditTest {

    /** Pairs like {@code "u-1=school"}. */
    private static Plan plan(String... pairs) {
        return new Plan(Arrays.stream(pairs)
                .map(pair -> pair.split("="))
                .map(ends -> new Pairing(ends[0], ends[1]))
                .toList());
    }

    private static ProblemSketch threeUrbanSchools() {
        return new ProblemSketch()
                .places(2, 0)
                .university("u", "甲省", 0, 3)
                .school("near", "甲省", Setting.URBAN, 10, "普通")
                .school("middle", "甲省", Setting.URBAN, 40, "普通")
                .school("far", "甲省", Setting.URBAN, 170, "艺术");
    }

    private static void assertViolation(Rule rule, List<String> subject, int counted, int limit, AuditReport report) {
        assertEquals(List.of(new Violation(rule, subject, counted, limit)), report.violations());
        assertFalse(report.isDeliverable());
        assertEquals(report.amount(rule), report.cost().hard());
    }

    @Test
    void distanceAndFarPairingCountWholeKilometres() {
        AuditReport report = PlanAudit.audit(threeUrbanSchools().build(), plan("u-1=near", "u-2=far"));
        assertTrue(report.isDeliverable());
        assertEquals(180, report.amount(Rule.DISTANCE));
        assertEquals(20, report.amount(Rule.FAR_PAIRING));
        assertEquals(0, report.amount(Rule.CROSS_REGION_DISTANCE));
        assertEquals(0, report.amount(Rule.REPEATED_TYPE));
        assertEquals(0, report.amount(Rule.TYPE_BALANCE));
        assertEquals(new Cost(0, 0, 180_000 + 20 * 2000), report.cost());
    }

    @Test
    void aSupplyLineCountsItsOwnDistanceAndNeverFarPairing() {
        Problem problem = new ProblemSketch()
                .places(0, 1)
                .university("u", "京", 0, 1)
                .school("west", "西", Setting.RURAL, 1200, "普通")
                .supply("京", "西", Setting.RURAL, 1)
                .build();
        AuditReport report = PlanAudit.audit(problem, plan("u-1=west"));
        assertEquals(1200, report.amount(Rule.CROSS_REGION_DISTANCE));
        assertEquals(0, report.amount(Rule.DISTANCE) + report.amount(Rule.FAR_PAIRING));
        assertEquals(new Cost(0, 0, 120_000), report.cost());
        assertEquals(1, report.supply().getFirst().used());
    }

    @Test
    void repeatedTypesAndTypeBalanceCountTheSameChoiceTwice() {
        AuditReport report = PlanAudit.audit(threeUrbanSchools().build(), plan("u-1=near", "u-2=middle"));
        assertEquals(1, report.amount(Rule.REPEATED_TYPE));
        // Target one 普通 and one 艺术; chosen two and none.
        assertEquals(2, report.amount(Rule.TYPE_BALANCE));
        assertEquals(new Cost(0, 0, 50_000 + 20_000 + 2 * 10_000), report.cost());
    }

    @Test
    void anEmptyPlanMissesEveryPlaceAndEveryTarget() {
        AuditReport report = PlanAudit.audit(threeUrbanSchools().build(), Plan.EMPTY);
        assertTrue(report.isDeliverable());
        assertEquals(new Cost(0, 2, 2 * 10_000), report.cost());
        assertEquals(2, report.amount(Rule.UNFILLED_PLACE));
    }

    @Test
    void aReserveDepartmentCostsNothing() {
        AuditReport report = PlanAudit.audit(threeUrbanSchools().build(), plan("u-3=near", "u-1=far"));
        assertEquals(0, report.cost().medium());
    }

    @Test
    void coveringCountsSchoolsAndHasNoTypeTargets() {
        Problem problem = threeUrbanSchools().goal(Goal.COVER_EVERY_SCHOOL).build();
        AuditReport report = PlanAudit.audit(problem, plan("u-1=near"));
        assertEquals(new Cost(0, 2, 10_000), report.cost());
        assertEquals(2, report.amount(Rule.UNCOVERED_SCHOOL));
        assertTrue(report.totals().stream()
                .noneMatch(total -> total.rule() == Rule.TYPE_BALANCE || total.rule() == Rule.UNFILLED_PLACE));
    }

    @Test
    void needsAreMetByAnyOfThem() {
        Problem problem = new ProblemSketch()
                .places(3, 0)
                .university("u", "甲省", 0, 0)
                .department("counsellors", "u", 0, "心理辅导", "生涯规划")
                .department("engineers", "u", 0)
                .department("others", "u", 0)
                .school("worried", "甲省", Setting.URBAN, 0, "a", "心理辅导", "社团指导")
                .school("clubless", "甲省", Setting.URBAN, 0, "b", "社团指导")
                .school("content", "甲省", Setting.URBAN, 0, "c")
                .build();
        assertEquals(
                1,
                PlanAudit.audit(problem, plan("counsellors=worried", "engineers=clubless", "others=content"))
                        .amount(Rule.UNMET_NEED));
        assertEquals(
                2,
                PlanAudit.audit(problem, plan("counsellors=clubless", "engineers=worried", "others=content"))
                        .amount(Rule.UNMET_NEED));
    }

    @Test
    void tiesThatDoNotHoldCountWhateverTheReason() {
        Problem problem = threeUrbanSchools()
                .tie("u-1", "near", TieKind.PREFER)
                .tie("u-1", "middle", TieKind.PREFER)
                .tie("u-2", "far", TieKind.PRIOR)
                .tie("u-3", "far", TieKind.PRIOR)
                .build();
        AuditReport report = PlanAudit.audit(problem, plan("u-1=near", "u-2=far"));
        assertEquals(1, report.amount(Rule.UNKEPT_PREFERENCE));
        assertEquals(1, report.amount(Rule.CHANGED_PAIRING));
        AuditReport others = PlanAudit.audit(problem, plan("u-3=near", "u-2=far"));
        assertEquals(2, others.amount(Rule.UNKEPT_PREFERENCE));
        assertEquals(1, others.amount(Rule.CHANGED_PAIRING));
    }

    @Test
    void aSchoolTakenTwiceIsNamed() {
        AuditReport report = PlanAudit.audit(threeUrbanSchools().build(), plan("u-1=near", "u-2=near"));
        assertViolation(Rule.ONE_DEPARTMENT_PER_SCHOOL, List.of("near"), 2, 1, report);
    }

    @Test
    void placesTooManyAreNamed() {
        AuditReport report = PlanAudit.audit(threeUrbanSchools().build(), plan("u-1=near", "u-2=middle", "u-3=far"));
        assertViolation(Rule.UNIVERSITY_PLACES, List.of("u", "URBAN"), 3, 2, report);
    }

    @Test
    void aQuotaExceededIsNamed() {
        Problem problem = threeUrbanSchools().quota("甲省", 1, 0).build();
        AuditReport report = PlanAudit.audit(problem, plan("u-1=near", "u-2=far"));
        assertViolation(Rule.PROVINCE_QUOTA, List.of("甲省", "URBAN"), 2, 1, report);
        QuotaUse urban = report.quotas().getFirst();
        assertEquals(2, urban.filled());
        assertEquals(1, urban.asked());
    }

    @Test
    void aProvinceIsListedForItsQuotaAloneAndForItsUniversitiesAlone() {
        Problem problem = threeUrbanSchools().quota("乙省", 3, 4).build();
        AuditReport report = PlanAudit.audit(problem, plan("u-1=near"));
        assertEquals(
                List.of("乙省", "乙省", "甲省", "甲省"),
                report.quotas().stream().map(QuotaUse::province).toList());
        assertEquals(
                List.of(0, 0, 1, 0),
                report.quotas().stream().map(QuotaUse::filled).toList());
    }

    @Test
    void whatIsNotKeptOfAnEarlierPlanCostsSomethingOnTop() {
        Problem problem = threeUrbanSchools().build();
        Problem keeping = problem.withFormer(new FormerPlan(Map.of("u-1", "far", "u-2", "middle"), 5, 0, 0, 1000));
        Plan plan = plan("u-1=near", "u-2=middle");
        assertEquals(
                PlanAudit.audit(problem, plan).cost().soft() + 5,
                PlanAudit.audit(keeping, plan).cost().soft());
    }

    @Test
    void anAgreementExceededIsNamed() {
        Problem problem = new ProblemSketch()
                .places(0, 2)
                .university("u", "京", 0, 2)
                .school("west1", "西", Setting.RURAL, 1200, "a")
                .school("west2", "西", Setting.RURAL, 1200, "b")
                .supply("京", "西", Setting.RURAL, 1)
                .build();
        AuditReport report = PlanAudit.audit(problem, plan("u-1=west1", "u-2=west2"));
        assertViolation(Rule.SUPPLY_AGREEMENT, List.of("京", "西", "RURAL"), 2, 1, report);
    }

    @Test
    void anIneligiblePairIsNamed() {
        Problem problem = threeUrbanSchools()
                .school("abroad", "乙省", Setting.URBAN, 30, "普通")
                .build();
        AuditReport report = PlanAudit.audit(problem, plan("u-1=abroad"));
        assertViolation(Rule.ELIGIBLE_PAIR, List.of("u-1", "abroad"), 1, 0, report);
    }

    @Test
    void aPinThatDoesNotHoldAndAForbiddenPairAreNamed() {
        Problem pinned = threeUrbanSchools().tie("u-1", "far", TieKind.PIN).build();
        assertViolation(Rule.PIN_KEPT, List.of("u-1", "far"), 0, 1, PlanAudit.audit(pinned, plan("u-1=near")));
        Problem forbidden =
                threeUrbanSchools().tie("u-1", "near", TieKind.FORBID).build();
        assertViolation(
                Rule.FORBIDDEN_PAIR, List.of("u-1", "near"), 1, 0, PlanAudit.audit(forbidden, plan("u-1=near")));
    }
}
