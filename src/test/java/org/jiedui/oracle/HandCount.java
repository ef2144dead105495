package org.jiedui.oracle;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jiedui.plan.Clash;
import org.jiedui.plan.Clash.Asking;
import org.jiedui.plan.Clash.LimitKind;
import org.jiedui.plan.Clash.Offer;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Source;
import org.jiedui.problem.SupplyLine;
import org.jiedui.problem.University;

/**
 * Adds a clash up again from the roster, as a person would: what each of those who ask may ask for, what each offer is,
 * and that whoever asks can get a school only past one of the offers.
 */
public final class HandCount {

    private record Stated(LimitKind kind, Map<String, String> subject) {}

    private final Problem problem;

    public HandCount(Problem problem) {
        this.problem = problem;
    }

    /** What the roster says about an offer's limit. */
    public int offered(Offer offer) {
        Map<String, String> subject = offer.subject();
        return switch (offer.kind()) {
            case DEPARTMENTS ->
                problem.departmentsOf(problem.university(subject.get("universityId")))
                        .size();
            case UNIVERSITY_PLACES -> problem.programme().placesPerUniversity(setting(subject));
            case PROVINCE_QUOTA ->
                problem.findQuota(subject.get("province"), setting(subject)).orElseThrow();
            case SUPPLY_AGREEMENT -> line(subject.get("demand"), subject.get("supplier"), setting(subject));
            case SCHOOLS, RECOMMENDED_SCHOOLS ->
                (int) problem.schools().stream()
                        .filter(school -> school.province().equals(subject.get("province"))
                                && school.setting() == setting(subject)
                                && school.recommended() == (offer.kind() == LimitKind.RECOMMENDED_SCHOOLS))
                        .count();
            case TIES -> throw new IllegalArgumentException("Forbidden pairs are no count.");
        };
    }

    /** The most that somebody may ask for. */
    public int asked(Asking asking) {
        return switch (asking.kind()) {
            case UNIVERSITY -> problem.programme().placesPerUniversity(asking.setting());
            case SUPPLY_LINE -> line(asking.id(), asking.province(), asking.setting());
            case SCHOOL_POOL ->
                (int) problem.schools().stream()
                        .filter(school -> isIn(school, asking))
                        .count();
            case PINNED_DEPARTMENT -> 2;
        };
    }

    /** Whether everything that those who ask may draw on, or may be drawn by, passes one of the offers. */
    public boolean isClosed(Clash clash) {
        Set<Stated> offers = new HashSet<>();
        clash.offers().forEach(offer -> offers.add(new Stated(offer.kind(), offer.subject())));
        return clash.asking().stream().allMatch(asking -> switch (asking.kind()) {
            case UNIVERSITY -> isClosed(problem.university(asking.id()), asking.setting(), offers);
            case SCHOOL_POOL -> isClosed(asking, true, offers) || isClosed(asking, false, offers);
            case SUPPLY_LINE ->
                problem.eligibility().listSources(asking.id(), asking.setting()).stream()
                        .filter(source -> source.pool().province().equals(asking.province()))
                        .flatMap(source -> source.schools().stream())
                        .allMatch(school -> offers.contains(stated(school)));
            case PINNED_DEPARTMENT -> true;
        });
    }

    /** Whether so many recommended, or other, schools can be drawn by nobody but past an offer. */
    private boolean isClosed(Asking asking, boolean recommended, Set<Stated> offers) {
        long schools = problem.schools().stream()
                .filter(school -> isIn(school, asking) && school.recommended() == recommended)
                .count();
        return schools == asking.count()
                && problem.universities().stream()
                        .allMatch(university -> isBehindLimit(university, asking.setting(), offers)
                                || sources(university, asking.setting())
                                        .filter(source ->
                                                source.pool().province().equals(asking.province()))
                                        .filter(source -> source.line() == null
                                                || recommended
                                                || source.pool().recommended().isEmpty())
                                        .allMatch(source -> isBehindLine(source, offers)));
    }

    private boolean isClosed(University university, Setting setting, Set<Stated> offers) {
        return isBehindLimit(university, setting, offers)
                || sources(university, setting)
                        .allMatch(source -> isBehindLine(source, offers)
                                || source.schools().stream().allMatch(school -> offers.contains(stated(school))));
    }

    private Stream<Source> sources(University university, Setting setting) {
        return problem.eligibility().listSources(university.province(), setting).stream();
    }

    private static boolean isBehindLimit(University university, Setting setting, Set<Stated> offers) {
        Map<String, String> quota = Map.of("province", university.province(), "setting", setting.name());
        Map<String, String> places = Map.of("universityId", university.id(), "setting", setting.name());
        return offers.contains(new Stated(LimitKind.PROVINCE_QUOTA, quota))
                || offers.contains(new Stated(LimitKind.UNIVERSITY_PLACES, places))
                || offers.contains(new Stated(LimitKind.DEPARTMENTS, Map.of("universityId", university.id())));
    }

    private static boolean isBehindLine(Source source, Set<Stated> offers) {
        SupplyLine line = source.line();
        return line != null
                && offers.contains(new Stated(
                        LimitKind.SUPPLY_AGREEMENT,
                        Map.of(
                                "demand",
                                line.demand(),
                                "supplier",
                                line.supplier(),
                                "setting",
                                line.setting().name())));
    }

    private static Stated stated(School school) {
        return new Stated(
                school.recommended() ? LimitKind.RECOMMENDED_SCHOOLS : LimitKind.SCHOOLS,
                Map.of(
                        "province",
                        school.province(),
                        "setting",
                        school.setting().name()));
    }

    private boolean isIn(School school, Asking asking) {
        return school.province().equals(asking.province()) && school.setting() == asking.setting();
    }

    private int line(String demand, String supplier, Setting setting) {
        return problem.programme().supply().stream()
                .filter(line ->
                        line.demand().equals(demand) && line.supplier().equals(supplier) && line.setting() == setting)
                .mapToInt(SupplyLine::count)
                .sum();
    }

    private static Setting setting(Map<String, String> subject) {
        return Setting.valueOf(subject.get("setting"));
    }

    /** The problem without all universities but some, and without their ties. */
    public Problem only(Set<String> universityIds) {
        List<Department> departments = problem.departments().stream()
                .filter(department -> universityIds.contains(department.universityId()))
                .toList();
        Set<String> ids = new HashSet<>();
        departments.forEach(department -> ids.add(department.id()));
        return new Problem(
                problem.programme(),
                problem.universities().stream()
                        .filter(university -> universityIds.contains(university.id()))
                        .toList(),
                departments,
                problem.schools(),
                problem.ties().stream()
                        .filter(tie -> ids.contains(tie.departmentId()))
                        .toList(),
                problem.weights());
    }
}
