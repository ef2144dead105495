package org.jiedui.solve.exact;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.Cap;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Rule;
import org.jiedui.problem.School;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Source;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TypeGroup;
import org.jiedui.problem.TypeTarget;
import org.jiedui.problem.University;

/**
 * Writes a problem as a {@link LinearModel}.
 *
 * <p>Two layers. A column (campus, school) says that some department there is paired with the school: it carries the way's cost, takes
 * the school, a place, quota, supply line, and counts for the types. A column (class of alike departments, link) says how many of them
 * serve the schools of a link, that is, schools whose needs the same classes meet and which are forbidden to the same classes: it
 * carries {@link Rule#UNMET_NEED} and takes departments. A row for each link keeps the layers equal. Given the schools, the second
 * layer is a transportation problem, so that it is whole by itself. Convex counts are unit segments of rising cost, |n − target| two
 * slacks. A pair that somebody wishes or that was there before has one more column, which goes through both layers and is cheaper by
 * what the ties are worth. Pinned pairs are taken off all limits beforehand.
 */
final class Formulation {

    private record Link(Campus campus, BitSet meeting, BitSet forbidden) {}

    final Problem problem;
    final LinearModel model = new LinearModel();
    final Held held;
    final FillLevel fill;
    final Choices choices;
    private final int[] schoolRow;
    private final Map<Cap, Integer> capRows = new HashMap<>();
    private final Map<TypeGroup, Integer> typeRows = new HashMap<>();
    private final Map<Campus, int[]> classRows = new HashMap<>();
    private final Map<Link, Integer> linkRows = new HashMap<>();
    private final TravelCosts travel;
    private final long unmetWeight;
    private int totalRow = -1;

    /**
     * @param total how many pairings there must be beyond the pins where the fill level does not know it from its cut, or empty
     * @param stopped asked for each university; what is written when it says yes is of no use
     */
    Formulation(Problem problem, Held held, FillLevel fill, OptionalInt total, BooleanSupplier stopped) {
        this.problem = problem;
        this.held = held;
        this.fill = fill;
        choices = new Choices(problem);
        travel = new TravelCosts(problem);
        unmetWeight = problem.weights().thousandths(Rule.UNMET_NEED);
        schoolRow = new int[problem.schools().size()];
        Arrays.fill(schoolRow, -1);
        total.ifPresent(count -> totalRow = model.addEquality(count));
        pinnedCosts();
        targets();
        for (University university : problem.universities()) {
            if (stopped.getAsBoolean()) {
                return;
            }
            university(university);
        }
        ties();
    }

    private void pinnedCosts() {
        for (Held.Pin pin : held.pins) {
            model.addConstant(travel.of(pin.department(), pin.school())
                    + unmetWeight
                            * Amounts.unmetNeed(
                                    pin.department().strengths(), pin.school().needs()));
        }
    }

    private void targets() {
        long weight = problem.weights().thousandths(Rule.TYPE_BALANCE);
        if (weight == 0) {
            return;
        }
        for (TypeTarget target : problem.typeTargets()) {
            int pool = problem.eligibility()
                    .pool(target.province(), target.setting())
                    .schools()
                    .size();
            target.targets().forEach((type, wanted) -> {
                TypeGroup group = new TypeGroup.OfPool(target.province(), target.setting(), type);
                int missing = wanted - held.count(group);
                int row = model.addEquality(missing);
                typeRows.put(group, row);
                addPlain(weight, pool + Math.max(0, -missing));
                model.entry(row, true);
                if (missing > 0) {
                    addPlain(weight, missing);
                    model.entry(row);
                }
            });
        }
    }

