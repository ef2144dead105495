package org.jiedui.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jiedui.explain.Words;
import org.jiedui.oracle.BruteForce;
import org.jiedui.oracle.RandomProblems;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.plan.Price;
import org.jiedui.plan.Price.PriceChange;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Programme;
import org.jiedui.problem.ProvinceQuota;
import org.jiedui.problem.Setting;
import org.jiedui.problem.SupplyLine;
import org.jiedui.solve.Limits;
import org.jiedui.solve.SolveOptions;
import org.jiedui.solve.Solver;
import org.jiedui.solve.StopSignal;
import org.junit.jupiter.api.Test;

/** The prices of tiny plans are what trying all plans under the changed programme says. */
class PricesTest {

    private static final Limits STEPS = new Limits(null, null, null, 0);

    private final Solver solver = Solver.create();
    private int gains;
    private int losses;
    private int dearer;
    private int unchanged;
    private int supply;

    @Test
    void everyPriceEqualsASolveOfTheChangedProgrammeByHand() {
        for (long seed = 0; seed < 60; seed++) {
            Problem problem = RandomProblems.tiny(seed);
            Plan plan = BruteForce.best(problem);
            Prices prices = new Prices(
                    Solver.listParts(problem),
                    plan,
                    true,
                    (part, start) ->
                            solver.solve(part, start, STEPS, new SolveOptions(1, 1), new StopSignal(), progress -> {}),
                    solver::reachable);
            for (Price limit : prices.limits()) {
                Price price = prices.price(limit);
                check(problem, plan, price, 1, price.more(), seed);
                check(problem, plan, price, -1, price.fewer(), seed);
            }
        }
        assertTrue(
                gains > 5 && losses > 5 && dearer > 5 && unchanged > 5 && supply > 5,
                gains + " " + losses + " " + dearer + " " + unchanged + " " + supply);
    }

    private void check(Problem problem, Plan plan, Price price, int by, PriceChange change, long seed) {
        String which = "seed " + seed + ": " + price;
        if (change == null) {
            if (price.limit() + by >= 0) {
                assertThrows(IllegalArgumentException.class, () -> BruteForce.best(changed(problem, price, by)), which);
            }
            return;
        }
        Problem changed = changed(problem, price, by);
        Plan best = BruteForce.best(changed);
        assertEquals(best.pairings().size() - plan.pairings().size(), change.places(), which);
        assertEquals(
                PlanAudit.audit(changed, best).cost().soft()
                        - PlanAudit.audit(problem, plan).cost().soft(),
                change.soft(),
                which);
        assertTrue(change.exact() && change.upTo() >= 1, which);
        Words words = PriceWords.of(price, change);
        assertFalse(words.zh().contains("null") || words.en().contains("null"), words::toString);
        gains += change.places() > 0 ? 1 : 0;
        losses += change.places() < 0 ? 1 : 0;
        dearer += change.places() == 0 && change.soft() != 0 ? 1 : 0;
        unchanged += change.places() == 0 && change.soft() == 0 ? 1 : 0;
        supply += price.kind() == Price.PricedKind.SUPPLY ? 1 : 0;
    }

    private static Problem changed(Problem problem, Price price, int by) {
        Programme old = problem.programme();
        int urban = price.setting() == Setting.URBAN ? by : 0;
        int rural = by - urban;
        List<ProvinceQuota> quotas = new ArrayList<>(old.quotas());
        List<SupplyLine> lines = new ArrayList<>(old.supply());
        int morePlaces = 0;
        switch (price.kind()) {
            case PLACES -> morePlaces = 1;
            case QUOTA ->
                quotas.replaceAll(quota -> quota.province().equals(price.province())
                        ? new ProvinceQuota(
                                quota.province(), quota.universities(), quota.urban() + urban, quota.rural() + rural)
                        : quota);
            case SUPPLY ->
                lines.replaceAll(line -> line.demand().equals(price.province())
                                && line.supplier().equals(price.supplier())
                                && line.setting() == price.setting()
                        ? new SupplyLine(line.demand(), line.supplier(), line.setting(), line.count() + by)
                        : line);
        }
        return new Problem(
                new Programme(
                        old.goal(),
                        old.departmentsPerUniversity(),
                        old.urbanPerUniversity() + morePlaces * urban,
                        old.ruralPerUniversity() + morePlaces * rural,
                        quotas,
                        lines,
                        old.farKilometres()),
                problem.universities(),
                problem.departments(),
                problem.schools(),
                problem.ties(),
                problem.weights());
    }
}
