package org.jiedui.solve.exact;

import java.util.Arrays;
import org.jiedui.problem.Amounts;
import org.jiedui.problem.Department;
import org.jiedui.problem.GeoPoint;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.University;

/** What a way costs, remembered by whole kilometres. Not thread-safe. */
final class TravelCosts {

    private static final int FARTHEST_KM = 20_016;

    private final Problem problem;
    private final long[] own = new long[FARTHEST_KM];
    private final long[] cross = new long[FARTHEST_KM];

    TravelCosts(Problem problem) {
        this.problem = problem;
        Arrays.fill(own, -1);
        Arrays.fill(cross, -1);
    }

    /** In thousandths of a km-equivalent. */
    long of(GeoPoint campus, University university, School school) {
        int kilometres = campus.kilometresTo(school.location());
        boolean isCross = !university.province().equals(school.province());
        long[] known = isCross ? cross : own;
        if (known[kilometres] < 0) {
            known[kilometres] = Amounts.travelCost(problem, kilometres, isCross);
        }
        return known[kilometres];
    }

    long of(Department department, School school) {
        return of(department.location(), problem.universityOf(department), school);
    }
}
