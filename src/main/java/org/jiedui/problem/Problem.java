package org.jiedui.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The whole question: who is to be paired with whom, under which rules, at which weights.
 *
 * <p>Ids are unique, references resolve, no pair has two ties of one kind, no department and no school is pinned twice.
 * A pin is part of the problem; a warm start is not. Immutable and safe to share.
 */
public final class Problem {

    private final Programme programme;
    private final List<University> universities;
    private final List<Department> departments;
    private final List<School> schools;
    private final List<Tie> ties;
    private final Weights weights;

    private final Map<String, University> universityById;
    private final Map<String, Department> departmentById;
    private final Map<String, School> schoolById;
    private final Map<String, List<Department>> departmentsByUniversity = new HashMap<>();
    private final Map<String, Integer> universitiesByProvince = new HashMap<>();
    private final Map<String, ProvinceQuota> quotaByProvince = new HashMap<>();
    private final Eligibility eligibility;
    private final Caps caps = new Caps(this);
    private final List<TypeTarget> typeTargets;
    private final CountGroups groups;
    private final @Nullable FormerPlan former;

    /**
     * @throws IllegalArgumentException when an id occurs twice, a reference does not resolve, a tie is repeated, or a
     *     department or a school is pinned twice
     */
    public Problem(
            Programme programme,
            List<University> universities,
            List<Department> departments,
            List<School> schools,
            List<Tie> ties,
            Weights weights) {
        this.programme = programme;
        this.universities = List.copyOf(universities);
        this.departments = List.copyOf(departments);
        this.schools = List.copyOf(schools);
        this.ties = List.copyOf(ties);
        this.weights = weights;
        universityById = byId("university", universities, University::id);
        departmentById = byId("department", departments, Department::id);
        schoolById = byId("school", schools, School::id);
        for (University university : universities) {
            departmentsByUniversity.put(university.id(), new ArrayList<>());
            universitiesByProvince.merge(university.province(), 1, Integer::sum);
        }
        for (Department department : departments) {
            university(department.universityId());
            Objects.requireNonNull(departmentsByUniversity.get(department.universityId()))
                    .add(department);
        }
        requireConsistentTies();
        programme.quotas().forEach(quota -> quotaByProvince.put(quota.province(), quota));
        eligibility = new Eligibility(this.universities, this.schools, programme);
        typeTargets = TypeTargets.of(this);
        groups = new CountGroups(typeTargets);
        former = null;
    }

    /** Nothing but the weights depends on the weights, and nothing but the cost on a former plan. */
    private Problem(Problem same, Weights weights, @Nullable FormerPlan former) {
        this.former = former;
        programme = same.programme;
        universities = same.universities;
        departments = same.departments;
        schools = same.schools;
        ties = same.ties;
        this.weights = weights;
        universityById = same.universityById;
        departmentById = same.departmentById;
        schoolById = same.schoolById;
        departmentsByUniversity.putAll(same.departmentsByUniversity);
        universitiesByProvince.putAll(same.universitiesByProvince);
        quotaByProvince.putAll(same.quotaByProvince);
        eligibility = same.eligibility;
        typeTargets = same.typeTargets;
        groups = same.groups;
    }

    private static <T> Map<String, T> byId(String what, Collection<T> items, Function<T, String> id) {
        Map<String, T> map = LinkedHashMap.newLinkedHashMap(items.size());
        for (T item : items) {
            if (map.put(id.apply(item), item) != null) {
                throw new IllegalArgumentException("There are two of the " + what + " id (" + id.apply(item) + ").");
            }
        }
        return map;
    }

    private void requireConsistentTies() {
        Set<Tie> seen = new HashSet<>();
        Set<String> pinnedDepartments = new HashSet<>();
        Set<String> pinnedSchools = new HashSet<>();
        for (Tie tie : ties) {
            department(tie.departmentId());
            school(tie.schoolId());
            if (!seen.add(tie)) {
                throw new IllegalArgumentException("The tie (" + tie + ") is repeated.");
            }
            if (tie.kind() == TieKind.PIN
                    && (!pinnedDepartments.add(tie.departmentId()) || !pinnedSchools.add(tie.schoolId()))) {
                throw new IllegalArgumentException("The pin (" + tie + ") meets another pin at one of its ends.");
            }
        }
    }

    /** The same question at other weights. */
    public Problem withWeights(Weights other) {
        return new Problem(this, other, former);
    }

    /**
     * The same question where it costs something not to keep an earlier plan's pairings.
     *
     * @throws IllegalArgumentException when a department or a school of the earlier plan is missing here
     */
    public Problem withFormer(FormerPlan plan) {
        plan.schools().forEach((departmentId, schoolId) -> {
            department(departmentId);
            school(schoolId);
        });
        return new Problem(this, weights, plan);
    }

