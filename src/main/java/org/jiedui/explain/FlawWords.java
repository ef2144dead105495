package org.jiedui.explain;

import java.util.List;
import org.jiedui.plan.Flaw;
import org.jiedui.problem.Rule;
import org.jiedui.problem.Setting;
import org.jspecify.annotations.Nullable;

/** What is wrong with a given list, in words. */
public final class FlawWords {

    private FlawWords() {}

    /** Place, value, what is expected, and what to do. */
    public static Words of(Flaw flaw) {
        List<String> names = flaw.subject();
        String first = names.getFirst();
        Integer line = flaw.line();
        if (line != null) {
            return ofLine(flaw.rule(), entry(flaw.place(), line + 1), names);
        }
        Rule rule = Rule.findById(flaw.rule()).orElseThrow();
        return switch (rule) {
            case ONE_DEPARTMENT_PER_SCHOOL ->
                new Words(
                        "“" + first + "”与 " + flaw.counted() + " 个院系结对，只能与 " + flaw.limit() + " 个院系结对。请只保留其中一个。",
                        first + " is paired with " + flaw.counted()
                                + " departments; it may have one. Keep one of them.");
            case UNIVERSITY_PLACES ->
                tooMany(
                        flaw,
                        new Words("“" + first + "”的" + setting(names.get(1)).zh(), first + " has "),
                        names.get(1));
            case PROVINCE_QUOTA ->
                tooMany(
                        flaw,
                        new Words(
                                first + "高校的" + setting(names.get(1)).zh(), "The universities of " + first + " have "),
                        names.get(1));
            case SUPPLY_AGREEMENT ->
                tooMany(
                        flaw,
                        new Words(
                                names.get(1) + "供给" + first + "的"
                                        + setting(names.get(2)).zh(),
                                "The supply line " + names.get(1) + " → " + first + " carries "),
                        names.get(2));
            case ELIGIBLE_PAIR ->
                new Words(
                        "“" + first + "”不能与“" + names.get(1) + "”结对：只能与本省学校或跨省供给线上的学校结对；供给省已推荐学校的，只能选推荐的学校。请改配其他学校。",
                        first + " may not be paired with " + names.get(1)
                                + ": only schools of its own province or along a supply line are eligible, and only"
                                + " recommended ones where the supplier has recommended any. Choose another school.");
            case PIN_KEPT ->
                new Words(
                        "“" + first + "”应与“" + names.get(1) + "”结对（锁定），名单中没有。请按锁定填写，或在名册中取消锁定。",
                        first + " is pinned to " + names.get(1)
                                + ", which the list does not keep. Pair them, or take the pin out of the roster.");
            case FORBIDDEN_PAIR ->
                new Words(
                        "“" + first + "”与“" + names.get(1) + "”要求回避，名单中却已结对。请改配其他学校，或在名册中取消回避。",
                        first + " and " + names.get(1)
                                + " must not be paired, but the list pairs them. Choose another school, or take the"
                                + " tie out of the roster.");
            default -> throw new IllegalArgumentException("The rule (" + rule + ") is not a hard one.");
        };
    }

    private static Words entry(Flaw.@Nullable FlawPlace place, int number) {
        return place == null
                ? new Words("第 " + number + " 条", "Entry " + number)
                : new Words(
                        "“" + place.sheet() + "”第 " + place.row() + " 行",
                        "Sheet " + place.sheet() + ", row " + place.row());
    }

    private static Words ofLine(String rule, Words entry, List<String> names) {
        String name = names.getFirst();
        return switch (rule) {
            case Flaw.UNKNOWN_DEPARTMENT ->
                new Words(
                        entry.zh() + "：名册中没有院系“" + name + "”，该条不计。请改正编号或名称。",
                        entry.en() + ": the roster has no department \"" + name
                                + "\", so that the entry does not count. Correct the id or the name.");
            case Flaw.UNKNOWN_SCHOOL ->
                new Words(
                        entry.zh() + "：名册中没有学校“" + name + "”，该条不计。请改正编号或名称。",
                        entry.en() + ": the roster has no school \"" + name
                                + "\", so that the entry does not count. Correct the id or the name.");
            case Flaw.DEPARTMENT_TWICE ->
                new Words(
                        entry.zh() + "：“" + name + "”在前面已有结对，与“" + names.get(1) + "”的这一条不计。请只保留一条。",
                        entry.en() + ": " + name + " is paired in an earlier entry, so that this one with "
                                + names.get(1) + " does not count. Keep one of them.");
            default -> throw new IllegalArgumentException("The rule (" + rule + ") has no words for an entry.");
        };
    }

    private static Words tooMany(Flaw flaw, Words whose, String setting) {
        int over = flaw.counted() - flaw.limit();
        return new Words(
                whose.zh() + "结对有 " + flaw.counted() + " 个，最多 " + flaw.limit() + " 个。请去掉 " + over + " 个。",
                whose.en() + flaw.counted() + " " + setting(setting).en() + " pairings; at most " + flaw.limit()
                        + " are allowed. Take " + over + " out.");
    }

    private static Words setting(String name) {
        return ClashWords.of(Setting.valueOf(name));
    }
}
