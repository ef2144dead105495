package org.jiedui.explain;

import org.jiedui.problem.Rule;
import org.jiedui.problem.RuleLevel;

/** What the rules are called, what their amounts count, and what they are for. */
public final class RuleWords {

    private RuleWords() {}

    /** A rule's name. */
    public static Words name(Rule rule) {
        return switch (rule) {
            case ONE_DEPARTMENT_PER_SCHOOL -> new Words("一校一院系", "One department per school");
            case UNIVERSITY_PLACES -> new Words("高校名额", "Places of a university");
            case PROVINCE_QUOTA -> new Words("省份名额", "Quota of a province");
            case SUPPLY_AGREEMENT -> new Words("跨省供给", "Supply line");
            case ELIGIBLE_PAIR -> new Words("可结对", "Eligible pair");
            case PIN_KEPT -> new Words("锁定", "Pin");
            case FORBIDDEN_PAIR -> new Words("回避", "Forbidden pair");
            case UNFILLED_PLACE -> new Words("缺口", "Unfilled places");
            case UNCOVERED_SCHOOL -> new Words("未覆盖学校", "Uncovered schools");
            case DISTANCE -> new Words("距离", "Distance");
            case CROSS_REGION_DISTANCE -> new Words("跨省距离", "Cross-region distance");
            case REPEATED_TYPE -> new Words("类型重复", "Repeated type");
            case TYPE_BALANCE -> new Words("类型均衡", "Type balance");
            case UNMET_NEED -> new Words("需求未满足", "Unmet need");
            case UNKEPT_PREFERENCE -> new Words("意向未保留", "Unkept preference");
            case CHANGED_PAIRING -> new Words("结对变更", "Changed pairing");
            case FAR_PAIRING -> new Words("过远结对", "Far pairing");
        };
    }