    /** The earlier plan whose pairings are worth something by themselves, or null. */
    public @Nullable FormerPlan findFormer() {
        return former;
    }

    /** How many units of cost one km-equivalent is: 1000 but where an earlier plan's pairings count too. */
    public long kilometre() {
        return former == null ? Weights.KILOMETRE : former.kilometre();
    }

    public Programme programme() {
        return programme;
    }

    public List<University> universities() {
        return universities;
    }

    /** All departments, in the roster's order; a university's departments need not stand together. */
    public List<Department> departments() {
        return departments;
    }

    public List<School> schools() {
        return schools;
    }

    public List<Tie> ties() {
        return ties;
    }

    /** The ties of one kind, in the roster's order. */
    public List<Tie> listTies(TieKind kind) {
        return ties.stream().filter(tie -> tie.kind() == kind).toList();
    }

    public Weights weights() {
        return weights;
    }

    /** What limits its plans. */
    public Caps caps() {
        return caps;
    }

    public Eligibility eligibility() {
        return eligibility;
    }

    /** The targets of {@link Rule#TYPE_BALANCE}, by province and setting; empty where the rule is off. */
    public List<TypeTarget> typeTargets() {
        return typeTargets;
    }

    /** By what its soft rules count pairings. */
    public CountGroups groups() {
        return groups;
    }

    /**
     * Whether a rule belongs to the objective of this problem: of the medium rules only the goal's, and {@link
     * Rule#TYPE_BALANCE} only where places are filled.
     */
    public boolean hasRule(Rule rule) {
        return switch (rule.level()) {
            case HARD -> true;
            case MEDIUM -> rule == goalRule();
            case SOFT -> rule != Rule.TYPE_BALANCE || programme.goal() == Goal.FILL_EVERY_PLACE;
        };
    }

    /** @throws IllegalArgumentException when there is no such university */
    public University university(String id) {
        return get("university", universityById, id);
    }

    /** @throws IllegalArgumentException when there is no such department */
    public Department department(String id) {
        return get("department", departmentById, id);
    }

    /** @throws IllegalArgumentException when there is no such school */
    public School school(String id) {
        return get("school", schoolById, id);
    }

    /** The department of this id, or null. */
    public @Nullable Department findDepartment(String id) {
        return departmentById.get(id);
    }

    /** The school of this id, or null. */
    public @Nullable School findSchool(String id) {
        return schoolById.get(id);
    }

    private static <T> T get(String what, Map<String, T> map, String id) {
        T found = map.get(id);
        if (found == null) {
            throw new IllegalArgumentException("There is no " + what + " with the id (" + id + ").");
        }
        return found;
    }

    public University universityOf(Department department) {
        return university(department.universityId());
    }

    /** The departments of a university, in the roster's order; may be empty. */
    public List<Department> departmentsOf(University university) {
        return List.copyOf(departmentsByUniversity.get(university.id()));
    }

    /** Whether the school lies outside the province that the department's university counts for. */
    public boolean isCrossRegion(Department department, School school) {
        return !universityOf(department).province().equals(school.province());
    }

    /** How many universities of the roster count for a province, ≥ 0. */
    public int countUniversities(String province) {
        return universitiesByProvince.getOrDefault(province, 0);
    }

    /** The programme's quota for a province's universities and a setting, or empty when there is no limit. */
    public OptionalInt findQuota(String province, Setting setting) {
        ProvinceQuota quota = quotaByProvince.get(province);
        return quota == null ? OptionalInt.empty() : OptionalInt.of(quota.of(setting));
    }

    /** The places of a setting that the programme asks of a province's universities, at most their quota. */
    public int askedByUniversitiesOf(String province, Setting setting) {
        int places = countUniversities(province) * programme.placesPerUniversity(setting);
        OptionalInt quota = findQuota(province, setting);
        return quota.isPresent() ? Math.min(places, quota.getAsInt()) : places;
    }

    /**
     * What the goal asks for in all, the most that the medium level can count: places of all universities under
     * {@link Goal#FILL_EVERY_PLACE}, schools under {@link Goal#COVER_EVERY_SCHOOL}.
     */
    public int asked() {
        return switch (programme.goal()) {
            case FILL_EVERY_PLACE ->
                universities.size() * (programme.urbanPerUniversity() + programme.ruralPerUniversity());
            case COVER_EVERY_SCHOOL -> schools.size();
        };
    }

    /** The medium rule that the goal switches on. */
    public Rule goalRule() {
        return switch (programme.goal()) {
            case FILL_EVERY_PLACE -> Rule.UNFILLED_PLACE;
            case COVER_EVERY_SCHOOL -> Rule.UNCOVERED_SCHOOL;
        };
    }
}
