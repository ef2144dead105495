package org.jiedui.solve.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jiedui.oracle.BruteForce;
import org.jiedui.oracle.RandomProblems;
import org.jiedui.plan.Clash;
import org.jiedui.plan.Feasibility;
import org.jiedui.plan.FeasibilityStatus;
import org.jiedui.plan.PlanAudit;
import org.jiedui.plan.Repair;
import org.jiedui.problem.Goal;
import org.jiedui.problem.Problem;
import org.jiedui.problem.ProblemSketch;
import org.jiedui.problem.Setting;
import org.jiedui.problem.TieKind;
import org.junit.jupiter.api.Test;

class FeasibilityFlowTest {

    /** Two capital universities ask for four rural schools; the lines carry three. */
    private static ProblemSketch shortSupply() {
        ProblemSketch sketch = new ProblemSketch()
                .places(0, 2)
                .university("a", "京", 0, 2)
                .university("b", "京", 0, 2)
                .supply("京", "西", Setting.RURAL, 2)
                .supply("京", "青", Setting.RURAL, 1);
        for (int i = 1; i <= 4; i++) {
            sketch.school("west" + i, "西", Setting.RURAL, 1000 + i, "普通")
                    .school("blue" + i, "青", Setting.RURAL, 2000 + i, "普通");
        }
        return sketch;
    }

    private static Clash onlyClash(Feasibility feasibility) {
        assertEquals(1, feasibility.clashes().size(), feasibility::toString);
        return feasibility.clashes().getFirst();
    }

    @Test
    void aShortSupplyIsNamedWithItsLines() {
        Feasibility feasibility =
                new FeasibilityFlow().feasibility(shortSupply().build());
        assertEquals(FeasibilityStatus.INFEASIBLE_PROVEN, feasibility.status());
        assertEquals(4, feasibility.asked());
        assertEquals(3, feasibility.reachable());
        Clash clash = onlyClash(feasibility);
        assertEquals(
                List.of("a", "b"), clash.asking().stream().map(Clash.Asking::id).toList());
        assertEquals(
                List.of(2, 1), clash.offers().stream().map(Clash.Offer::most).toList());
        assertTrue(clash.offers().stream().allMatch(offer -> offer.kind() == Clash.LimitKind.SUPPLY_AGREEMENT));
        Repair repair = clash.repairs().getFirst();
        assertEquals(Repair.RepairKind.RAISE_SUPPLY_LINE, repair.kind());
        assertEquals(1, repair.by());
    }

    @Test
    void theRepairedProblemIsFeasible() {
        assertEquals(
                FeasibilityStatus.FEASIBLE,
                new FeasibilityFlow()
                        .feasibility(shortSupply()
                                .supply("京", "蓝", Setting.RURAL, 1)
                                .school("other", "蓝", Setting.RURAL, 3000, "普通")
                                .build())
                        .status());
    }

    @Test
    void tooFewRecommendedSchoolsAreNamedAndMoreAreAskedFor() {
        Feasibility feasibility = new FeasibilityFlow()
                .feasibility(new ProblemSketch()
                        .places(0, 2)
                        .university("a", "京", 0, 2)
                        .supply("京", "西", Setting.RURAL, 5)
                        .recommendedSchool("chosen", "西", Setting.RURAL, 1000, "普通")
                        .school("other", "西", Setting.RURAL, 1000, "普通")
                        .build());
        Clash clash = onlyClash(feasibility);
        assertEquals(
                Clash.LimitKind.RECOMMENDED_SCHOOLS, clash.offers().getFirst().kind());
        assertEquals(
                new Repair(Repair.RepairKind.RECOMMEND_MORE_SCHOOLS, Map.of("province", "西", "setting", "RURAL"), 1, 1),
                clash.repairs().getFirst());
    }

