package org.jiedui.solve.exact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jiedui.plan.Cost;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.plan.PlanAudit;
import org.jiedui.problem.Department;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.University;
import org.jspecify.annotations.Nullable;

/**
 * What the exact model knows about one part of a roster and a plan for it, kept warm so that questions are answered
 * soon: the model, the columns let in, and the duals of its relaxation.
 *
 * <p>All costs here are those of plans that fill as much as the plan does. The bounds of all pairs come at once from
 * the reduced costs; the best plan with a pair from the relaxation solved on with the pair's columns held, and a search
 * over the columns that can still matter. Holds native memory until it is closed; one thread at a time, which it
 * sees to itself.
 */
public final class WarmPart implements AutoCloseable {

    private static final int NO_LINK = -1;
    private static final int CANNOT_SERVE = -2;

    private final Problem part;
    private final Plan plan;
    private final FillLevel fill;
    private final Formulation formulation;
    private final PlainIndex plain;
    private final long step;
    private SafeBound.@Nullable Priced priced;
    private BitSet active = new BitSet();
    private @Nullable WarmRelaxation relaxation;
    private boolean closed;

    /**
     * A pair and its bound.
     *
     * @param departmentId a department of the part
     * @param schoolId a school of the part
     * @param atLeast no plan with the pair that fills as much costs less, in thousandths of a km-equivalent
     */
    public record PairBound(String departmentId, String schoolId, long atLeast) {}

    /**
     * The best plan that was found under a condition.
     *
     * @param plan null when none was found that fills as much
     * @param atLeast no plan that keeps the condition and fills as much costs less
     * @param isProven whether the plan costs just that
     */
    public record Best(@Nullable Plan plan, long atLeast, boolean isProven) {}

    private WarmPart(Problem part, Plan plan, FillLevel fill, Formulation formulation) {
        this.part = part;
        this.plan = plan;
        this.fill = fill;
        this.formulation = formulation;
        plain = new PlainIndex(formulation.model);
        long divisor = 0;
        for (int column = 0; column < formulation.model.columns(); column++) {
            divisor = Units.greatestDivisor(divisor, formulation.model.cost(column));
        }
        step = Math.max(1, divisor);
    }

    /**
     * Takes a part up.
     *
     * @param plan for the part; breaks no hard rule
     * @param stopped asked now and then; yes gives it up
     * @return null when it was given up, or the relaxation is not solved
     * @throws IllegalStateException when the native library does not load
     */
    public static @Nullable WarmPart open(Problem part, Plan plan, BooleanSupplier stopped) {
        String missing = NativeLibrary.shared().findMissing();
        if (missing != null) {
            throw new IllegalStateException(missing);
        }
        Held held = new Held(part);
        FillLevel fill = new FillLevel(part, held);
        fill.solve();
        boolean full = plan.pairings().size() == fill.most();
        if (full) {
            fill.trustCut();
        }
        OptionalInt total =
                full ? OptionalInt.empty() : OptionalInt.of(plan.pairings().size() - held.pins.size());
        WarmPart warm = new WarmPart(part, plan, fill, new Formulation(part, held, fill, total, stopped));
        return !stopped.getAsBoolean() && warm.relax(stopped) ? warm : null;
    }

    private boolean relax(BooleanSupplier stopped) {
        SafeBound safe = new SafeBound(formulation.model);
        ColumnGeneration generation = new ColumnGeneration(
                formulation.model,
                plain,
                formulation.choices,
                formulation.scarceSchools(),
                safe,
                step,
                ColumnGeneration.MANY_LINKS);
        ColumnGeneration.Primal primal = generation.run(plan, stopped, new NobodyListens());
        if (primal == null) {
            return false;
        }
        active = primal.active();
        formulation.choices.listColumns(plan).forEach(active::set);
        priced = safe.price(generation.duals());
        return true;
    }

    private static final class NobodyListens implements ColumnGeneration.RoundListener {
        @Override
        public void bound(long bound) {}

        @Override
        public void round(ColumnGeneration.Primal primal) {}
    }

