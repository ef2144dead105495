package org.jiedui.solve.search.terrain;

import java.util.List;
import java.util.Map;
import org.jiedui.problem.Problem;

/**
 * All of a problem that does not change while it is searched; shared by all clones of a solution. Its distances and
 * costs are worked out when first asked for, so it belongs to one search.
 *
 * @param problem the problem
 * @param slots its schools by index
 * @param slotById the same by school id
 * @param seats its departments by index
 * @param standing what is counted even while nobody is in it
 * @param tariff what pairings cost
 * @param tallies how many tallies there are
 */
public record Terrain(
        Problem problem,
        List<SchoolSlot> slots,
        Map<String, SchoolSlot> slotById,
        List<Seat> seats,
        List<StandingFact> standing,
        Tariff tariff,
        int tallies) {}
