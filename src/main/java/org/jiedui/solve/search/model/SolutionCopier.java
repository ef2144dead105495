package org.jiedui.solve.search.model;

import ai.timefold.solver.core.api.domain.solution.cloner.SolutionCloner;

/** Copies what changes and shares the rest; Timefold copies every new best solution, many thousand times a minute. */
public class SolutionCopier implements SolutionCloner<PairingSolution> {

    @Override
    public PairingSolution cloneSolution(PairingSolution original) {
        return original.copy();
    }
}