    private void university(University university) {
        List<Department> free = problem.departmentsOf(university).stream()
                .filter(department -> !held.departments.contains(department.id()))
                .toList();
        List<Campus> own = Campus.of(university, free, held.forbidden, unmetWeight > 0);
        int firstCampus = choices.countCampuses();
        boolean allUsed = fill.usesWhole(new Cap.Departments(university.id()));
        for (Campus campus : own) {
            choices.addCampus(campus);
            int[] rows = new int[campus.classes.size()];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = model.addRow(campus.classes.get(i).members().size());
                if (allUsed) {
                    model.makeEqual(rows[i]);
                }
            }
            classRows.put(campus, rows);
        }
        repeatedTypes(university, free.size());
        for (Setting setting : Setting.values()) {
            for (Source source : problem.eligibility().listSources(university.province(), setting)) {
                for (School school : source.schools()) {
                    if (!held.schools.contains(school.id()) && fill.allows(university, school)) {
                        for (int i = 0; i < own.size(); i++) {
                            pairing(own.get(i), firstCampus + i, source, school);
                        }
                    }
                }
            }
        }
    }

    /** Unit segments: the n-th school of a type costs n − 1, which is what {@link Amounts#repeatedType} grows by. */
    private void repeatedTypes(University university, int departments) {
        long weight = problem.weights().thousandths(Rule.REPEATED_TYPE);
        if (weight == 0) {
            return;
        }
        Map<String, Integer> available = new TreeMap<>();
        int places = 0;
        for (Setting setting : Setting.values()) {
            places += problem.programme().placesPerUniversity(setting);
            for (Source source : problem.eligibility().listSources(university.province(), setting)) {
                source.schools().forEach(school -> available.merge(school.type(), 1, Integer::sum));
            }
        }
        for (Held.Pin pin : held.pins) {
            if (pin.department().universityId().equals(university.id())) {
                available.putIfAbsent(pin.school().type(), 0);
            }
        }
        int most = Math.min(places, departments);
        available.forEach((type, schools) -> {
            TypeGroup group = new TypeGroup.AtUniversity(university.id(), type);
            int pinned = held.count(group);
            model.addConstant(weight * Amounts.repeatedType(pinned));
            int more = Math.min(most, schools);
            int free = pinned == 0 ? 1 : 0;
            if (more > free) {
                int row = model.addRow(free);
                typeRows.put(group, row);
                for (int n = pinned + free + 1; n <= pinned + more; n++) {
                    addPlain(weight * (Amounts.repeatedType(n) - Amounts.repeatedType(n - 1)), 1);
                    model.entry(row, true);
                }
            }
        });
    }

    private void pairing(Campus campus, int campusIndex, Source source, School school) {
        BitSet forbidden = campus.forbidden(school.id());
        if (forbidden.cardinality() == campus.classes.size()) {
            return;
        }
        BitSet meeting = campus.meeting(school.needs());
        int index = choices.indexOf(school);
        long cost = travel.of(campus.location, campus.university, school);
        if (campus.classes.size() == 1) {
            choices.addPair(campusIndex, index);
            model.addColumn(cost + (meeting.get(0) ? 0 : unmetWeight), 1, true);
            model.entry(classRows.get(campus)[0]);
        } else {
            int link = linkRow(new Link(campus, meeting, forbidden));
            choices.addPair(campusIndex, index);
            model.addColumn(cost, 1, true);
            model.entry(link);
        }
        commonEntries(campus.university, source, school, index);
    }

    private int linkRow(Link link) {
        Integer known = linkRows.get(link);
        if (known != null) {
            return known;
        }
        int row = model.addEquality(0);
        linkRows.put(link, row);
        int[] rows = classRows.get(link.campus);
        for (int i = 0; i < rows.length; i++) {
            if (!link.forbidden.get(i)) {
                addPlain(link.meeting.get(i) ? 0 : unmetWeight, model.limit(rows[i]));
                model.entry(rows[i]);
                model.entry(row, true);
            }
        }
        return row;
    }

    private void commonEntries(University university, Source source, School school, int index) {
        if (schoolRow[index] < 0) {
            schoolRow[index] = model.addRow(1);
            if (fill.usesWhole(Cap.Schools.of(school))) {
                model.makeEqual(schoolRow[index]);
            }
        }
        model.entry(schoolRow[index]);
        for (Cap cap : problem.caps().usedBy(university, source, school.recommended())) {
            if (needsRow(cap)) {
                model.entry(capRow(cap));
            }
        }
        model.entry(typeRows.getOrDefault(new TypeGroup.AtUniversity(university.id(), school.type()), -1));
        model.entry(typeRows.getOrDefault(TypeGroup.OfPool.of(school), -1));
        model.entry(totalRow);
    }

    /** What departments and schools allow is in rows of each class of departments and each school. */
    private static boolean needsRow(Cap cap) {
        return switch (cap) {
            case Cap.Departments departments -> false;
            case Cap.Schools schools -> false;
            case Cap.Places places -> true;
            case Cap.Quota quota -> true;
            case Cap.Supply supply -> true;
        };
    }

    private int capRow(Cap cap) {
        return capRows.computeIfAbsent(cap, used -> {
            int row = model.addRow(held.left(used));
            if (fill.usesWhole(used)) {
                model.makeEqual(row);
            }
            return row;
        });
    }

    /** Every PREFER and PRIOR tie costs its weight; a column that keeps it gets it back. */
    private void ties() {
        Map<Department, Map<School, Long>> worth = new HashMap<>();
        for (Tie tie : problem.ties()) {
            long weight = switch (tie.kind()) {
                case PREFER, PRIOR -> problem.weights().thousandths(Amounts.ruleOf(tie.kind()));
                case PIN, FORBID -> 0;
            };
            Department department = problem.department(tie.departmentId());
            School school = problem.school(tie.schoolId());
            if (weight > 0 && !held.pins.contains(new Held.Pin(department, school))) {
                model.addConstant(weight);
                worth.computeIfAbsent(department, key -> new HashMap<>()).merge(school, weight, Long::sum);
            }
        }
        for (Department department : problem.departments()) {
            Map<School, Long> schools = worth.get(department);
            if (schools != null && !held.departments.contains(department.id())) {
                tiedColumns(department, schools);
            }
        }
    }

    private void tiedColumns(Department department, Map<School, Long> worth) {
        University university = problem.universityOf(department);
        Campus campus = choices.campusOf(department);
        Set<String> forbidden = held.forbidden.getOrDefault(department.id(), Set.of());
        List<School> schools = worth.keySet().stream()
                .filter(school -> !held.schools.contains(school.id()) && !forbidden.contains(school.id()))
                .filter(school -> problem.eligibility().allows(university, school))
                .filter(school -> fill.allows(university, school))
                .sorted(Comparator.comparing(School::id))
                .toList();
        int ownRow = schools.size() > 1 ? model.addRow(1) : -1;
        for (School school : schools) {
            Source source = problem.eligibility().findSource(university, school);
            int index = choices.indexOf(school);
            long cost = travel.of(department, school)
                    + unmetWeight * Amounts.unmetNeed(department.strengths(), school.needs())
                    - worth.get(school);
            choices.addTied(department, index);
            model.addColumn(cost, 1, true);
            model.entry(ownRow);
            model.entry(classRows.get(campus)[campus.classOf.get(department)]);
            commonEntries(university, source, school, index);
        }
    }

    private void addPlain(long cost, int most) {
        choices.addNone();
        model.addColumn(cost, most, false);
    }

    /** Indices of the schools that every best plan pairs with somebody. */
    BitSet scarceSchools() {
        BitSet scarce = new BitSet();
        for (int school = 0; school < schoolRow.length; school++) {
            if (schoolRow[school] >= 0 && model.isEquality(schoolRow[school])) {
                scarce.set(school);
            }
        }
        return scarce;
    }
}
