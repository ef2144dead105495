package org.jiedui.explain;

import org.jiedui.problem.Rule;
import org.jiedui.problem.RuleLevel;

/** What the rules are called, and what their amounts count. */
public final class RuleWords {

    private RuleWords() {}

    /** A rule's name. */
    public static Words name(Rule rule) {
        return switch (rule) {
            case ONE_DEPARTMENT_PER_SCHOOL -> new Words("一校一院系", "One department per school");
            case UNIVERSITY_PLACES -> new Words("高校名额", "Places of a university");
            case PROVINCE_QUOTA -> new Words("省份名额", "Quota of a province");
            case SUPPLY_AGREEMENT -> new Words("跨区供给", "Supply line");
            case ELIGIBLE_PAIR -> new Words("可结对", "Eligible pair");
            case PIN_KEPT -> new Words("锁定", "Pin");
            case FORBIDDEN_PAIR -> new Words("回避", "Forbidden pair");
            case UNFILLED_PLACE -> new Words("缺口", "Unfilled places");
            case UNCOVERED_SCHOOL -> new Words("未覆盖学校", "Uncovered schools");
            case DISTANCE -> new Words("距离", "Distance");
            case CROSS_REGION_DISTANCE -> new Words("跨区距离", "Cross-region distance");
            case REPEATED_TYPE -> new Words("类型重复", "Repeated type");
            case TYPE_BALANCE -> new Words("类型均衡", "Type balance");
            case UNMET_NEED -> new Words("需求未满足", "Unmet need");
            case UNKEPT_PREFERENCE -> new Words("意向未保留", "Unkept preference");
            case CHANGED_PAIRING -> new Words("结对变更", "Changed pairing");
            case FAR_PAIRING -> new Words("过远结对", "Far pairing");
        };
    }

    /** What one unit of a rule's amount is. */
    public static Words counts(Rule rule) {
        return switch (rule) {
            case ONE_DEPARTMENT_PER_SCHOOL -> new Words("学校多出的院系", "departments too many at a school");
            case UNIVERSITY_PLACES, PROVINCE_QUOTA, SUPPLY_AGREEMENT -> new Words("超出的结对", "pairings too many");
            case ELIGIBLE_PAIR -> new Words("不允许的结对", "pairings that are not allowed");
            case PIN_KEPT -> new Words("未执行的锁定", "pins that do not hold");
            case FORBIDDEN_PAIR -> new Words("出现的回避", "forbidden pairs that occur");
            case UNFILLED_PLACE -> new Words("未完成的名额", "places left open");
            case UNCOVERED_SCHOOL -> new Words("未结对的学校", "schools without a department");
            case DISTANCE -> new Words("省内结对的公里数", "km of pairings within a province");
            case CROSS_REGION_DISTANCE -> new Words("跨区结对的公里数", "km of pairings along supply lines");
            case REPEATED_TYPE -> new Words("同一高校中类型相同的学校对数", "pairs of schools of one type at a university");
            case TYPE_BALANCE -> new Words("与各类型目标数的偏差", "schools away from the targets of their types");
            case UNMET_NEED -> new Words("所提需求均未满足的结对", "pairings that meet none of the school's needs");
            case UNKEPT_PREFERENCE -> new Words("未实现的意向", "preferences that do not hold");
            case CHANGED_PAIRING -> new Words("未延续的往年结对", "prior pairings that do not hold");
            case FAR_PAIRING -> new Words("省内结对超出过远公里的部分", "km beyond the far threshold within a province");
        };
    }

    /** A level's name. */
    public static Words name(RuleLevel level) {
        return switch (level) {
            case HARD -> new Words("必须遵守", "hard");
            case MEDIUM -> new Words("目标", "goal");
            case SOFT -> new Words("优化", "soft");
        };
    }
}
