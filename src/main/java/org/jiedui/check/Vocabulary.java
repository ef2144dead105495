package org.jiedui.check;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jiedui.problem.Goal;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Stage;
import org.jiedui.problem.TieKind;

/** The words that people use for the few values that a field may have. */
final class Vocabulary {

    private static final Map<String, Setting> SETTINGS = Map.ofEntries(
            Map.entry("urban", Setting.URBAN),
            Map.entry("城市", Setting.URBAN),
            Map.entry("城镇", Setting.URBAN),
            Map.entry("城", Setting.URBAN),
            Map.entry("rural", Setting.RURAL),
            Map.entry("农村", Setting.RURAL),
            Map.entry("乡村", Setting.RURAL),
            Map.entry("乡", Setting.RURAL),
            Map.entry("县镇", Setting.RURAL));

    private static final Map<String, Stage> STAGES = Map.ofEntries(
            Map.entry("senior", Stage.SENIOR),
            Map.entry("普通高中", Stage.SENIOR),
            Map.entry("高级中学", Stage.SENIOR),
            Map.entry("高中", Stage.SENIOR),
            Map.entry("complete", Stage.COMPLETE),
            Map.entry("完全中学", Stage.COMPLETE),
            Map.entry("完中", Stage.COMPLETE),
            Map.entry("十二年一贯制学校", Stage.COMPLETE));

    private static final Map<String, TieKind> KINDS = Map.ofEntries(
            Map.entry("pin", TieKind.PIN),
            Map.entry("锁定", TieKind.PIN),
            Map.entry("forbid", TieKind.FORBID),
            Map.entry("回避", TieKind.FORBID),
            Map.entry("prefer", TieKind.PREFER),
            Map.entry("意向", TieKind.PREFER),
            Map.entry("prior", TieKind.PRIOR),
            Map.entry("往年", TieKind.PRIOR));

    private static final Map<String, Goal> GOALS = Map.of(
            "fill_every_place", Goal.FILL_EVERY_PLACE,
            "cover_every_school", Goal.COVER_EVERY_SCHOOL);

    private Vocabulary() {}

    static Optional<Setting> setting(String word) {
        return Optional.ofNullable(SETTINGS.get(fold(word)));
    }

    static Optional<Stage> stage(String word) {
        return Optional.ofNullable(STAGES.get(fold(word)));
    }

    static Optional<TieKind> kind(String word) {
        return Optional.ofNullable(KINDS.get(fold(word)));
    }

    static Optional<Goal> goal(String word) {
        return Optional.ofNullable(GOALS.get(fold(word)));
    }

    private static String fold(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
