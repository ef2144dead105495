package org.jiedui.solve.exact;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jiedui.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * Solves the linear relaxation of a {@link LinearModel} and proves its lower bound.
 *
 * <p>Problem: min cost over all columns, of which nearly all are useless because the school is far away. Method:
 * delayed column generation (L. R. Ford, D. R. Fulkerson, 1958): solve over the nearest schools of each campus, price
 * all columns left out with the duals, let in the best of those that would pay, until none would. Every round gives a
 * {@link SafeBound} over all columns, so it may be stopped after any. Complexity: a handful of rounds in practice.
 */
final class ColumnGeneration {

    private static final int NEAREST_OF_CAMPUS = 20;
    private static final int NEAREST_OF_SCHOOL = 10;
    private static final int BEST_OF_CAMPUS = 12;
    private static final int BEST_OF_SCHOOL = 6;
    private static final double WORTH_ADDING = 1e-3;
    /** So many links make it worth while to solve without them first. */
    static final int MANY_LINKS = 3_000;
    /** Campuses are split once a round lets in less than such a part of what is there. */
    private static final double FEW_MORE = 0.01;
    /** In steps, the reduced cost of choices that are let in to begin with when a relaxation is refined. */
    private static final double NEAR_ENOUGH = 20;
    /** So near a whole number counts as it. */
    private static final double NEAR_WHOLE = 1e-6;

    private static final double DEAREST_PENALTY = 1e18;

    /** A simplex solver's tolerances are absolute: numbers much beyond this make it go astray. */
    private static final double DEAREST_IN_UNITS = 1e7;

    private final LinearModel model;
    private final PlainIndex plain;
    private final Choices choices;
    private final BitSet scarce;
    private final SafeBound safe;
    private final long step;
    private final int manyLinks;
    private double[] duals;
    private long best = Long.MIN_VALUE;
    private long iterations;
    /** Campuses whose classes are told apart; with few links all are, without being in here. */
    private final BitSet apart = new BitSet();
    /** Links of these that have a choice let in. */
    private final BitSet linked = new BitSet();
    /** By row: how much of its limit the choices of the last solution take. */
    private double[] asked = {};

    /**
     * What a round of the relaxation says about the choices.
     *
     * @param whole choices at 1
     * @param fractional choices between 0 and 1
     * @param active choices that were let in so far
     * @param worth of each row
     * @param iterations of the simplex method so far
     */
    record Primal(BitSet whole, BitSet fractional, BitSet active, double[] worth, long iterations) {}

    /** Hears of what is found on the way. */
    interface RoundListener {
        /** A better bound. */
        void bound(long bound);

        /** A solution of the relaxation over the columns let in so far. */
        void round(Primal primal);
    }

    /** @param manyLinks with so many links, classes of departments are told apart only where they must be */
    ColumnGeneration(
            LinearModel model,
            PlainIndex plain,
            Choices choices,
            BitSet scarce,
            SafeBound safe,
            long step,
            int manyLinks) {
        this.manyLinks = manyLinks;
        this.model = model;
        this.plain = plain;
        this.choices = choices;
        this.scarce = scarce;
        this.safe = safe;
        this.step = step;
        duals = new double[model.rows()];
    }

    /** The worths of the rows behind the best bound so far. */
    double[] duals() {
        return duals;
    }

    /**
     * Works until the bound is that of the whole relaxation, or until it is told to stop.
     *
     * @param incumbent a plan whose columns are let in from the beginning
     * @return the optimum of the whole relaxation, or null when it did not come to the end
     */
    @Nullable
    Primal run(Plan incumbent, BooleanSupplier stopped, RoundListener ear) {
        if (stopped.getAsBoolean()) {
            return null;
        }
        apart.clear();
        MergedModel merged = plain.countLinks() >= manyLinks ? new MergedModel(model, plain, apart) : null;
        int before = 0;
        Primal primal = solve(merged, relaxation -> start(relaxation, merged, incumbent), stopped, ear);
        while (primal != null && apart.cardinality() > before) {
            before = apart.cardinality();
            ear.round(primal);
            iterations = primal.iterations();
            MergedModel finer = new MergedModel(model, plain, apart);
            double[] worth = duals;
            primal = solve(finer, relaxation -> startFrom(relaxation, finer, worth, incumbent), stopped, ear);
        }
        return primal;
    }

