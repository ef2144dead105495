package org.jiedui.solve.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.University;

/**
 * What the columns of a model that are choices mean: which campus, or which single tied department, takes which school.
 */
final class Choices {

    private final Problem problem;
    private final List<CampusClasses> campuses = new ArrayList<>();
    private final List<Department> tied = new ArrayList<>();
    private final Map<School, Integer> schoolIndex = new HashMap<>();
    private final Map<Department, Integer> campusOf = new HashMap<>();
    private final Map<University, Integer> universityIndex = new HashMap<>();
    private final List<Integer> universityOfCampus = new ArrayList<>();
    private final List<Integer> universityOfTied = new ArrayList<>();
    /** By campus: the row of each of its classes. */
    private final List<int[]> classRows = new ArrayList<>();

    /** By column: index of the campus, or −1 − index of the tied department. */
    private int[] who = new int[4096];
    /** By column: index of the school in the problem, −1 for columns that are no choice. */
    private int[] school = new int[4096];

    private int columns;

    Choices(Problem problem) {
        this.problem = problem;
        for (School each : problem.schools()) {
            schoolIndex.put(each, schoolIndex.size());
        }
        for (University each : problem.universities()) {
            universityIndex.put(each, universityIndex.size());
        }
    }

    /** @param rows of its classes, in their order */
    void addCampus(CampusClasses campus, int[] rows) {
        classRows.add(rows);
        universityOfCampus.add(Objects.requireNonNull(universityIndex.get(campus.university)));
        campus.classOf.keySet().forEach(department -> campusOf.put(department, campuses.size()));
        campuses.add(campus);
    }

    /** Says that the column added next is no choice. */
    void addNone() {
        remember(0, -1);
    }

    /** Says that in the column added next some department of the campus of this number takes the school. */
    void addPair(int campus, int schoolIndex) {
        remember(campus, schoolIndex);
    }

    /** Says that in the column added next this very department takes the school. */
    void addTied(Department department, int schoolIndex) {
        remember(-1 - tied.size(), schoolIndex);
        tied.add(department);
        universityOfTied.add(Objects.requireNonNull(universityIndex.get(problem.universityOf(department))));
    }

    private void remember(int whoTakes, int schoolTaken) {
        if (columns == who.length) {
            who = Arrays.copyOf(who, columns * 2);
            school = Arrays.copyOf(school, columns * 2);
        }
        who[columns] = whoTakes;
        school[columns++] = schoolTaken;
    }

    int countCampuses() {
        return campuses.size();
    }

    CampusClasses campusOf(Department department) {
        return campuses.get(Objects.requireNonNull(campusOf.get(department)));
    }

    /** How many campuses and tied departments there are, twice: the end of the numbers that {@link #groupOf} gives. */
    int countGroups() {
        return 2 * (campuses.size() + tied.size());
    }

    /** A number for the campus or tied department of a choice together with the school's setting. */
    int groupOf(int column) {
        int index = who[column] >= 0 ? who[column] : campuses.size() - 1 - who[column];
        return 2 * index + schoolOf(column).setting().ordinal();
    }

    School schoolOf(int column) {
        return problem.schools().get(school[column]);
    }

    int schoolIndexOf(int column) {
        return school[column];
    }

    int countSchools() {
        return problem.schools().size();
    }

    int indexOf(School each) {
        return Objects.requireNonNull(schoolIndex.get(each));
    }

    /** The row of the class that a department belongs to. */
    int classRowOf(Department department) {
        int campus = Objects.requireNonNull(campusOf.get(department));
        return classRows
                .get(campus)[Objects.requireNonNull(campuses.get(campus).classOf.get(department))];
    }

    int countUniversities() {
        return problem.universities().size();
    }

    /** Index of the university that a choice pairs. */
    int universityIndexOf(int column) {
        int index = who[column];
        return index >= 0 ? universityOfCampus.get(index) : universityOfTied.get(-1 - index);
    }

    private University universityOf(int column) {
        int index = who[column];
        return index >= 0 ? campuses.get(index).university : problem.universityOf(tied.get(-1 - index));
    }

    /** The schools that each university takes. */
    Map<University, List<School>> schoolsByUniversity(Iterable<Integer> chosen) {
        Map<University, List<School>> schools = new LinkedHashMap<>();
        for (int column : chosen) {
            schools.computeIfAbsent(universityOf(column), university -> new ArrayList<>())
                    .add(schoolOf(column));
        }
        return schools;
    }

    /** What the choices say of single departments, each of them once. */
    List<Pairing> tiedPairings(Iterable<Integer> chosen) {
        List<Pairing> pairings = new ArrayList<>();
        for (int column : chosen) {
            if (who[column] < 0) {
                pairings.add(new Pairing(
                        tied.get(-1 - who[column]).id(), schoolOf(column).id()));
            }
        }
        return pairings;
    }

    /**
     * The choices that say together what a plan says, each with the department that is paired; where a pairing is tied,
     * the choice by its tie. Pinned pairs have none.
     */
    Map<Integer, Department> departmentsByColumn(Plan plan) {
        Map<Long, Department> untied = new HashMap<>();
        Set<Pairing> wanted = new HashSet<>(plan.pairings());
        for (Pairing pairing : plan.pairings()) {
            Department department = problem.department(pairing.departmentId());
            Integer campus = campusOf.get(department);
            if (campus != null) {
                untied.put(
                        key(campus, Objects.requireNonNull(schoolIndex.get(problem.school(pairing.schoolId())))),
                        department);
            }
        }
        Map<Integer, Department> chosen = new LinkedHashMap<>();
        for (int column = columns - 1; column >= 0; column--) {
            if (school[column] < 0) {
                continue;
            }
            if (who[column] < 0) {
                Department department = tied.get(-1 - who[column]);
                if (wanted.contains(
                        new Pairing(department.id(), schoolOf(column).id()))) {
                    chosen.put(column, department);
                    untied.remove(key(Objects.requireNonNull(campusOf.get(department)), school[column]));
                }
            } else {
                Department department = untied.remove(key(who[column], school[column]));
                if (department != null) {
                    chosen.put(column, department);
                }
            }
        }
        return chosen;
    }

    /** Whether a column is the choice of one tied department alone. */
    boolean isTied(int column) {
        return school[column] >= 0 && who[column] < 0;
    }

    /**
     * Whether a column may say that this department takes the column's school: the choice of its campus, or its own
     * tied one.
     */
    boolean mayTake(int column, Department department) {
        if (school[column] < 0) {
            return false;
        }
        Integer campus = campusOf.get(department);
        return who[column] < 0
                ? tied.get(-1 - who[column]).equals(department)
                : campus != null && campus == who[column];
    }

    /** The departments of the campus, or the tied department, that a choice is about. */
    Collection<Department> takersOf(int column) {
        return who[column] < 0
                ? List.of(tied.get(-1 - who[column]))
                : campuses.get(who[column]).classOf.keySet();
    }

    /** The choices of {@link #departmentsByColumn} alone. */
    List<Integer> listColumns(Plan plan) {
        return List.copyOf(departmentsByColumn(plan).keySet());
    }

    private static long key(int campus, int school) {
        return (long) campus << 32 | school;
    }
}
