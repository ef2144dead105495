package org.jiedui.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The rule list. A rule's {@link #id()} is the name by which users, weights, scores and explanations know it.
 *
 * <p>Every amount is a non-negative whole number; hard and medium rules count with weight 1, soft rules with the weight
 * of {@link Weights}.
 */
public enum Rule {
    /** 一校一院系: a school has at most one department; counts the departments too many. */
    ONE_DEPARTMENT_PER_SCHOOL("oneDepartmentPerSchool", RuleLevel.HARD, RuleShape.COUNT),
    /** 高校名额: a university has at most its urban and its rural places; counts the pairings too many. */
    UNIVERSITY_PLACES("universityPlaces", RuleLevel.HARD, RuleShape.COUNT),
    /** 省份名额: a province's universities have at most its quota per setting; counts the pairings too many. */
    PROVINCE_QUOTA("provinceQuota", RuleLevel.HARD, RuleShape.COUNT),
    /** 跨省供给: a supply line carries at most its agreed count; counts the pairings too many. */
    SUPPLY_AGREEMENT("supplyAgreement", RuleLevel.HARD, RuleShape.COUNT),
    /** 可结对: only pairs that {@link Eligibility} allows; counts the others. */
    ELIGIBLE_PAIR("eligiblePair", RuleLevel.HARD, RuleShape.PAIR),
    /** 锁定: pins hold; counts those that do not. */
    PIN_KEPT("pinKept", RuleLevel.HARD, RuleShape.TIE),
    /** 回避: forbidden pairs do not occur; counts those that do. */
    FORBIDDEN_PAIR("forbiddenPair", RuleLevel.HARD, RuleShape.TIE),

    /** 缺口: places left unfilled, under {@link Goal#FILL_EVERY_PLACE}. */
    UNFILLED_PLACE("unfilledPlace", RuleLevel.MEDIUM, RuleShape.COUNT),
    /** 未覆盖学校: schools left without a department, under {@link Goal#COVER_EVERY_SCHOOL}. */
    UNCOVERED_SCHOOL("uncoveredSchool", RuleLevel.MEDIUM, RuleShape.COUNT),

    /** 距离: km between department and school within the university's province. */
    DISTANCE("distance", RuleLevel.SOFT, RuleShape.TRAVEL),
    /** 跨省距离: km between department and school along a supply line. */
    CROSS_REGION_DISTANCE("crossRegionDistance", RuleLevel.SOFT, RuleShape.TRAVEL),
    /** 类型重复: pairs of schools of the same type at one university, both settings together. */
    REPEATED_TYPE("repeatedType", RuleLevel.SOFT, RuleShape.COUNT),
    /** 类型均衡: how far the chosen schools of a type are from the {@link TypeTargets target}, up or down. */
    TYPE_BALANCE("typeBalance", RuleLevel.SOFT, RuleShape.COUNT),
    /** 需求未满足: pairings where the school states needs and the department meets none of them. */
    UNMET_NEED("unmetNeed", RuleLevel.SOFT, RuleShape.PAIR),
    /** 意向未保留: PREFER ties that do not hold in the plan. */
    UNKEPT_PREFERENCE("unkeptPreference", RuleLevel.SOFT, RuleShape.TIE),
    /** 结对变更: PRIOR ties that do not hold in the plan. */
    CHANGED_PAIRING("changedPairing", RuleLevel.SOFT, RuleShape.TIE),
    /** 过远结对: km beyond {@link Programme#farKilometres()} within the university's province. */
    FAR_PAIRING("farPairing", RuleLevel.SOFT, RuleShape.TRAVEL);

    private static final List<Rule> SOFT = onLevel(RuleLevel.SOFT);

    private final String id;
    private final RuleLevel level;
    private final RuleShape shape;

    Rule(String id, RuleLevel level, RuleShape shape) {
        this.id = id;
        this.level = level;
        this.shape = shape;
    }

    /** Stable ASCII name, in lower camel case. */
    public String id() {
        return id;
    }

    public RuleLevel level() {
        return level;
    }

    public RuleShape shape() {
        return shape;
    }

    /** The rule of this id, or empty when there is none. */
    public static Optional<Rule> findById(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }

    /** The rules that have a weight, in the order of the list. */
    public static List<Rule> listSoft() {
        return SOFT;
    }

    /** Whether the amount belongs to one pairing, so that it can be shown beside it. */
    public boolean countsPairs() {
        return shape == RuleShape.TRAVEL || shape == RuleShape.PAIR;
    }

    private static List<Rule> onLevel(RuleLevel level) {
        return Arrays.stream(values()).filter(rule -> rule.level == level).toList();
    }
}
