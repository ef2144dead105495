package org.jiedui.solve.search;

import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import ai.timefold.solver.core.impl.score.director.ScoreDirector;
import java.util.Iterator;
import java.util.random.RandomGenerator;

/**
 * Proposes moves at random: to a near school that is free, through one that is taken (a swap, or a chain that sends the other
 * department on), between two departments of one university (which also swaps urban and rural roles), from a paired department to
 * a reserve one, and between two supply lines. All randomness is the solver's, so a seed fixes the sequence.
 */
public class PairingMoves implements MoveIteratorFactory<PairingSolution, Reassignment> {

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
        return new MoveProposer(director.getWorkingSolution(), random);
    }
}