    private @Nullable Primal solve(
            @Nullable MergedModel merged, Consumer<Relaxation> start, BooleanSupplier stopped, RoundListener ear) {
        double dearest = dearest();
        LinearModel solved = merged == null ? model : merged.model();
        try (Relaxation relaxation = new Relaxation(solved, Math.max(Units.KILOMETRE, dearest / DEAREST_IN_UNITS))) {
            start.accept(relaxation);
            double penalty = 4.0 * dearest + Units.KILOMETRE;
            relaxation.allowShortfall(penalty);
            while (!stopped.getAsBoolean() && relaxation.solve(stopped)) {
                double shortfall = relaxation.shortfall();
                double[] worth = merged == null ? relaxation.duals() : merged.lift(relaxation.duals());
                long bound = safe.of(worth, step);
                if (bound > best) {
                    best = bound;
                    duals = worth;
                    ear.bound(bound);
                }
                Primal primal = primal(relaxation, worth);
                int active = relaxation.countActive();
                boolean any = letIn(relaxation, worth);
                boolean few = relaxation.countActive() - active < FEW_MORE * active;
                if (merged != null && few && shortfall < 1e-7 && splitCampuses()) {
                    return primal;
                }
                if (!any) {
                    if (shortfall < 1e-7) {
                        return primal;
                    }
                    penalty *= 16;
                    if (penalty > DEAREST_PENALTY) {
                        return null;
                    }
                    relaxation.allowShortfall(penalty);
                } else if (shortfall < 1e-7) {
                    ear.round(primal);
                }
            }
        }
        return null;
    }

    private Primal primal(Relaxation relaxation, double[] worth) {
        BitSet whole = new BitSet();
        BitSet fractional = new BitSet();
        BitSet active = new BitSet();
        asked = new double[model.rows()];
        for (int column = 0; column < model.columns(); column++) {
            if (model.isChoice(column) && relaxation.isActive(column)) {
                active.set(column);
                double value = relaxation.value(column);
                whole.set(column, value > 1 - NEAR_WHOLE);
                fractional.set(column, value > NEAR_WHOLE && value <= 1 - NEAR_WHOLE);
                for (int entry = model.begin(column); value > 0 && entry < model.end(column); entry++) {
                    asked[model.row(entry)] += value * model.sign(entry);
                }
            }
        }
        return new Primal(whole, fractional, active, worth, iterations + relaxation.iterations());
    }

    private double dearest() {
        double dearest = 0;
        for (int column = 0; column < model.columns(); column++) {
            dearest = Math.max(dearest, Math.abs(model.cost(column)));
        }
        return dearest;
    }

    /**
     * Finds the campuses that cannot do what the solution asks of them at the costs that it counts on; where these are
     * more than half of all, it takes all, because each split costs a solve from the beginning.
     *
     * @return whether there are any
     */
    private boolean splitCampuses() {
        Map<Integer, ClassFlow> flows = new HashMap<>();
        Map<Integer, Map<Integer, Integer>> classes = classesByCampus();
        classes.forEach((campus, index) -> {
            double[] capacity = new double[index.size()];
            index.forEach((row, i) -> capacity[i] = Math.max(0, model.limit(row) - asked[row]));
            flows.put(campus, new ClassFlow(capacity));
        });
        int before = apart.cardinality();
        for (int row = 0; row < model.rows(); row++) {
            int campus = plain.campusOf(row);
            if (campus >= 0 && !apart.get(campus) && asked[row] > NEAR_WHOLE) {
                ClassFlow flow = Objects.requireNonNull(flows.get(campus));
                Map<Integer, Integer> index = Objects.requireNonNull(classes.get(campus));
                if (plain.isLink(row) ? !flow.add(asked[row], cheapest(row, index)) : asked[row] > model.limit(row)) {
                    apart.set(campus);
                }
            }
        }
        if (apart.cardinality() > before && 2 * apart.cardinality() > before + classes.size()) {
            apart.or(all(classes));
        }
        return apart.cardinality() > before;
    }

    private static BitSet all(Map<Integer, ?> byCampus) {
        BitSet all = new BitSet();
        byCampus.keySet().forEach(all::set);
        return all;
    }