    /** What a rule's amount counts. */
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
            case CROSS_REGION_DISTANCE -> new Words("跨省结对的公里数", "km of pairings along supply lines");
            case REPEATED_TYPE -> new Words("同一高校中类型相同的学校对数", "pairs of schools of one type at a university");
            case TYPE_BALANCE -> new Words("与各类型目标数的偏差", "schools away from the targets of their types");
            case UNMET_NEED -> new Words("所提需求均未满足的结对", "pairings that meet none of the school's needs");
            case UNKEPT_PREFERENCE -> new Words("未实现的意向", "preferences that do not hold");
            case CHANGED_PAIRING -> new Words("未延续的往年结对", "prior pairings that do not hold");
            case FAR_PAIRING -> new Words("省内结对超出过远公里的部分", "km beyond the far threshold within a province");
        };
    }

    /** One unit of a rule's amount, such that a weight can be said with it: 一次类型重复 = 20 公里. */
    public static Words one(Rule rule) {
        return switch (rule) {
            case ONE_DEPARTMENT_PER_SCHOOL -> new Words("学校多出的一个院系", "one department too many at a school");
            case UNIVERSITY_PLACES, PROVINCE_QUOTA, SUPPLY_AGREEMENT -> new Words("一个超出的结对", "one pairing too many");
            case ELIGIBLE_PAIR -> new Words("一个不允许的结对", "one pairing that is not allowed");
            case PIN_KEPT -> new Words("一个未执行的锁定", "one pin that does not hold");
            case FORBIDDEN_PAIR -> new Words("一个出现的回避", "one forbidden pair");
            case UNFILLED_PLACE -> new Words("一个缺口", "one unfilled place");
            case UNCOVERED_SCHOOL -> new Words("一所未覆盖学校", "one uncovered school");
            case DISTANCE -> new Words("省内 1 公里", "1 km within a province");
            case CROSS_REGION_DISTANCE -> new Words("跨省 1 公里", "1 km along a supply line");
            case REPEATED_TYPE -> new Words("一次类型重复", "one repeated type");
            case TYPE_BALANCE -> new Words("与类型目标相差 1 所", "one school away from a type's target");
            case UNMET_NEED -> new Words("一次需求未满足", "one pairing that meets no need");
            case UNKEPT_PREFERENCE -> new Words("一个未保留的意向", "one unkept preference");
            case CHANGED_PAIRING -> new Words("一次结对变更", "one changed pairing");
            case FAR_PAIRING -> new Words("过远 1 公里", "1 km beyond the far threshold");
        };
    }

    /** What a rule protects, and for a soft rule what raising its weight does; one sentence. */
    public static Words about(Rule rule) {
        return switch (rule) {
            case ONE_DEPARTMENT_PER_SCHOOL ->
                new Words("一所学校最多与一个院系团委结对，任何方案都不违反。", "A school has at most one department; no plan breaks this.");
            case UNIVERSITY_PLACES ->
                new Words(
                        "一所高校的城市、农村结对数都不超过其名额，任何方案都不违反。",
                        "A university has at most its urban and its rural places; no plan breaks this.");
            case PROVINCE_QUOTA ->
                new Words(
                        "一省高校的城市、农村结对总数不超过该省名额，任何方案都不违反。",
                        "A province's universities together have at most its quota of each setting; no plan breaks "
                                + "this.");
            case SUPPLY_AGREEMENT ->
                new Words(
                        "跨省供给的学校不超过双方约定的数量，任何方案都不违反。",
                        "A supply line carries at most the agreed number of schools; no plan breaks this.");
            case ELIGIBLE_PAIR ->
                new Words(
                        "院系只与本省学校或跨省供给的学校结对，任何方案都不违反。",
                        "A department is paired within its province or along a supply line only; no plan breaks this.");
            case PIN_KEPT -> new Words("已锁定的结对必须执行，任何方案都不违反。", "Pairings that are pinned hold; no plan breaks this.");
            case FORBIDDEN_PAIR ->
                new Words("要求回避的院系与学校不结对，任何方案都不违反。", "Forbidden pairs do not occur; no plan breaks this.");
            case UNFILLED_PLACE ->
                new Words(
                        "尽可能完成全部名额：先比缺口多少，再比综合代价高低。",
                        "As many places as possible are filled: fewer unfilled places come before any cost.");
            case UNCOVERED_SCHOOL ->
                new Words(
                        "尽可能覆盖每一所学校：先比未覆盖学校多少，再比综合代价高低。",
                        "As many schools as possible have a department: fewer uncovered schools come before any cost.");
            case DISTANCE ->
                new Words(
                        "让院系到本省学校的路程短一些；权重越大，方案越看重就近。",
                        "Keeps trips within a province short; a higher weight favours near schools over everything "
                                + "else.");
            case CROSS_REGION_DISTANCE ->
                new Words(
                        "让跨省结对尽量选较近的供给省和学校；权重越大，跨省路程越短。",
                        "Keeps trips along supply lines from being longer than need be; a higher weight favours the "
                                + "nearer schools there.");
            case REPEATED_TYPE ->
                new Words(
                        "让一所高校结对的学校类型多样；权重越大，同一高校的学校类型越少重复，路程可能变长。",
                        "Gives every university schools of different types; a higher weight means fewer repetitions, "
                                + "at the price of longer trips.");
            case TYPE_BALANCE ->
                new Words(
                        "让一省选中的学校兼顾各种类型；权重越大，各类型数量越接近目标，路程可能变长。",
                        "Takes care that every type of a province's schools has its share; a higher weight brings the "
                                + "numbers closer to the targets, at the price of longer trips.");
            case UNMET_NEED ->
                new Words(
                        "让院系的特长对上学校的需求；权重越大，需求未满足的结对越少，路程可能变长。",
                        "Brings departments to schools that need their strengths; a higher weight leaves fewer needs "
                                + "unmet, at the price of longer trips.");
            case UNKEPT_PREFERENCE ->
                new Words(
                        "尊重院系与学校已表达的意向；权重越大，保留的意向越多。",
                        "Respects what departments and schools would like; a higher weight keeps more of it.");
            case CHANGED_PAIRING ->
                new Words(
                        "让往年的结对延续下去；权重越大，改动越少，改进的余地也越小。",
                        "Lets pairings of earlier years go on; a higher weight changes fewer of them and leaves less "
                                + "room to improve.");
            case FAR_PAIRING ->
                new Words(
                        "避免个别院系去过远的本省学校，只计超出界限的公里；权重越大，最远的路程越短。",
                        "Spares everybody an absurd trip within a province, counting only km beyond the threshold; a "
                                + "higher weight shortens the longest trips.");
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
