package org.jiedui.problem;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Draws small problems for tests. Everything stands on one meridian, so that distances can be read off: {@link #atKm}
 * places a point so many km north of the origin.
 */
public final class ProblemSketch {

    private static final double KM_PER_DEGREE = Math.PI * 6371.0088 / 180;

    private Goal goal = Goal.FILL_EVERY_PLACE;
    private int urbanPlaces = 1;
    private int ruralPlaces = 1;
    private final List<ProvinceQuota> quotas = new ArrayList<>();
    private final List<SupplyLine> supply = new ArrayList<>();
    private final List<University> universities = new ArrayList<>();
    private final List<Department> departments = new ArrayList<>();
    private final List<School> schools = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final Map<Rule, BigDecimal> weights = new EnumMap<>(Rule.class);

    /** A point so many km north of 30° N 110° E. */
    public static GeoPoint atKm(double km) {
        return new GeoPoint(30 + km / KM_PER_DEGREE, 110);
    }

    public ProblemSketch goal(Goal goal) {
        this.goal = goal;
        return this;
    }

    public ProblemSketch places(int urban, int rural) {
        urbanPlaces = urban;
        ruralPlaces = rural;
        return this;
    }

    public ProblemSketch quota(String province, int urban, int rural) {
        quotas.add(new ProvinceQuota(province, 0, urban, rural));
        return this;
    }

    public ProblemSketch supply(String demand, String supplier, Setting setting, int count) {
        supply.add(new SupplyLine(demand, supplier, setting, count));
        return this;
    }

    /** A university at so many km with departments {@code id + "-1"}, {@code id + "-2"} … without strengths. */
    public ProblemSketch university(String id, String province, double km, int departmentCount) {
        universities.add(new University(id, id, province, null, atKm(km)));
        for (int i = 1; i <= departmentCount; i++) {
            departments.add(new Department(id + "-" + i, id, id + "-" + i, Set.of(), atKm(km)));
        }
        return this;
    }

    /** One more department of a university, on its campus, with strengths. */
    public ProblemSketch department(String id, String universityId, double km, String... strengths) {
        departments.add(new Department(id, universityId, id, Set.of(strengths), atKm(km)));
        return this;
    }

    public ProblemSketch school(String id, String province, Setting setting, double km, String type, String... needs) {
        schools.add(new School(id, id, province, null, null, setting, null, type, Set.of(needs), Set.of(), atKm(km)));
        return this;
    }

    public ProblemSketch recommendedSchool(String id, String province, Setting setting, double km, String type) {
        schools.add(new School(
                id, id, province, null, null, setting, null, type, Set.of(), Set.of(SchoolMark.RECOMMENDED), atKm(km)));
        return this;
    }

    public ProblemSketch tie(String departmentId, String schoolId, TieKind kind) {
        ties.add(new Tie(departmentId, schoolId, kind));
        return this;
    }

    public ProblemSketch weight(Rule rule, String kilometres) {
        weights.put(rule, new BigDecimal(kilometres));
        return this;
    }

    public Problem build() {
        Programme programme =
                new Programme(goal, 2, urbanPlaces, ruralPlaces, quotas, supply, Programme.DEFAULT_FAR_KILOMETRES);
        return new Problem(
                programme,
                universities,
                departments,
                schools,
                ties,
                Weights.defaults().with(weights));
    }
}