    /** Rows of the classes of campuses that are not split, with a number from 0 for each. */
    private Map<Integer, Map<Integer, Integer>> classesByCampus() {
        Map<Integer, Map<Integer, Integer>> classes = new HashMap<>();
        for (int row = 0; row < model.rows(); row++) {
            int campus = plain.campusOf(row);
            if (campus >= 0 && !apart.get(campus) && !plain.isLink(row)) {
                Map<Integer, Integer> own = classes.computeIfAbsent(campus, key -> new HashMap<>());
                own.put(row, own.size());
            }
        }
        return classes;
    }

    private boolean[] cheapest(int link, Map<Integer, Integer> index) {
        boolean[] cheapest = new boolean[index.size()];
        long least = plain.leastCost(link);
        for (int i = 0; i < plain.count(link); i++) {
            int column = plain.column(link, i);
            cheapest[Objects.requireNonNull(index.get(plain.classRow(column)))] = model.cost(column) == least;
        }
        return cheapest;
    }

    /** The nearest schools, and all columns that are no choices. */
    private void start(Relaxation relaxation, @Nullable MergedModel merged, Plan incumbent) {
        double[] costs = new double[model.columns()];
        for (int column = 0; column < costs.length; column++) {
            if (!model.isChoice(column) && (merged == null || !merged.isMerged(column))) {
                relaxation.activate(column);
            }
            costs[column] = model.isChoice(column) ? model.cost(column) : Double.POSITIVE_INFINITY;
        }
        cheapest(relaxation, costs, Double.POSITIVE_INFINITY, NEAREST_OF_CAMPUS, NEAREST_OF_SCHOOL, true);
        choices.listColumns(incumbent).forEach(relaxation::activate);
    }

    /**
     * The choices of small reduced cost.
     *
     * @param worth duals to begin with
     */
    private void startFrom(Relaxation relaxation, MergedModel merged, double[] worth, Plan incumbent) {
        linked.clear();
        double[] reduced = new double[model.columns()];
        for (int column = 0; column < reduced.length; column++) {
            if (!model.isChoice(column) && !plain.isBetween(column)) {
                relaxation.activate(column);
            }
            reduced[column] = model.isChoice(column) ? model.reducedCost(column, worth) : Double.POSITIVE_INFINITY;
        }
        cheapest(relaxation, reduced, NEAR_ENOUGH * step, BEST_OF_CAMPUS, BEST_OF_SCHOOL, false);
        choices.listColumns(incumbent).forEach(column -> activate(relaxation, column));
    }

    /** Lets a choice in, and whoever can serve its link. */
    private void activate(Relaxation relaxation, int choice) {
        relaxation.activate(choice);
        for (int entry = model.begin(choice); entry < model.end(choice); entry++) {
            int row = model.row(entry);
            if (plain.isLink(row) && apart.get(plain.campusOf(row)) && !linked.get(row)) {
                linked.set(row);
                for (int i = 0; i < plain.count(row); i++) {
                    relaxation.activate(plain.column(row, i));
                }
            }
        }
    }

    /** @return whether a column was let in */
    private boolean letIn(Relaxation relaxation, double[] worth) {
        double[] reduced = new double[model.columns()];
        for (int column = 0; column < reduced.length; column++) {
            reduced[column] = model.isChoice(column) && !relaxation.isActive(column)
                    ? model.reducedCost(column, worth)
                    : Double.POSITIVE_INFINITY;
        }
        return cheapest(relaxation, reduced, -step * WORTH_ADDING, BEST_OF_CAMPUS, BEST_OF_SCHOOL, false);
    }

    private boolean cheapest(
            Relaxation relaxation, double[] costs, double below, int ofCampus, int ofSchool, boolean scarceOnly) {
        Integer[] order = IntStream.range(0, costs.length)
                .filter(column -> costs[column] < below)
                .boxed()
                .toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(column -> costs[column]));
        int[] campusCount = new int[choices.countGroups()];
        int[] schoolCount = new int[choices.countSchools()];
        boolean any = false;
        for (int column : order) {
            int campus = choices.groupOf(column);
            int school = choices.schoolIndexOf(column);
            boolean wanted = campusCount[campus] < ofCampus
                    || schoolCount[school] < ofSchool && !(scarceOnly && !scarce.get(school));
            if (wanted) {
                campusCount[campus]++;
                schoolCount[school]++;
                activate(relaxation, column);
                any = true;
            }
        }
        return any;
    }
}