    @Test
    void aUniversityWithTooFewDepartmentsAsksByItself() {
        Clash clash = onlyClash(new FeasibilityFlow()
                .feasibility(new ProblemSketch()
                        .places(2, 1)
                        .university("small", "甲", 0, 1)
                        .school("urban", "甲", Setting.URBAN, 1, "普通")
                        .school("urban2", "甲", Setting.URBAN, 1, "普通")
                        .school("rural", "甲", Setting.RURAL, 1, "普通")
                        .build()));
        assertEquals(3, clash.asked());
        assertEquals(Clash.LimitKind.DEPARTMENTS, clash.offers().getFirst().kind());
        assertEquals(2, clash.shortfall());
        assertEquals(
                Repair.RepairKind.ADD_DEPARTMENTS, clash.repairs().getFirst().kind());
        assertEquals(2, clash.repairs().getFirst().by());
    }

    @Test
    void independentClashesAreListedApart() {
        Feasibility feasibility = new FeasibilityFlow()
                .feasibility(shortSupply()
                        .university("far", "丙", 0, 2)
                        .school("lonely", "丙", Setting.RURAL, 1, "普通")
                        .build());
        assertEquals(2, feasibility.clashes().size());
        assertEquals(
                feasibility.shortfall(),
                feasibility.clashes().stream().mapToInt(Clash::shortfall).sum());
    }

    /**
     * The lines of the capital carry one school too few, and a supplier has two fewer than its own university and its
     * line ask for.
     */
    private static ProblemSketch shortLinesAndAShortSupplier() {
        ProblemSketch sketch = new ProblemSketch()
                .places(0, 4)
                .university("capital", "京", 0, 4)
                .university("western", "西", 0, 4)
                .supply("京", "西", Setting.RURAL, 1)
                .supply("京", "青", Setting.RURAL, 2);
        for (int i = 1; i <= 3; i++) {
            sketch.school("west" + i, "西", Setting.RURAL, 1000 + i, "普通")
                    .school("blue" + i, "青", Setting.RURAL, 2000 + i, "普通");
        }
        return sketch;
    }

    @Test
    void aShortSupplierIsToldApartFromTheShortLinesOfWhomItSupplies() {
        Feasibility feasibility =
                new FeasibilityFlow().feasibility(shortLinesAndAShortSupplier().build());
        assertEquals(3, feasibility.shortfall());
        assertEquals(2, feasibility.clashes().size(), feasibility::toString);
        Clash lines = feasibility.clashes().getFirst();
        assertEquals(
                List.of("capital"),
                lines.asking().stream().map(Clash.Asking::id).toList());
        assertEquals(4, lines.asked());
        assertEquals(1, lines.shortfall());
        Clash supplier = feasibility.clashes().getLast();
        assertEquals(
                List.of(
                        new Clash.Asking(Clash.AskingKind.UNIVERSITY, "western", "西", Setting.RURAL, 4),
                        new Clash.Asking(Clash.AskingKind.SUPPLY_LINE, "京", "西", Setting.RURAL, 1)),
                supplier.asking());
        assertEquals(2, supplier.shortfall());
        assertEquals(
                List.of(new Clash.Offer(Clash.LimitKind.SCHOOLS, Map.of("province", "西", "setting", "RURAL"), 3)),
                supplier.offers());
    }

    /** The lines could carry one school more than is asked: only together with the supplier is there a shortfall. */
    @Test
    void whatIsEnoughByItselfIsNotCutOff() {
        Feasibility feasibility = new FeasibilityFlow()
                .feasibility(shortLinesAndAShortSupplier()
                        .supply("京", "蓝", Setting.RURAL, 2)
                        .school("only", "蓝", Setting.RURAL, 3000, "普通")
                        .build());
        assertEquals(
                feasibility.shortfall(),
                feasibility.clashes().stream().mapToInt(Clash::shortfall).sum());
        assertTrue(feasibility.clashes().stream().allMatch(clash -> clash.shortfall() > 0));
    }

