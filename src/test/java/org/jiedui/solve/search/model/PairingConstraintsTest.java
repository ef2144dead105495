package org.jiedui.solve.search.model;

import static org.jiedui.problem.Setting.RURAL;
import static org.jiedui.problem.Setting.URBAN;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.test.ConstraintVerifier;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Goal;
import org.jiedui.problem.ProblemSketch;
import org.jiedui.problem.Rule;
import org.jiedui.problem.TieKind;
import org.jiedui.solve.search.SolutionBuilder;
import org.junit.jupiter.api.Test;

/** Every rule by itself, each amount worked out by hand, the amount of nothing included. */
class PairingConstraintsTest {

    private static final ConstraintVerifier<PairingConstraints, PairingSolution> VERIFIER =
            ConstraintVerifier.build(new PairingConstraints(), PairingSolution.class, DepartmentAssignment.class);

    /** Pairs like {@code "u-1=school"}. */
    private static PairingSolution solution(ProblemSketch sketch, String... pairs) {
        return SolutionBuilder.build(
                sketch.build(),
                new Plan(Arrays.stream(pairs)
                        .map(pair -> pair.split("="))
                        .map(ends -> new Pairing(ends[0], ends[1]))
                        .toList()));
    }

    private static void assertAmount(
            int amount, BiFunction<PairingConstraints, ConstraintFactory, Constraint> rule, PairingSolution solution) {
        solution.setWeights(ConstraintWeightOverrides.none());
        VERIFIER.verifyThat(rule).givenSolution(solution).penalizesBy(amount);
    }

    /** For pairs that the search itself never makes. */
    private static void assertAmountOfFacts(
            int amount, BiFunction<PairingConstraints, ConstraintFactory, Constraint> rule, PairingSolution solution) {
        Object[] facts = Stream.concat(solution.getAssignments().stream(), solution.getTies().stream())
                .toArray();
        VERIFIER.verifyThat(rule).given(facts).penalizesBy(amount);
    }

    private static BiFunction<PairingConstraints, ConstraintFactory, Constraint> soft(Rule rule) {
        return (constraints, factory) -> constraints.soft(factory, rule);
    }

    private static ProblemSketch fourSchools() {
        return new ProblemSketch()
                .places(2, 1)
                .university("u", "甲", 0, 4)
                .school("a", "甲", URBAN, 10, "普通")
                .school("b", "甲", URBAN, 40, "普通")
                .school("c", "甲", URBAN, 170, "艺术")
                .school("r", "甲", RURAL, 200, "普通");
    }

    @Test
    void oneDepartmentPerSchool() {
        assertAmount(0, PairingConstraints::oneDepartmentPerSchool, solution(fourSchools()));
        assertAmount(0, PairingConstraints::oneDepartmentPerSchool, solution(fourSchools(), "u-1=a", "u-2=b"));
        assertAmount(2, PairingConstraints::oneDepartmentPerSchool, solution(fourSchools(), "u-1=a", "u-2=a", "u-3=a"));
    }

    @Test
    void universityPlaces() {
        assertAmount(0, PairingConstraints::universityPlaces, solution(fourSchools()));
        assertAmount(0, PairingConstraints::universityPlaces, solution(fourSchools(), "u-1=a", "u-2=b", "u-3=r"));
        assertAmount(1, PairingConstraints::universityPlaces, solution(fourSchools(), "u-1=a", "u-2=b", "u-3=c"));
    }

    @Test
    void provinceQuota() {
        ProblemSketch sketch = fourSchools().quota("甲", 1, 0);
        assertAmount(0, PairingConstraints::provinceQuota, solution(sketch));
        assertAmount(0, PairingConstraints::provinceQuota, solution(sketch, "u-1=a"));
        assertAmount(2, PairingConstraints::provinceQuota, solution(sketch, "u-1=a", "u-2=b", "u-3=r"));
        assertAmount(0, PairingConstraints::provinceQuota, solution(fourSchools(), "u-1=a", "u-2=b", "u-3=c"));
    }

    private static ProblemSketch supplied() {
        return new ProblemSketch()
                .places(0, 2)
                .university("u", "京", 0, 3)
                .supply("京", "西", RURAL, 1)
                .school("own", "京", RURAL, 5, "普通")
                .school("w1", "西", RURAL, 1200, "普通")
                .school("w2", "西", RURAL, 1300, "民族");
    }

    @Test
    void supplyAgreement() {
        assertAmount(0, PairingConstraints::supplyAgreement, solution(supplied()));
        assertAmount(0, PairingConstraints::supplyAgreement, solution(supplied(), "u-1=w1"));
        assertAmount(1, PairingConstraints::supplyAgreement, solution(supplied(), "u-1=w1", "u-2=w2"));
    }

    @Test
    void eligiblePair() {
        assertAmount(0, PairingConstraints::eligiblePair, solution(supplied(), "u-1=w1"));
        assertAmountOfFacts(1, PairingConstraints::eligiblePair, solution(supplied(), "u-1=own", "u-2=w1"));
    }

