package org.jiedui.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiedui.plan.Clash;
import org.jiedui.plan.Feasibility;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.Setting;
import org.jiedui.problem.University;
import org.jspecify.annotations.Nullable;

/** What a plan leaves open, and why. */
public final class OpenPlaces {

    /**
     * Places of one university and setting, or one school, that the plan leaves open.
     *
     * @param university whose places, or null when a school is uncovered
     * @param school the uncovered school, or null when places are open
     * @param province the university's or the school's province
     * @param setting the setting
     * @param missing how many, > 0
     * @param clash the clash they belong to, or null when no clash forces them open
     * @param reason in words
     */
    public record Open(
            @Nullable University university,
            @Nullable School school,
            String province,
            Setting setting,
            int missing,
            @Nullable Clash clash,
            Words reason) {}

    private static final Words NOT_FORCED =
            new Words("没有规则冲突迫使其空缺；继续求解可能填补。", "No clash forces it open; a longer run may fill it.");

    private final Problem problem;
    private final Feasibility feasibility;
    private final ClashWords words;

    public OpenPlaces(Problem problem, Feasibility feasibility) {
        this.problem = problem;
        this.feasibility = feasibility;
        words = new ClashWords(problem);
    }

    /** Everything open in a plan, in the order of the roster. */
    public List<Open> list(Plan plan) {
        return switch (problem.programme().goal()) {
            case FILL_EVERY_PLACE -> listPlaces(plan);
            case COVER_EVERY_SCHOOL -> listSchools(plan);
        };
    }

    private List<Open> listPlaces(Plan plan) {
        Map<String, Map<Setting, Integer>> filled = new HashMap<>();
        for (Pairing pairing : plan.pairings()) {
            filled.computeIfAbsent(problem.department(pairing.departmentId()).universityId(), id -> new HashMap<>())
                    .merge(problem.school(pairing.schoolId()).setting(), 1, Integer::sum);
        }
        List<Open> open = new ArrayList<>();
        for (University university : problem.universities()) {
            for (Setting setting : Setting.values()) {
                int missing = problem.programme().placesPerUniversity(setting)
                        - filled.getOrDefault(university.id(), Map.of()).getOrDefault(setting, 0);
                if (missing > 0) {
                    Clash clash = findClash(Clash.AskingKind.UNIVERSITY, university.id(), setting);
                    open.add(new Open(university, null, university.province(), setting, missing, clash, reason(clash)));
                }
            }
        }
        return open;
    }

    private List<Open> listSchools(Plan plan) {
        Set<String> covered =
                plan.pairings().stream().map(Pairing::schoolId).collect(Collectors.toCollection(HashSet::new));
        List<Open> open = new ArrayList<>();
        for (School school : problem.schools()) {
            if (!covered.contains(school.id())) {
                Clash clash = findClash(Clash.AskingKind.SCHOOL_POOL, school.province(), school.setting());
                open.add(new Open(null, school, school.province(), school.setting(), 1, clash, reason(clash)));
            }
        }
        return open;
    }

    private @Nullable Clash findClash(Clash.AskingKind kind, String id, Setting setting) {
        return feasibility.clashes().stream()
                .filter(clash -> clash.asking().stream()
                        .anyMatch(asking ->
                                asking.kind() == kind && asking.id().equals(id) && asking.setting() == setting))
                .findFirst()
                .orElse(null);
    }

    private Words reason(@Nullable Clash clash) {
        return clash == null ? NOT_FORCED : words.describe(clash);
    }
}
