package org.jiedui.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiedui.problem.Goal;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Stage;
import org.jiedui.problem.TieKind;
import org.jiedui.spelling.Writing;

/**
 * The words that people use for the few values that a field may have.
 *
 * @param <T> what the words mean
 */
final class Vocabulary<T> {

    /**
     * 城市 or 农村. Statistics divide by 城区, 镇区 and 乡村, with a code of three digits for each kind of place (National
     * Bureau of Statistics, 统计用区划代码和城乡划分代码编制规则); the programme counts counties' towns as 农村.
     */
    static final Vocabulary<Setting> SETTINGS = new Vocabulary<Setting>(
                    "URBAN (城市) or RURAL (农村)", "城市（URBAN）或农村（RURAL）")
            .means(Setting.URBAN, "urban", "城市", "城区", "市区", "主城区", "城镇", "城", "city")
            .means(Setting.URBAN, "城乡结合区", "城乡结合部", "111", "112")
            .means(Setting.RURAL, "rural", "农村", "乡村", "镇区", "乡镇", "县镇", "县城", "县域", "乡", "village")
            .means(Setting.RURAL, "镇中心区", "镇乡结合区", "特殊区域", "乡中心区", "村庄", "121", "122", "123", "210", "220");

    static final Vocabulary<Stage> STAGES = new Vocabulary<Stage>(
                    "SENIOR (普通高中) or COMPLETE (完全中学)", "普通高中（SENIOR）或完全中学（COMPLETE）")
            .means(Stage.SENIOR, "senior", "普通高中", "高级中学", "独立高中", "高中")
            .means(Stage.COMPLETE, "complete", "完全中学", "完中", "初高中", "十二年一贯制学校", "十二年一贯制", "一贯制学校")
            .excludes(
                    "Only ordinary senior secondary schools and complete secondary schools take part; a school of "
                            + "another kind does not. Remove the row.",
                    "只有普通高中和完全中学参加结对，其他学校不参加。请删除该行。",
                    "初级中学",
                    "初中",
                    "独立初中",
                    "九年一贯制学校",
                    "九年一贯制",
                    "小学",
                    "完全小学",
                    "幼儿园",
                    "中等职业学校",
                    "职业高中",
                    "职业高级中学",
                    "普通中专",
                    "中专",
                    "技工学校",
                    "特殊教育学校");

    static final Vocabulary<TieKind> KINDS = new Vocabulary<TieKind>(
                    "PIN (锁定), FORBID (回避), PREFER (意向) or PRIOR (往年)", "锁定（PIN）、回避（FORBID）、意向（PREFER）或往年（PRIOR）")
            .means(TieKind.PIN, "pin", "锁定", "固定", "指定")
            .means(TieKind.FORBID, "forbid", "回避", "禁止", "排除")
            .means(TieKind.PREFER, "prefer", "意向", "优先", "偏好", "校友")
            .means(TieKind.PRIOR, "prior", "往年", "上年", "原有", "已结对");

    static final Vocabulary<Goal> GOALS = new Vocabulary<Goal>(
                    "FILL_EVERY_PLACE (完成名额) or COVER_EVERY_SCHOOL (覆盖学校)",
                    "完成名额（FILL_EVERY_PLACE）或覆盖学校（COVER_EVERY_SCHOOL）")
            .means(Goal.FILL_EVERY_PLACE, "fill_every_place", "完成名额", "填满名额")
            .means(Goal.COVER_EVERY_SCHOOL, "cover_every_school", "覆盖学校", "覆盖每所学校", "全覆盖");

    private final String expected;
    private final String expectedZh;
    private final Map<String, T> meanings = new LinkedHashMap<>();
    private final Map<T, List<String>> namesOfMeaning = new HashMap<>();
    private final Map<String, Exclusion> exclusions = new HashMap<>();

    /** Why a word is understood and yet no value. */
    record Exclusion(String en, String zh) {}

    private Vocabulary(String expected, String expectedZh) {
        this.expected = expected;
        this.expectedZh = expectedZh;
    }

    /** @param words those that a meaning is called by come first: one in English, one in Chinese */
    private Vocabulary<T> means(T meaning, String... words) {
        List.of(words).forEach(word -> meanings.put(word, meaning));
        namesOfMeaning.putIfAbsent(meaning, List.of(words).subList(0, 2));
        return this;
    }

    private Vocabulary<T> excludes(String why, String whyZh, String... words) {
        List.of(words).forEach(word -> exclusions.put(word, new Exclusion(why, whyZh)));
        return this;
    }

    /** Why a word that is understood has no place in a roster; empty for all others. */
    Optional<Exclusion> findExclusion(String word) {
        return Optional.ofNullable(exclusions.get(fold(word)));
    }

    /** What a word means; case, width and white space do not count. */
    Optional<T> find(String word) {
        return Optional.ofNullable(meanings.get(fold(word)));
    }

    /** What a meaning is called in Chinese. */
    String name(T meaning) {
        return Objects.requireNonNull(namesOfMeaning.get(meaning)).get(1);
    }

    /** Whether a word is what its meaning is called, so that nothing had to be understood. */
    boolean isName(String word, T meaning) {
        return Objects.requireNonNull(namesOfMeaning.get(meaning)).contains(fold(word));
    }

    /** The words that are understood, those that should be used first, without the shortest. */
    Collection<String> words() {
        return meanings.keySet().stream().filter(word -> word.length() > 1).toList();
    }

    /** The words that should be used, in English. */
    String expected() {
        return expected;
    }

    /** The words that should be used, in Chinese. */
    String expectedZh() {
        return expectedZh;
    }

    private static String fold(String word) {
        return Writing.fold(word);
    }
}
