package org.jiedui.solve.search.move;

import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import ai.timefold.solver.core.impl.score.director.ScoreDirector;
import java.util.Iterator;
import java.util.random.RandomGenerator;
import org.jiedui.solve.search.model.PairingSolution;
import org.jspecify.annotations.Nullable;

/**
 * Proposes moves at random: to a near school that is free, through one that is taken (a swap, or a chain that sends the
 * other department on), between two departments of one university (which also swaps urban and rural roles), from a
 * paired department to a reserve one, and between two supply lines. Moves that would cost much are rarely proposed, and
 * ever more rarely towards the end of a round. All randomness is the solver's, so a seed fixes the sequence.
 */
public class PairingMoves implements MoveIteratorFactory<PairingSolution, Reassignment> {

    private double temperature;
    private long moves = 1;
    private long proposed;
    private @Nullable MoveProposer proposer;

    /**
     * What a proposed move may cost at first, on average, in thousandths of a km-equivalent. Set by the solver from its
     * configuration.
     */
    public void setTemperature(double temperature) {
        this.temperature = temperature;
    }

    /** After how many moves nothing that costs is proposed any more, > 0. Set by the solver from its configuration. */
    public void setMoves(long moves) {
        this.moves = moves;
    }

    @Override
    public long getSize(ScoreDirector<PairingSolution> director) {
        PairingSolution solution = director.getWorkingSolution();
        return (long) solution.getAssignments().size()
                * Math.max(1, solution.terrain().slots().size());
    }

    @Override
    public Iterator<Reassignment> createOriginalMoveIterator(ScoreDirector<PairingSolution> director) {
        throw new UnsupportedOperationException("These moves are selected at random only.");
    }

    @Override
    public Iterator<Reassignment> createRandomMoveIterator(
            ScoreDirector<PairingSolution> director, RandomGenerator random) {
        PairingSolution solution = director.getWorkingSolution();
        MoveProposer current = proposer;
        if (current == null || !current.isOf(solution)) {
            current = new MoveProposer(solution, random);
            proposer = current;
        } else {
            current.follow();
        }
        return new Cooling(current);
    }

    private final class Cooling implements Iterator<Reassignment> {
        private final MoveProposer source;

        Cooling(MoveProposer source) {
            this.source = source;
        }

        @Override
        public boolean hasNext() {
            return source.hasNext();
        }

        @Override
        public Reassignment next() {
            double left = Math.max(0, 1 - (double) proposed++ / moves);
            source.warm(temperature * left);
            return source.next();
        }
    }
}
