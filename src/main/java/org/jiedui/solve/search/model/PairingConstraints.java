package org.jiedui.solve.search.model;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import java.util.stream.Stream;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.CountRule;
import org.jiedui.problem.PairRule;
import org.jiedui.problem.Rule;
import org.jiedui.problem.TieKind;
import org.jiedui.solve.search.terrain.SchoolSlot;
import org.jiedui.solve.search.terrain.StandingFact;
import org.jiedui.solve.search.terrain.Tally;

/**
 * The rules, hard and medium ones one by one, soft ones from their descriptions. Each is named by its id and counts the
 * amount that {@link Amounts} gives; what an amount costs is set for every run by the problem's weights.
 */
public class PairingConstraints implements ConstraintProvider {

    /** What every pairing of the earlier plan costs that does not hold; no rule of the rule list. */
    public static final String FORMER_PAIRING = "formerPairing";

    /** What those beyond a number cost on top. */
    public static final String CHANGES_BEYOND = "changesBeyond";

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return Stream.concat(
                        Stream.of(
                                oneDepartmentPerSchool(factory),
                                universityPlaces(factory),
                                provinceQuota(factory),
                                supplyAgreement(factory),
                                eligiblePair(factory),
                                pinKept(factory),
                                forbiddenPair(factory),
                                unfilledPlace(factory),
                                uncoveredSchool(factory),
                                formerPairing(factory),
                                changesBeyond(factory)),
                        Rule.listSoft().stream().map(rule -> soft(factory, rule)))
                .toArray(Constraint[]::new);
    }

    /** 一校一院系: a school has at most one department. */
    Constraint oneDepartmentPerSchool(ConstraintFactory factory) {
        return factory.forEach(DepartmentAssignment.class)
                .groupBy(DepartmentAssignment::getSchool, ConstraintCollectors.count())
                .penalize(HardMediumSoftScore.ONE_HARD, (school, count) -> Amounts.overLimit(count.intValue(), 1))
                .asConstraint(Rule.ONE_DEPARTMENT_PER_SCHOOL.id());
    }

    /** 高校名额: a university has at most its places of each setting. */
    Constraint universityPlaces(ConstraintFactory factory) {
        return factory.forEach(DepartmentAssignment.class)
                .groupBy(DepartmentAssignment::places, ConstraintCollectors.count())
                .penalize(
                        HardMediumSoftScore.ONE_HARD,
                        (places, count) -> Amounts.overLimit(count.intValue(), places.norm()))
                .asConstraint(Rule.UNIVERSITY_PLACES.id());
    }

    /** 省份名额: the universities of a province stay within its quota of each setting. */
    Constraint provinceQuota(ConstraintFactory factory) {
        return factory.forEach(DepartmentAssignment.class)
                .filter(assignment -> assignment.quota() != null)
                .groupBy(DepartmentAssignment::quota, ConstraintCollectors.count())
                .penalize(
                        HardMediumSoftScore.ONE_HARD,
                        (quota, count) -> Amounts.overLimit(count.intValue(), quota.norm()))
                .asConstraint(Rule.PROVINCE_QUOTA.id());
    }

    /** 跨省供给: a supply line carries at most its agreed count. */
    Constraint supplyAgreement(ConstraintFactory factory) {
        return factory.forEach(DepartmentAssignment.class)
                .filter(assignment -> assignment.line() != null)
                .groupBy(DepartmentAssignment::line, ConstraintCollectors.count())
                .penalize(
                        HardMediumSoftScore.ONE_HARD, (line, count) -> Amounts.overLimit(count.intValue(), line.norm()))
                .asConstraint(Rule.SUPPLY_AGREEMENT.id());
    }

    /** 可结对: only schools of the own province, or along a supply line. */
    Constraint eligiblePair(ConstraintFactory factory) {
        return factory.forEach(DepartmentAssignment.class)
                .filter(assignment -> assignment.route() == null)
                .penalize(HardMediumSoftScore.ONE_HARD, assignment -> assignment.amount(Rule.ELIGIBLE_PAIR))
                .asConstraint(Rule.ELIGIBLE_PAIR.id());
    }

    /** 锁定: pins hold. */
    Constraint pinKept(ConstraintFactory factory) {
        return broken(factory, TieKind.PIN)
                .penalize(HardMediumSoftScore.ONE_HARD, tie -> Amounts.ofTie(Rule.PIN_KEPT, false))
                .asConstraint(Rule.PIN_KEPT.id());
    }

    /** 回避: forbidden pairs do not occur. */
    Constraint forbiddenPair(ConstraintFactory factory) {
        return factory.forEach(TieFact.class)
                .filter(tie -> tie.kind() == TieKind.FORBID)
                .ifExists(
                        DepartmentAssignment.class,
                        Joiners.equal(TieFact::department, DepartmentAssignment::getIndex),
                        Joiners.equal(TieFact::school, DepartmentAssignment::getSchool))
                .penalize(HardMediumSoftScore.ONE_HARD, tie -> Amounts.ofTie(Rule.FORBIDDEN_PAIR, true))
                .asConstraint(Rule.FORBIDDEN_PAIR.id());
    }

    /** 缺口: places left unfilled; all of them while nobody is paired. */
    Constraint unfilledPlace(ConstraintFactory factory) {
        UniConstraintStream<Integer> nobody = factory.forEach(GoalFact.class).map(goal -> 0);
        return factory.forEach(DepartmentAssignment.class)
                .map(assignment -> 1)
                .concat(nobody)
                .groupBy(ConstraintCollectors.sum((Integer one) -> one))
                .join(GoalFact.class)
                .penalize(
                        HardMediumSoftScore.ONE_MEDIUM,
                        (paired, goal) -> Amounts.missing(goal.asked(), paired.intValue()))
                .asConstraint(Rule.UNFILLED_PLACE.id());
    }

    /** 未覆盖学校: schools without a department. */
    Constraint uncoveredSchool(ConstraintFactory factory) {
        return factory.forEach(SchoolSlot.class)
                .ifNotExists(DepartmentAssignment.class, Joiners.equal(slot -> slot, DepartmentAssignment::getSchool))
                .penalize(HardMediumSoftScore.ONE_MEDIUM, slot -> Amounts.missing(1, 0))
                .asConstraint(Rule.UNCOVERED_SCHOOL.id());
    }

    /** Pairings of the earlier plan that do not hold. */
    Constraint formerPairing(ConstraintFactory factory) {
        return changed(factory).penalize(HardMediumSoftScore.ONE_SOFT).asConstraint(FORMER_PAIRING);
    }

    /** Those that are more than may change for nothing. */
    Constraint changesBeyond(ConstraintFactory factory) {
        return changed(factory)
                .groupBy(ConstraintCollectors.count())
                .join(FreeChangesFact.class)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        (changes, limit) -> Amounts.overLimit(changes.intValue(), limit.free()))
                .asConstraint(CHANGES_BEYOND);
    }

    private static UniConstraintStream<FormerFact> changed(ConstraintFactory factory) {
        return factory.forEach(FormerFact.class)
                .ifNotExists(
                        DepartmentAssignment.class,
                        Joiners.equal(FormerFact::department, DepartmentAssignment::getIndex),
                        Joiners.equal(FormerFact::school, DepartmentAssignment::getSchool));
    }

    /** A soft rule, written from its description. */
    Constraint soft(ConstraintFactory factory, Rule rule) {
        return switch (rule.shape()) {
            case TRAVEL -> travel(factory, rule);
            case PAIR -> pairs(factory, rule);
            case COUNT -> counts(factory, rule);
            case TIE -> ties(factory, rule);
        };
    }

    private static Constraint travel(ConstraintFactory factory, Rule rule) {
        return factory.forEach(DepartmentAssignment.class)
                .penalize(HardMediumSoftScore.ONE_SOFT, assignment -> assignment.amount(rule))
                .asConstraint(rule.id());
    }

    private static Constraint pairs(ConstraintFactory factory, Rule rule) {
        int number = PairRule.list().stream().map(PairRule::rule).toList().indexOf(rule);
        return factory.forEach(DepartmentAssignment.class)
                .penalize(HardMediumSoftScore.ONE_SOFT, assignment -> assignment.pairAmount(number))
                .asConstraint(rule.id());
    }

    /** The groups of a rule that counts in pools count even while nobody is in them. */
    private static Constraint counts(ConstraintFactory factory, Rule rule) {
        int number = CountRule.list().stream().map(CountRule::rule).toList().indexOf(rule);
        CountRule described = CountRule.list().get(number);
        UniConstraintStream<DepartmentAssignment> counted =
                factory.forEach(DepartmentAssignment.class).filter(assignment -> assignment.counted(number) != null);
        return switch (described.scope()) {
            case UNIVERSITY ->
                counted.groupBy(assignment -> assignment.counted(number), ConstraintCollectors.count())
                        .penalize(
                                HardMediumSoftScore.ONE_SOFT,
                                (tally, count) -> described.amount().applyAsInt(count.intValue(), tally.norm()))
                        .asConstraint(rule.id());
            case POOL -> {
                BiConstraintStream<Tally, Integer> nobody = factory.forEach(StandingFact.class)
                        .filter(fact -> fact.rule() == number)
                        .map(StandingFact::tally, fact -> 0);
                yield counted.map(assignment -> assignment.counted(number), assignment -> 1)
                        .concat(nobody)
                        .groupBy((tally, one) -> tally, ConstraintCollectors.sum((tally, one) -> one))
                        .penalize(
                                HardMediumSoftScore.ONE_SOFT,
                                (tally, count) -> described.amount().applyAsInt(count.intValue(), tally.norm()))
                        .asConstraint(rule.id());
            }
        };
    }

    private static Constraint ties(ConstraintFactory factory, Rule rule) {
        TieKind kind = Stream.of(TieKind.values())
                .filter(each -> Amounts.ruleOf(each) == rule)
                .findFirst()
                .orElseThrow();
        return broken(factory, kind)
                .penalize(HardMediumSoftScore.ONE_SOFT, tie -> Amounts.ofTie(rule, false))
                .asConstraint(rule.id());
    }

    private static UniConstraintStream<TieFact> broken(ConstraintFactory factory, TieKind kind) {
        return factory.forEach(TieFact.class)
                .filter(tie -> tie.kind() == kind)
                .ifNotExists(
                        DepartmentAssignment.class,
                        Joiners.equal(TieFact::department, DepartmentAssignment::getIndex),
                        Joiners.equal(TieFact::school, DepartmentAssignment::getSchool));
    }
}
