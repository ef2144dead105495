package org.jiedui.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/**
 * What one unit of each soft rule's amount costs, in thousandths of a kilometre-equivalent.
 *
 * <p>Whole thousandths keep every cost an exact whole number: the largest weight times the largest conceivable amount
 * (10⁹ × 10⁹) still fits into a {@code long}.
 */
public final class Weights {

    /** The largest weight, in km-equivalents. */
    public static final int MAX_KILOMETRES = 1_000_000;

    /** One km-equivalent in thousandths. */
    public static final long KILOMETRE = 1000;

    private static final int DECIMALS = 3;
    private static final String RESOURCE = "/solver-config/weights.properties";

    private final Map<Rule, Long> thousandths;

    private Weights(Map<Rule, Long> thousandths) {
        this.thousandths = thousandths;
    }

    /** The weights of {@code solver-config/weights.properties}. */
    public static Weights defaults() {
        return Defaults.WEIGHTS;
    }

    /**
     * These weights with some replaced.
     *
     * @param kilometres km-equivalents per soft rule, 0 to {@link #MAX_KILOMETRES}, at most three decimals
     * @throws IllegalArgumentException when a rule is not soft or a weight is out of range or too fine
     */
    public Weights with(Map<Rule, BigDecimal> kilometres) {
        EnumMap<Rule, Long> changed = new EnumMap<>(thousandths);
        kilometres.forEach((rule, weight) -> {
            if (rule.level() != RuleLevel.SOFT) {
                throw new IllegalArgumentException("The rule (" + rule.id() + ") is not soft and has no weight.");
            }
            changed.put(rule, toThousandths(rule, weight));
        });
        return new Weights(changed);
    }

    /** The greatest number that divides every weight in thousandths, 1 where all of them are 0. */
    public long step() {
        long step = 0;
        for (long weight : thousandths.values()) {
            step = BigInteger.valueOf(step).gcd(BigInteger.valueOf(weight)).longValueExact();
        }
        return Math.max(1, step);
    }

    /**
     * Every weight in another unit of cost: × times ÷ divisor.
     *
     * @param divisor divides every weight
     * @throws ArithmeticException when a weight does not fit into a long
     */
    public Weights inUnits(long times, long divisor) {
        EnumMap<Rule, Long> scaled = new EnumMap<>(Rule.class);
        thousandths.forEach((rule, weight) -> scaled.put(rule, Math.multiplyExact(weight / divisor, times)));
        return new Weights(scaled);
    }

    /** The weight of a rule in thousandths of a km-equivalent, 0 to 10⁹; hard and medium rules have none and give 1. */
    public long thousandths(Rule rule) {
        Long weight = thousandths.get(rule);
        return weight == null ? 1 : weight;
    }

    /** The weight of a soft rule in km-equivalents. */
    public BigDecimal kilometres(Rule rule) {
        return kilometres(thousandths(rule));
    }

    /** Thousandths of a km-equivalent written in km-equivalents, exactly, without trailing zeros. */
    public static BigDecimal kilometres(long thousandths) {
        BigDecimal exact = BigDecimal.valueOf(thousandths, DECIMALS).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Weights that && that.thousandths.equals(thousandths);
    }

    @Override
    public int hashCode() {
        return thousandths.hashCode();
    }

    @Override
    public String toString() {
        return thousandths.toString();
    }

    private static long toThousandths(Rule rule, BigDecimal kilometres) {
        if (kilometres.signum() < 0 || kilometres.compareTo(BigDecimal.valueOf(MAX_KILOMETRES)) > 0) {
            throw new IllegalArgumentException("The weight of " + rule.id() + " (" + kilometres
                    + " km) must be between 0 and " + MAX_KILOMETRES + ".");
        }
        if (kilometres.stripTrailingZeros().scale() > DECIMALS) {
            throw new IllegalArgumentException("The weight of " + rule.id() + " (" + kilometres
                    + " km) must have at most " + DECIMALS + " decimals.");
        }
        return kilometres.movePointRight(DECIMALS).longValueExact();
    }

    /** Loaded on first use, once. */
    private static final class Defaults {
        static final Weights WEIGHTS = read();

        private static Weights read() {
            Properties properties = new Properties();
            try (InputStream in = Weights.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException(
                            "The default weights (" + RESOURCE + ") are not on the class path.");
                }
                properties.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            EnumMap<Rule, Long> weights = new EnumMap<>(Rule.class);
            for (Rule rule : Rule.listSoft()) {
                String kilometres = properties.getProperty(rule.id());
                if (kilometres == null) {
                    throw new IllegalStateException(
                            "The default weights (" + RESOURCE + ") lack the rule (" + rule.id() + ").");
                }
                weights.put(rule, toThousandths(rule, new BigDecimal(kilometres.trim())));
            }
            return new Weights(weights);
        }
    }
}
