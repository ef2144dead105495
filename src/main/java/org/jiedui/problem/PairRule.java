package org.jiedui.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;

/**
 * A soft rule about one department and one school that are paired, as data: what it looks at in each of them, and the
 * amount of the two.
 *
 * <p>Departments, and schools, that agree in what all these rules look at are alike to them; the exact model and the
 * search count them together. Travel is not among these: it has a shape of its own ({@link RuleShape#TRAVEL}).
 *
 * @param <D> what it looks at in a department; compared by equals
 * @param <S> what it looks at in a school; compared by equals
 * @param rule the soft rule of shape {@link RuleShape#PAIR}
 * @param amount ≥ 0
 */
public record PairRule<D, S>(
        Rule rule, Function<Department, D> ofDepartment, Function<School, S> ofSchool, ToIntBiFunction<D, S> amount) {

    private static final List<PairRule<?, ?>> LIST =
            List.of(new PairRule<>(Rule.UNMET_NEED, Department::strengths, School::needs, Amounts::unmetNeed));

    /** All of them, in the order of the rule list. */
    public static List<PairRule<?, ?>> list() {
        return LIST;
    }

    /** The description of a rule, or empty when it is no soft rule about pairs. */
    static Optional<PairRule<?, ?>> find(Rule rule) {
        return LIST.stream().filter(described -> described.rule == rule).findFirst();
    }

    /** The amount of a pairing. */
    public int of(Department department, School school) {
        return amount.applyAsInt(ofDepartment.apply(department), ofSchool.apply(school));
    }

    /** What all the rules look at in a department, in their order. */
    public static List<Object> traits(Department department) {
        List<Object> traits = new ArrayList<>(LIST.size());
        LIST.forEach(rule -> traits.add(rule.ofDepartment.apply(department)));
        return List.copyOf(traits);
    }

    /** What all the rules look at in a school, in their order. */
    public static List<Object> traits(School school) {
        List<Object> traits = new ArrayList<>(LIST.size());
        LIST.forEach(rule -> traits.add(rule.ofSchool.apply(school)));
        return List.copyOf(traits);
    }

    /**
     * The amount for the traits of a department and a school.
     *
     * @param rule number of the rule in {@link #list}
     */
    public static int ofTraits(int rule, List<Object> department, List<Object> school) {
        return LIST.get(rule).ofTrait(department.get(rule), school.get(rule));
    }

    @SuppressWarnings("unchecked")
    private int ofTrait(Object department, Object school) {
        return amount.applyAsInt((D) department, (S) school);
    }

    /**
     * What all the rules together cost for the traits of a department and a school, in thousandths of a km-equivalent.
     */
    public static long cost(Weights weights, List<Object> department, List<Object> school) {
        long cost = 0;
        for (int i = 0; i < LIST.size(); i++) {
            cost += weights.thousandths(LIST.get(i).rule) * ofTraits(i, department, school);
        }
        return cost;
    }

    /** Whether any of the rules costs anything; if not, traits do not matter. */
    public static boolean anyCosts(Weights weights) {
        return LIST.stream().anyMatch(described -> weights.thousandths(described.rule) > 0);
    }
}
