package org.jiedui.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiedui.gazetteer.Gazetteer;
import org.jspecify.annotations.Nullable;

/** Invents the ties between departments and schools: all of them between pairs that the programme allows. */
final class TieMaker {

    /** How many schools nearest to a department are likely to know it. */
    private static final int NEIGHBOURS = 25;

    private final Gazetteer gazetteer;
    private final DemoProgramme programme;
    private final Dice dice;
    private final Map<String, RosterDraft.DraftUniversity> universities;
    private final List<RosterDraft.DraftDepartment> departments;
    private final Map<String, List<RosterDraft.DraftSchool>> pools;
    private final Map<String, RosterDraft.Point> points = new HashMap<>();
    private final Set<String> tiedPairs = new HashSet<>();
    private final List<RosterDraft.DraftTie> ties = new ArrayList<>();

    /** @param seed the same gives the same ties between the same rows */
    TieMaker(
            Gazetteer gazetteer,
            String seed,
            DemoProgramme programme,
            List<RosterDraft.DraftUniversity> universities,
            List<RosterDraft.DraftDepartment> departments,
            List<RosterDraft.DraftSchool> schools) {
        this.gazetteer = gazetteer;
        this.programme = programme;
        this.departments = departments;
        this.universities = universities.stream()
                .collect(Collectors.toMap(RosterDraft.DraftUniversity::id, university -> university));
        pools = schools.stream().collect(Collectors.groupingBy(school -> key(school.province(), school.setting())));
        dice = Dice.named("ties " + seed);
    }

    /** A roster's ties: first pins, no two of one university, then what must not be, then wishes and what was. */
    List<RosterDraft.DraftTie> make(int pins, int forbidden, int preferred, int prior) {
        Set<String> pinned = new HashSet<>();
        for (RosterDraft.DraftDepartment department : dice.sample(departments, departments.size())) {
            if (ties.size() == pins) {
                break;
            }
            neighbour(department, "PIN")
                    .filter(school -> !pinned.contains(department.universityId()) && pinned.add(school.id()))
                    .ifPresent(school -> {
                        pinned.add(department.universityId());
                        tie(department, school, "PIN");
                    });
        }
        Set<String> pinnedDepartments =
                ties.stream().map(RosterDraft.DraftTie::departmentId).collect(Collectors.toSet());
        List<RosterDraft.DraftDepartment> free = departments.stream()
                .filter(department -> !pinnedDepartments.contains(department.id()))
                .toList();
        tieSome(dice.sample(free, forbidden), "FORBID");
        tieSome(dice.sample(free, preferred), "PREFER");
        tieSome(dice.sample(free, prior), "PRIOR");
        return List.copyOf(ties);
    }

    private void tieSome(List<RosterDraft.DraftDepartment> chosen, String kind) {
        for (RosterDraft.DraftDepartment department : chosen) {
            neighbour(department, kind).ifPresent(school -> tie(department, school, kind));
        }
    }

    /** Ties the two unless they are tied already. */
    private void tie(RosterDraft.DraftDepartment department, RosterDraft.DraftSchool school, String kind) {
        if (tiedPairs.add(department.id() + " " + school.id())) {
            ties.add(new RosterDraft.DraftTie(department.id(), school.id(), kind));
        }
    }

    /** A school that the department may be paired with; a near one, and likely a well-known one when it is a wish. */
    private Optional<RosterDraft.DraftSchool> neighbour(RosterDraft.DraftDepartment department, String kind) {
        RosterDraft.DraftUniversity university = Objects.requireNonNull(universities.get(department.universityId()));
        String setting = dice.chance(0.5) ? "URBAN" : "RURAL";
        String source = dice.pick(programme.sources(university.province(), setting));
        List<RosterDraft.DraftSchool> pool = pools.getOrDefault(key(source, setting), List.of());
        boolean supplied = !source.equals(university.province());
        List<RosterDraft.DraftSchool> offered = supplied && pool.stream().anyMatch(RosterDraft.DraftSchool::recommended)
                ? pool.stream().filter(RosterDraft.DraftSchool::recommended).toList()
                : pool;
        if (offered.isEmpty()) {
            return Optional.empty();
        }
        if (kind.equals("PREFER") && dice.chance(0.4)) {
            List<RosterDraft.DraftSchool> first = offered.stream()
                    .filter(school -> school.name().endsWith("第一中学"))
                    .toList();
            return Optional.of(dice.pick(first.isEmpty() ? offered : first));
        }
        RosterDraft.Point from = department.location() != null
                ? department.location()
                : point(university.id(), university.location(), university.province(), university.city(), null);
        return Optional.of(dice.pick(offered.stream()
                .sorted(Comparator.comparingDouble(school -> squaredDistance(from, point(school))))
                .limit(NEIGHBOURS)
                .toList()));
    }

    private RosterDraft.Point point(RosterDraft.DraftSchool school) {
        return point(school.id(), school.location(), school.province(), school.city(), school.county());
    }

    private RosterDraft.Point point(
            String id,
            RosterDraft.@Nullable Point location,
            String province,
            @Nullable String city,
            @Nullable String county) {
        return location != null
                ? location
                : points.computeIfAbsent(
                        id,
                        key -> RosterDraft.Point.of(
                                gazetteer.locate(province, city, county).orElseThrow()));
    }

    /** In squared degrees of latitude; good enough to say which of two schools is nearer. */
    private static double squaredDistance(RosterDraft.Point a, RosterDraft.Point b) {
        double north = a.lat() - b.lat();
        double east = (a.lon() - b.lon()) * StrictMath.cos(Math.toRadians(a.lat()));
        return north * north + east * east;
    }

    private static String key(String province, String setting) {
        return province + " " + setting;
    }
}
