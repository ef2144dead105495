package org.jiedui.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private record PlacesLeft(University university, Setting setting, int missing) {}

    private static final Words NOT_FORCED =
            new Words("没有规则冲突迫使其空缺；延长生成时间可能填补。", "No clash forces it open; a longer run may fill it.");

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
        List<PlacesLeft> open = new ArrayList<>();
        for (University university : problem.universities()) {
            for (Setting setting : Setting.values()) {
                int missing = problem.programme().placesPerUniversity(setting)
                        - filled.getOrDefault(university.id(), Map.of()).getOrDefault(setting, 0);
                if (missing > 0) {
                    open.add(new PlacesLeft(university, setting, missing));
                }
            }
        }
        return explain(open);
    }

    /**
     * Shares the clashes' shortfalls out: first to those who ask in a clash themselves, then to those whose supplier
     * falls short in it. What is open beyond all shortfalls belongs to the first clash of its university, if there is
     * one.
     */
    private List<Open> explain(List<PlacesLeft> places) {
        Map<Clash, Integer> left = new HashMap<>();
        feasibility.clashes().forEach(clash -> left.put(clash, clash.shortfall()));
        Map<PlacesLeft, Map<Clash, Integer>> shares = new HashMap<>();
        for (boolean direct : new boolean[] {true, false}) {
            for (PlacesLeft open : places) {
                Map<Clash, Integer> share = shares.computeIfAbsent(open, key -> new LinkedHashMap<>());
                listClashes(open, direct).forEach(clash -> {
                    int wanted = open.missing - sum(share);
                    int given = Math.min(Objects.requireNonNull(left.get(clash)), wanted);
                    if (given > 0) {
                        share.merge(clash, given, Integer::sum);
                        left.merge(clash, -given, Integer::sum);
                    }
                });
            }
        }
        List<Open> explained = new ArrayList<>();
        for (PlacesLeft open : places) {
            Map<Clash, Integer> share = Objects.requireNonNull(shares.get(open));
            int beyond = open.missing - sum(share);
            Clash first = Stream.concat(listClashes(open, true), listClashes(open, false))
                    .findFirst()
                    .orElse(null);
            if (beyond > 0 && first != null) {
                share.merge(first, beyond, Integer::sum);
            } else if (beyond > 0) {
                explained.add(open(open, beyond, null));
            }
            share.forEach((clash, count) -> explained.add(open(open, count, clash)));
        }
        return explained;
    }

    private static int sum(Map<Clash, Integer> share) {
        return share.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Open open(PlacesLeft places, int missing, @Nullable Clash clash) {
        return new Open(
                places.university, null, places.university.province(), places.setting, missing, clash, reason(clash));
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

    /** The clashes in which a university asks itself, or in which a supplier of its province falls short. */
    private Stream<Clash> listClashes(PlacesLeft places, boolean direct) {
        return direct
                ? listClashes(Clash.AskingKind.UNIVERSITY, places.university.id(), places.setting)
                : listClashes(Clash.AskingKind.SUPPLY_LINE, places.university.province(), places.setting);
    }

    private @Nullable Clash findClash(Clash.AskingKind kind, String id, Setting setting) {
        return listClashes(kind, id, setting).findFirst().orElse(null);
    }

    private Stream<Clash> listClashes(Clash.AskingKind kind, String id, Setting setting) {
        return feasibility.clashes().stream()
                .filter(clash -> clash.asking().stream()
                        .anyMatch(asking ->
                                asking.kind() == kind && asking.id().equals(id) && asking.setting() == setting));
    }

    private Words reason(@Nullable Clash clash) {
        return clash == null ? NOT_FORCED : words.describe(clash);
    }
}