    /** Whether counts alone prove that no plan fills more. */
    public boolean isFull() {
        return plan.pairings().size() == fill.most();
    }

    /** About how much memory this takes, in columns of the model. */
    public int size() {
        return formulation.model.columns();
    }

    /** No plan of the part that fills as much costs less, in thousandths of a km-equivalent. */
    public long lower() {
        return priced().lower();
    }

    /**
     * By counts alone, how many pairings there can be at most in a plan with a pair, which neither a rule about pairs
     * nor the pins rule out.
     */
    public synchronized int mostPairingsWith(Department department, School school) {
        return fill.mostWith(part.universityOf(department), school);
    }

    /** The bounds of all pairs of a department that may be in a plan that fills as much; one pass over the columns. */
    public List<PairBound> bounds(Department department) {
        List<PairBound> bounds = new ArrayList<>();
        BitSet tied = new BitSet();
        Choices choices = formulation.choices;
        for (int column = formulation.model.columns() - 1; column >= 0; column--) {
            if (choices.mayTake(column, department)) {
                int school = choices.schoolIndexOf(column);
                if (choices.isTied(column)) {
                    tied.set(school);
                } else if (tied.get(school)) {
                    continue;
                }
                addBound(bounds, column, department);
            }
        }
        return bounds;
    }

    /** The same for a school and everybody who may have it. */
    public List<PairBound> bounds(School school) {
        List<PairBound> bounds = new ArrayList<>();
        List<Department> tied = new ArrayList<>();
        Choices choices = formulation.choices;
        int index = choices.indexOf(school);
        for (int column = formulation.model.columns() - 1; column >= 0; column--) {
            if (choices.schoolIndexOf(column) != index) {
                continue;
            }
            for (Department department : choices.takersOf(column)) {
                if (choices.isTied(column)) {
                    tied.add(department);
                } else if (tied.contains(department)) {
                    continue;
                }
                addBound(bounds, column, department);
            }
        }
        return bounds;
    }

    /** For every department that the plan pairs, the least bound of its other pairs; one pass over the columns. */
    public Map<String, PairBound> leastInstead() {
        Map<String, String> present = plan.schoolByDepartment();
        Map<String, PairBound> least = new HashMap<>();
        List<PairBound> found = new ArrayList<>();
        for (int column = 0; column < formulation.model.columns(); column++) {
            if (!formulation.model.isChoice(column)) {
                continue;
            }
            String schoolId = formulation.choices.schoolOf(column).id();
            for (Department department : formulation.choices.takersOf(column)) {
                String own = present.get(department.id());
                if (own != null && !own.equals(schoolId)) {
                    found.clear();
                    addBound(found, column, department);
                    found.forEach(bound -> least.merge(
                            bound.departmentId(),
                            bound,
                            (one, other) -> other.atLeast() < one.atLeast() ? other : one));
                }
            }
        }
        return least;
    }

    private void addBound(List<PairBound> bounds, int column, Department department) {
        SafeBound.Priced known = priced();
        long least = known.lower() + Math.max(0, known.reduced()[column]);
        if (!formulation.choices.isTied(column)) {
            int serving = servingColumn(column, department);
            if (serving == CANNOT_SERVE) {
                return;
            }
            least += serving == NO_LINK ? 0 : Math.max(0, known.reduced()[serving]);
        }
        bounds.add(new PairBound(
                department.id(), formulation.choices.schoolOf(column).id(), least));
    }

    private SafeBound.Priced priced() {
        return Objects.requireNonNull(priced, "The relaxation is solved when a part is opened.");
    }

    /**
     * The column that says how many departments like this one serve the link of a pairing of their campus: {@link
     * #NO_LINK} where the pairing has none, {@link #CANNOT_SERVE} where the pair is forbidden.
     */
    private int servingColumn(int column, Department department) {
        LinearModel model = formulation.model;
        for (int entry = model.begin(column); entry < model.end(column); entry++) {
            int row = model.row(entry);
            if (plain.isLink(row)) {
                int classRow = formulation.choices.classRowOf(department);
                for (int i = 0; i < plain.count(row); i++) {
                    if (plain.classRow(plain.column(row, i)) == classRow) {
                        return plain.column(row, i);
                    }
                }
                return CANNOT_SERVE;
            }
        }
        return NO_LINK;
    }

