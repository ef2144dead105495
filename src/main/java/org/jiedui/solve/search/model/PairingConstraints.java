package org.jiedui.solve.search.model;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.Rule;
import org.jiedui.problem.TieKind;
import org.jiedui.solve.search.terrain.SchoolSlot;
import org.jiedui.solve.search.terrain.TargetFact;

/**
 * The rules. Each is named by its id and counts the amount that {@link Amounts} gives; what an amount costs is set for every run
 * by the problem's weights.
 */
public class PairingConstraints implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            // hard
            oneDepartmentPerSchool(factory),
            universityPlaces(factory),
            provinceQuota(factory),
            supplyAgreement(factory),
            eligiblePair(factory),
            pinKept(factory),
            forbiddenPair(factory),
            // medium
            unfilledPlace(factory),
            uncoveredSchool(factory),
            // soft
            distance(factory),
            crossRegionDistance(factory),
            repeatedType(factory),
            typeBalance(factory),
            unmetNeed(factory),
            unkeptPreference(factory),
            changedPairing(factory),
            farPairing(factory)
        };
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

    /** 跨区供给: a supply line carries at most its agreed count. */
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

    /** 距离: km within the province. */
    Constraint distance(ConstraintFactory factory) {
        return pairs(factory, Rule.DISTANCE, HardMediumSoftScore.ONE_SOFT);
    }

    /** 跨区距离: km along a supply line. */
    Constraint crossRegionDistance(ConstraintFactory factory) {
        return pairs(factory, Rule.CROSS_REGION_DISTANCE, HardMediumSoftScore.ONE_SOFT);
    }

    /** 类型重复: pairs of schools of one type at one university. */
    Constraint repeatedType(ConstraintFactory factory) {
        return factory.forEach(DepartmentAssignment.class)
                .groupBy(DepartmentAssignment::typeAtUniversity, ConstraintCollectors.count())
                .penalize(HardMediumSoftScore.ONE_SOFT, (type, count) -> Amounts.repeatedType(count.intValue()))
                .asConstraint(Rule.REPEATED_TYPE.id());
    }

    /** 类型均衡: schools chosen of a type against its target, types of which none is chosen included. */
    Constraint typeBalance(ConstraintFactory factory) {
        BiConstraintStream<TargetFact, Integer> none =
                factory.forEach(TargetFact.class).map(target -> target, target -> 0);
        return factory.forEach(DepartmentAssignment.class)
                .filter(assignment -> assignment.target() != null)
                .map(DepartmentAssignment::target, assignment -> 1)
                .concat(none)
                .groupBy((target, one) -> target, ConstraintCollectors.sum((target, one) -> one))
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        (target, chosen) -> Amounts.typeBalance(
                                chosen.intValue(), target.tally().norm()))
                .asConstraint(Rule.TYPE_BALANCE.id());
    }

    /** 需求未满足: the school states needs and the department meets none. */
    Constraint unmetNeed(ConstraintFactory factory) {
        return pairs(factory, Rule.UNMET_NEED, HardMediumSoftScore.ONE_SOFT);
    }

    /** 意向未保留: a wish that is not kept. */
    Constraint unkeptPreference(ConstraintFactory factory) {
        return broken(factory, TieKind.PREFER)
                .penalize(HardMediumSoftScore.ONE_SOFT, tie -> Amounts.ofTie(Rule.UNKEPT_PREFERENCE, false))
                .asConstraint(Rule.UNKEPT_PREFERENCE.id());
    }

    /** 结对变更: a pairing of the last plan that is not kept. */
    Constraint changedPairing(ConstraintFactory factory) {
        return broken(factory, TieKind.PRIOR)
                .penalize(HardMediumSoftScore.ONE_SOFT, tie -> Amounts.ofTie(Rule.CHANGED_PAIRING, false))
                .asConstraint(Rule.CHANGED_PAIRING.id());
    }

    /** 过远结对: km beyond the threshold within the province. */
    Constraint farPairing(ConstraintFactory factory) {
        return pairs(factory, Rule.FAR_PAIRING, HardMediumSoftScore.ONE_SOFT);
    }

    private static Constraint pairs(ConstraintFactory factory, Rule rule, HardMediumSoftScore weight) {
        return factory.forEach(DepartmentAssignment.class)
                .penalize(weight, assignment -> assignment.amount(rule))
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
