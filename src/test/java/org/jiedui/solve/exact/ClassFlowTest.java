package org.jiedui.solve.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ClassFlowTest {

    private static final int CLASSES = 4;

    @Test
    void whatIsTakenMakesRoomForWhatCannotGoElsewhere() {
        ClassFlow flow = new ClassFlow(new double[] {1, 1});
        assertTrue(flow.add(1, new boolean[] {true, true}));
        assertTrue(flow.add(1, new boolean[] {true, false}));
        assertFalse(flow.add(0.5, new boolean[] {true, true}));
    }

    /** By P. Hall's theorem all are served if and only if no set of classes has more to serve than it can. */
    @Test
    void servesWhatHallsConditionAllows() {
        Random random = new Random(5);
        int served = 0;
        for (int round = 0; round < 3000; round++) {
            double[] capacity = new double[CLASSES];
            for (int i = 0; i < CLASSES; i++) {
                capacity[i] = random.nextInt(4);
            }
            ClassFlow flow = new ClassFlow(capacity);
            double[] demandOf = new double[1 << CLASSES];
            boolean all = true;
            for (int link = 0; link < 5 && all; link++) {
                int set = 1 + random.nextInt((1 << CLASSES) - 1);
                double demand = random.nextInt(9) * 0.25;
                demandOf[set] += demand;
                boolean[] cheapest = new boolean[CLASSES];
                for (int i = 0; i < CLASSES; i++) {
                    cheapest[i] = (set >> i & 1) == 1;
                }
                all = flow.add(demand, cheapest);
                assertEquals(hall(capacity, demandOf), all, "round " + round);
                served += all ? 1 : 0;
            }
        }
        assertTrue(served > 3000, served + " links are served");
    }

    private static boolean hall(double[] capacity, double[] demandOf) {
        for (int set = 0; set < demandOf.length; set++) {
            double demand = 0;
            double room = 0;
            for (int sub = 0; sub < demandOf.length; sub++) {
                demand += (sub & ~set) == 0 ? demandOf[sub] : 0;
            }
            for (int i = 0; i < CLASSES; i++) {
                room += (set >> i & 1) == 1 ? capacity[i] : 0;
            }
            if (demand > room + 1e-9) {
                return false;
            }
        }
        return true;
    }
}