    @Test
    void aPinThatTakesAPlaceAwayIsOfferedForRelease() {
        Feasibility feasibility = new FeasibilityFlow()
                .feasibility(new ProblemSketch()
                        .places(0, 1)
                        .university("western", "西", 0, 2)
                        .university("capital", "京", 0, 1)
                        .supply("京", "西", Setting.RURAL, 1)
                        .recommendedSchool("chosen", "西", Setting.RURAL, 1, "普通")
                        .school("other", "西", Setting.RURAL, 1, "普通")
                        .tie("western-1", "chosen", TieKind.PIN)
                        .build());
        assertEquals(1, feasibility.shortfall());
        assertTrue(onlyClash(feasibility).repairs().stream()
                .anyMatch(repair -> repair.kind() == Repair.RepairKind.RELEASE_PIN && repair.gains() == 1));
    }

    @Test
    void schoolsThatNobodyCanCoverAreNamed() {
        Feasibility feasibility = new FeasibilityFlow()
                .feasibility(new ProblemSketch()
                        .goal(Goal.COVER_EVERY_SCHOOL)
                        .places(1, 1)
                        .university("only", "甲", 0, 2)
                        .school("urban1", "甲", Setting.URBAN, 1, "普通")
                        .school("urban2", "甲", Setting.URBAN, 2, "普通")
                        .school("rural1", "甲", Setting.RURAL, 3, "普通")
                        .build());
        Clash clash = onlyClash(feasibility);
        assertEquals(Clash.AskingKind.SCHOOL_POOL, clash.asking().getFirst().kind());
        assertEquals(
                Clash.LimitKind.UNIVERSITY_PLACES, clash.offers().getFirst().kind());
        assertEquals(2, clash.asked());
        assertEquals(1, clash.shortfall());
    }

    /** Seven schools and two universities with two places each and departments to spare: four places each would do. */
    @Test
    void morePlacesAreProposedWhereSchoolsAreLeftUncovered() {
        ProblemSketch sketch = new ProblemSketch()
                .goal(Goal.COVER_EVERY_SCHOOL)
                .places(0, 2)
                .university("one", "甲", 0, 5)
                .university("two", "甲", 1, 5);
        for (int i = 0; i < 7; i++) {
            sketch.school("rural" + i, "甲", Setting.RURAL, i, "普通");
        }
        Clash clash = onlyClash(new FeasibilityFlow().feasibility(sketch.build()));
        assertEquals(
                List.of(new Repair(Repair.RepairKind.RAISE_PLACES, Map.of("setting", "RURAL"), 2, 3)), clash.repairs());
    }

    @Test
    void theFlowAgreesWithBruteForce() {
        int exact = 0;
        for (long seed = 0; seed < 2000; seed++) {
            Problem problem = RandomProblems.tiny(seed);
            String message = "seed " + seed;
            Feasibility feasibility = new FeasibilityFlow().feasibility(problem);
            long missing =
                    PlanAudit.audit(problem, BruteForce.best(problem)).cost().medium();
            assertTrue(feasibility.shortfall() <= missing, message);
            boolean forbids = !problem.listTies(TieKind.FORBID).isEmpty();
            if (!forbids) {
                exact++;
                assertEquals(missing, feasibility.shortfall(), message);
                assertFalse(feasibility.status() == FeasibilityStatus.UNKNOWN, message);
            }
            assertEquals(
                    feasibility.shortfall(),
                    feasibility.clashes().stream().mapToInt(Clash::shortfall).sum(),
                    message);
            if (feasibility.status() == FeasibilityStatus.FEASIBLE) {
                assertEquals(0, missing, message);
            }
        }
        assertTrue(exact > 500, "too few problems without forbidden pairs: " + exact);
    }

    @Test
    void theStartBreaksNothingAndReachesTheFlow() {
        for (long seed = 0; seed < 1000; seed++) {
            Problem problem = RandomProblems.middling(seed);
            var audit = PlanAudit.audit(problem, FlowStart.plan(problem));
            assertTrue(audit.isDeliverable(), "seed " + seed + ": " + audit.violations());
            if (problem.listTies(TieKind.FORBID).isEmpty()) {
                assertEquals(
                        new FeasibilityFlow().feasibility(problem).shortfall(),
                        audit.cost().medium(),
                        "seed " + seed);
            }
        }
    }
}