    /**
     * The best plan with a pair, which no rule and no pin rules out, everything else free. Among equally good dealings
     * of a university's schools the one nearest to the plan.
     *
     * @param stopped asked now and then; yes ends the search with what is known
     * @return null when this was closed meanwhile, so that it must be opened again
     */
    public synchronized @Nullable Best bestWith(Pairing wished, BooleanSupplier stopped) {
        if (closed) {
            return null;
        }
        Fixing fixing = fixing(part.department(wished.departmentId()), part.school(wished.schoolId()));
        if (fixing == null) {
            return new Best(null, lower(), false);
        }
        if (relaxation == null) {
            relaxation = new WarmRelaxation(formulation.model, plain, step, active);
        }
        double[] worth = relaxation.solve(fixing, stopped);
        if (worth == null) {
            return new Best(null, lower(), false);
        }
        SafeBound.Priced known = new SafeBound(formulation.model, fixing).price(worth);
        Listener ear = new Listener(pinned(wished));
        ForcedSearch search = new ForcedSearch(formulation.model, plain, step, known, fixing, ear, stopped);
        boolean ended = search.run(relaxation.support());
        Plan found = ear.best;
        return ended && found != null
                ? new Best(found, ear.upper(), true)
                : new Best(found, Math.max(lower(), Math.min(search.lower(), ear.upper())), false);
    }

    /** The columns that every plan with the pair has, and those of the department's other ties, which it has not. */
    private @Nullable Fixing fixing(Department department, School school) {
        Fixing fixing = new Fixing(new BitSet(), new BitSet());
        Choices choices = formulation.choices;
        int index = choices.indexOf(school);
        int own = -1;
        for (int column = formulation.model.columns() - 1; column >= 0; column--) {
            if (!choices.mayTake(column, department)) {
                continue;
            }
            boolean wanted = choices.schoolIndexOf(column) == index;
            if (wanted && own < 0) {
                own = column;
            } else if (choices.isTied(column)) {
                fixing.unused().set(column);
            }
        }
        if (own < 0) {
            return null;
        }
        fixing.used().set(own);
        if (!choices.isTied(own)) {
            int serving = servingColumn(own, department);
            if (serving == CANNOT_SERVE) {
                return null;
            }
            if (serving != NO_LINK) {
                fixing.used().set(serving);
            }
        }
        return fixing;
    }

    private Problem pinned(Pairing wished) {
        List<Tie> ties = new ArrayList<>(part.ties());
        ties.add(new Tie(wished.departmentId(), wished.schoolId(), TieKind.PIN));
        return new Problem(
                part.programme(), part.universities(), part.departments(), part.schools(), ties, part.weights());
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (relaxation != null) {
            relaxation.close();
            relaxation = null;
        }
    }

    /** Deals what is chosen in a problem with a pin more, and keeps the best plan that fills as much. */
    private final class Listener implements ForcedSearch.Found {
        private final Problem asked;
        private final Set<String> pinnedSchools;
        private final Dealing dealing;
        private @Nullable Plan best;
        private long upper = Long.MAX_VALUE;

        Listener(Problem asked) {
            this.asked = asked;
            Held held = new Held(asked);
            pinnedSchools = held.schools;
            dealing = new Dealing(asked, held, plan);
        }

        @Override
        public synchronized void chosen(List<Integer> columns) {
            Map<University, List<School>> schools = formulation.choices.schoolsByUniversity(columns);
            schools.values().forEach(own -> own.removeIf(school -> pinnedSchools.contains(school.id())));
            Plan found = dealing.deal(schools);
            Cost cost = PlanAudit.audit(asked, found).cost();
            if (cost.hard() == 0 && found.pairings().size() == plan.pairings().size() && cost.soft() < upper) {
                best = found;
                upper = cost.soft();
            }
        }

        @Override
        public synchronized long upper() {
            return upper;
        }
    }
}
