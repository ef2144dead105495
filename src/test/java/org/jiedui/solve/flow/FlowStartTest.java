package org.jiedui.solve.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jiedui.problem.Problem;
import org.jiedui.problem.ProblemSketch;
import org.jiedui.problem.Setting;
import org.junit.jupiter.api.Test;

class FlowStartTest {

    /** Ids are free text; one that is a province's name is no province. */
    @Test
    void aUniversityMayBeCalledLikeItsProvince() {
        Problem problem = new ProblemSketch()
                .places(2, 0)
                .quota("北京市", 3, 0)
                .university("北京市", "北京市", 0, 2)
                .university("另一所", "北京市", 0, 1)
                .school("一中", "北京市", Setting.URBAN, 1, "普通")
                .school("二中", "北京市", Setting.URBAN, 2, "普通")
                .school("三中", "北京市", Setting.URBAN, 3, "普通")
                .build();
        assertEquals(3, new FeasibilityFlow().feasibility(problem).reachable());
        assertEquals(3, FlowStart.plan(problem).pairings().size());
    }
}
