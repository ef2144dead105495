package org.jiedui.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Department;
import org.jiedui.problem.GeoPoint;
import org.jiedui.problem.Goal;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Programme;
import org.jiedui.problem.ProvinceQuota;
import org.jiedui.problem.Rule;
import org.jiedui.problem.School;
import org.jiedui.problem.SchoolMark;
import org.jiedui.problem.Setting;
import org.jiedui.problem.SupplyLine;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.University;
import org.jiedui.problem.Weights;

/**
 * Random problems, the same for the same seed on every machine. Pins never break a hard rule, nor are they forbidden.
 *
 * <p>All corners of the rules occur: both goals, quotas, supply lines, recommended schools, reserves, all kinds of
 * ties, weights of nothing and of a million.
 */
public final class RandomProblems {

    private static final String[] PROVINCES = {"P1", "P2", "P3"};
    private static final String[] TYPES = {"普通", "民族", "外国语"};
    private static final String[] SKILLS = {"心理辅导", "职业规划", "社团指导"};

    private final Random random;
    private final int provinces;
    private final List<University> universities = new ArrayList<>();
    private final List<Department> departments = new ArrayList<>();
    private final List<School> schools = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();

    private RandomProblems(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
        provinces = 1 + random.nextInt(PROVINCES.length);
    }

    /** At most 6 departments and 6 schools: small enough for {@link BruteForce}. */
    public static Problem tiny(long seed) {
        RandomProblems draw = new RandomProblems(seed);
        draw.universities(1 + draw.random.nextInt(3), 0, 3, 6);
        draw.schools(1 + draw.random.nextInt(6));
        return draw.finish(2, 0.12);
    }

    /** Some 6 to 14 universities with up to 6 departments each, and 30 to 90 schools. */
    public static Problem middling(long seed) {
        RandomProblems draw = new RandomProblems(seed);
        draw.universities(6 + draw.random.nextInt(9), 2, 6, Integer.MAX_VALUE);
        draw.schools(30 + draw.random.nextInt(61));
        return draw.finish(3, 0.01);
    }

    /**
     * As small as {@link #tiny}, and as awkward for a relaxation as can be: every university on two campuses, schools
     * of random types and needs, many ties, and weights up to a thousand kilometres for everything.
     */
    public static Problem hostile(long seed) {
        RandomProblems draw = new RandomProblems(seed);
        draw.universities(1 + draw.random.nextInt(3), 2, 3, 6);
        draw.schools(3 + draw.random.nextInt(4));
        draw.moveToSecondCampuses();
        return draw.finish(3, 0.2).withWeights(draw.heavyWeights());
    }

    /** Hostile like the tiny ones, but of 8 to 14 universities and 40 to 80 schools. */
    public static Problem hostileMiddling(long seed) {
        RandomProblems draw = new RandomProblems(seed);
        draw.universities(8 + draw.random.nextInt(7), 3, 6, Integer.MAX_VALUE);
        draw.schools(40 + draw.random.nextInt(41));
        draw.moveToSecondCampuses();
        return draw.finish(3, 0.03).withWeights(draw.heavyWeights());
    }

    private void moveToSecondCampuses() {
        for (University university : universities) {
            GeoPoint second = point();
            boolean moves = false;
            for (int i = 0; i < departments.size(); i++) {
                Department department = departments.get(i);
                if (department.universityId().equals(university.id())) {
                    if (moves) {
                        departments.set(
                                i,
                                new Department(
                                        department.id(),
                                        department.universityId(),
                                        department.name(),
                                        department.strengths(),
                                        second));
                    }
                    moves = !moves;
                }
            }
        }
    }

    private Weights heavyWeights() {
        Map<Rule, BigDecimal> weights = new EnumMap<>(Rule.class);
        Rule.listSoft().forEach(rule -> weights.put(rule, BigDecimal.valueOf(random.nextInt(1_000_000), 3)));
        return Weights.defaults().with(weights);
    }

    private void universities(int count, int fewest, int most, int mostInAll) {
        for (int i = 0; i < count; i++) {
            GeoPoint campus = point();
            universities.add(new University("u" + i, "大学" + i, province(), null, campus));
            int own = fewest + random.nextInt(most - fewest + 1);
            for (int j = 0; j < own && departments.size() < mostInAll; j++) {
                departments.add(new Department(
                        "u" + i + "d" + j, "u" + i, "院系" + j, skills(0.5), random.nextInt(5) == 0 ? point() : campus));
            }
        }
    }

