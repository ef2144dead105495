package org.jiedui.solve.exact;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Rule;
import org.jspecify.annotations.Nullable;

/** The exact model: where it can be used at all, and the proof of a problem. Thread-safe; problems may be worked on side by side. */
public final class ExactModel {

    private final NativeLibrary library;
    private final Set<Rule> leftOut;

    public ExactModel() {
        this(Set.of());
    }

    /**
     * A model that leaves some soft rules out. As no cost is negative, its optimum is then still a lower bound, only a weaker one, and
     * nothing is proven optimal unless those rules cost nothing; plans are judged by all rules all the same. A rule of the rule list that
     * the formulation does not write yet is left out in just this way.
     *
     * @param leftOut soft rules that the model is not to know
     */
    public ExactModel(Set<Rule> leftOut) {
        this(NativeLibrary.shared(), leftOut);
    }

    ExactModel(NativeLibrary library, Set<Rule> leftOut) {
        this.library = library;
        this.leftOut = Set.copyOf(leftOut);
    }

    /** Why the model cannot be used here, in one line, or null when it can. */
    public @Nullable String findMissing() {
        return library.findMissing();
    }

    /**
     * Takes a problem up.
     *
     * @param problem a whole problem or an independent part of one
     * @throws IllegalStateException when the model cannot be used here
     */
    public ExactProof open(Problem problem) {
        String missing = findMissing();
        if (missing != null) {
            throw new IllegalStateException(missing);
        }
        Map<Rule, BigDecimal> nothing =
                leftOut.stream().collect(Collectors.toMap(Function.identity(), rule -> BigDecimal.ZERO));
        return new ExactProof(problem, problem.withWeights(problem.weights().with(nothing)));
    }
}