    @Test
    void pinKept() {
        ProblemSketch sketch = fourSchools().tie("u-1", "a", TieKind.PIN);
        PairingSolution kept = solution(sketch);
        assertAmount(0, PairingConstraints::pinKept, kept);
        kept.getAssignments().getFirst().setSchool(null);
        assertAmount(1, PairingConstraints::pinKept, kept);
        assertAmount(0, PairingConstraints::pinKept, solution(fourSchools()));
    }

    @Test
    void forbiddenPair() {
        ProblemSketch sketch = fourSchools().tie("u-1", "a", TieKind.FORBID);
        assertAmount(0, PairingConstraints::forbiddenPair, solution(sketch, "u-2=a"));
        assertAmountOfFacts(1, PairingConstraints::forbiddenPair, solution(sketch, "u-1=a"));
    }

    @Test
    void unfilledPlace() {
        assertAmount(3, PairingConstraints::unfilledPlace, solution(fourSchools()));
        assertAmount(1, PairingConstraints::unfilledPlace, solution(fourSchools(), "u-1=a", "u-2=r"));
        assertAmount(0, PairingConstraints::unfilledPlace, solution(fourSchools(), "u-1=a", "u-2=r", "u-3=b"));
    }

    @Test
    void uncoveredSchool() {
        ProblemSketch sketch = fourSchools().goal(Goal.COVER_EVERY_SCHOOL);
        assertAmount(4, PairingConstraints::uncoveredSchool, solution(sketch));
        assertAmount(2, PairingConstraints::uncoveredSchool, solution(sketch, "u-1=a", "u-2=r"));
    }

    @Test
    void distance() {
        assertAmount(0, soft(Rule.DISTANCE), solution(fourSchools()));
        assertAmount(180, soft(Rule.DISTANCE), solution(fourSchools(), "u-1=a", "u-2=c"));
        assertAmount(0, soft(Rule.DISTANCE), solution(supplied(), "u-1=w1"));
    }

    @Test
    void crossRegionDistance() {
        assertAmount(0, soft(Rule.CROSS_REGION_DISTANCE), solution(fourSchools(), "u-1=a"));
        assertAmount(1200, soft(Rule.CROSS_REGION_DISTANCE), solution(supplied(), "u-1=w1"));
    }

    @Test
    void farPairing() {
        assertAmount(0, soft(Rule.FAR_PAIRING), solution(fourSchools(), "u-1=b"));
        assertAmount(70, soft(Rule.FAR_PAIRING), solution(fourSchools(), "u-1=c", "u-2=r"));
        assertAmount(0, soft(Rule.FAR_PAIRING), solution(supplied(), "u-1=w1"));
    }

    @Test
    void repeatedType() {
        assertAmount(0, soft(Rule.REPEATED_TYPE), solution(fourSchools()));
        assertAmount(0, soft(Rule.REPEATED_TYPE), solution(fourSchools(), "u-1=a", "u-2=c"));
        assertAmount(3, soft(Rule.REPEATED_TYPE), solution(fourSchools(), "u-1=a", "u-2=b", "u-3=r"));
    }

    @Test
    void typeBalance() {
        // two urban places: one for 普通, one for 艺术; one rural place: 普通
        assertAmount(3, soft(Rule.TYPE_BALANCE), solution(fourSchools()));
        assertAmount(0, soft(Rule.TYPE_BALANCE), solution(fourSchools(), "u-1=a", "u-2=c", "u-3=r"));
        assertAmount(2, soft(Rule.TYPE_BALANCE), solution(fourSchools(), "u-1=a", "u-2=b", "u-3=r"));
    }

    @Test
    void unmetNeed() {
        ProblemSketch sketch = new ProblemSketch()
                .places(3, 0)
                .university("u", "甲", 0, 0)
                .department("helps", "u", 0, "心理辅导", "社团指导")
                .department("other", "u", 0, "职业规划")
                .school("asks", "甲", URBAN, 1, "普通", "心理辅导")
                .school("silent", "甲", URBAN, 1, "普通");
        assertAmount(0, soft(Rule.UNMET_NEED), solution(sketch));
        assertAmount(0, soft(Rule.UNMET_NEED), solution(sketch, "helps=asks", "other=silent"));
        assertAmount(1, soft(Rule.UNMET_NEED), solution(sketch, "other=asks", "helps=silent"));
    }

    @Test
    void unkeptPreference() {
        ProblemSketch sketch = fourSchools().tie("u-1", "a", TieKind.PREFER).tie("u-2", "b", TieKind.PREFER);
        assertAmount(2, soft(Rule.UNKEPT_PREFERENCE), solution(sketch));
        assertAmount(1, soft(Rule.UNKEPT_PREFERENCE), solution(sketch, "u-1=a", "u-2=c"));
    }

    @Test
    void changedPairing() {
        ProblemSketch sketch = fourSchools().tie("u-1", "a", TieKind.PRIOR);
        assertAmount(0, soft(Rule.CHANGED_PAIRING), solution(sketch, "u-1=a"));
        assertAmount(1, soft(Rule.CHANGED_PAIRING), solution(sketch, "u-2=a"));
    }
}