    private void schools(int count) {
        boolean someRecommended = random.nextInt(3) == 0;
        int types = 1 + random.nextInt(TYPES.length);
        for (int i = 0; i < count; i++) {
            schools.add(new School(
                    "s" + i,
                    "中学" + i,
                    province(),
                    null,
                    null,
                    setting(),
                    null,
                    TYPES[random.nextInt(types)],
                    skills(0.3),
                    someRecommended && random.nextBoolean() ? Set.of(SchoolMark.RECOMMENDED) : Set.of(),
                    point()));
        }
    }

    private Problem finish(int mostPlaces, double tieShare) {
        Goal goal = random.nextInt(3) == 0 ? Goal.COVER_EVERY_SCHOOL : Goal.FILL_EVERY_PLACE;
        Programme programme = new Programme(
                goal,
                2,
                random.nextInt(mostPlaces + 1),
                random.nextInt(mostPlaces + 1),
                quotas(),
                supply(),
                random.nextInt(4) == 0 ? 0 : 100);
        Weights weights = weights();
        Problem untied = new Problem(programme, universities, departments, schools, List.of(), weights);
        if (random.nextInt(4) > 0) {
            pins(untied, tieShare);
            looseTies(tieShare);
        }
        return new Problem(programme, universities, departments, schools, ties, weights);
    }

    private List<ProvinceQuota> quotas() {
        List<ProvinceQuota> quotas = new ArrayList<>();
        for (int i = 0; i < provinces; i++) {
            if (random.nextInt(3) == 0) {
                int size = 1 + departments.size() / provinces;
                quotas.add(new ProvinceQuota(PROVINCES[i], 0, random.nextInt(size + 1), random.nextInt(size + 1)));
            }
        }
        return quotas;
    }

    private List<SupplyLine> supply() {
        List<SupplyLine> supply = new ArrayList<>();
        for (String demand : PROVINCES) {
            for (String supplier : PROVINCES) {
                for (Setting setting : Setting.values()) {
                    if (!demand.equals(supplier) && random.nextInt(6) == 0) {
                        supply.add(new SupplyLine(demand, supplier, setting, random.nextInt(2 + schools.size() / 3)));
                    }
                }
            }
        }
        return supply;
    }

    private Weights weights() {
        Map<Rule, BigDecimal> weights = new EnumMap<>(Rule.class);
        int mood = random.nextInt(4);
        Rule only = Rule.listSoft().get(random.nextInt(Rule.listSoft().size()));
        for (Rule rule : Rule.listSoft()) {
            switch (mood) {
                case 0 -> {}
                case 1 -> weights.put(rule, rule == only ? BigDecimal.TEN : BigDecimal.ZERO);
                case 2 -> weights.put(rule, BigDecimal.valueOf(new long[] {0, 1, 1_000_000}[random.nextInt(3)]));
                default -> weights.put(rule, BigDecimal.valueOf(random.nextInt(100_000), 3));
            }
        }
        return Weights.defaults().with(weights);
    }

    private void pins(Problem untied, double share) {
        List<Pairing> pinned = new ArrayList<>();
        Set<String> ends = new HashSet<>();
        for (Department department : departments) {
            School school = schools.get(random.nextInt(schools.size()));
            if (random.nextDouble() < share && !ends.contains(school.id())) {
                pinned.add(new Pairing(department.id(), school.id()));
                if (PlanAudit.audit(untied, new Plan(pinned)).isDeliverable()) {
                    ends.add(school.id());
                    ties.add(new Tie(department.id(), school.id(), TieKind.PIN));
                } else {
                    pinned.removeLast();
                }
            }
        }
    }

    private void looseTies(double share) {
        double shareOfForbidden = share * 2 * random.nextDouble();
        for (Department department : departments) {
            for (School school : schools) {
                Tie pin = new Tie(department.id(), school.id(), TieKind.PIN);
                if (random.nextDouble() < shareOfForbidden && !ties.contains(pin)) {
                    ties.add(new Tie(department.id(), school.id(), TieKind.FORBID));
                }
                if (random.nextDouble() < share) {
                    ties.add(new Tie(department.id(), school.id(), TieKind.PREFER));
                }
                if (random.nextDouble() < share) {
                    ties.add(new Tie(department.id(), school.id(), TieKind.PRIOR));
                }
            }
        }
    }

    private String province() {
        return PROVINCES[random.nextInt(provinces)];
    }

    private Setting setting() {
        return random.nextBoolean() ? Setting.URBAN : Setting.RURAL;
    }

    private Set<String> skills(double each) {
        Set<String> skills = new HashSet<>();
        for (String skill : SKILLS) {
            if (random.nextDouble() < each) {
                skills.add(skill);
            }
        }
        return skills;
    }

    /** One of a few dozen points some 50 km apart, so that equal distances are common. */
    private GeoPoint point() {
        return new GeoPoint(30 + random.nextInt(8) * 0.4, 110 + random.nextInt(8) * 0.5);
    }
}
