package org.jiedui.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.junit.jupiter.api.Test;

class LineTest {

    @Test
    void whatIsSaidIsUnderstood() {
        List<Line> lines = List.of(
                new Line.Begun(1, 2, 3),
                new Line.Progress(4, new Cost(5, 6, 7), null),
                new Line.Progress(4, new Cost(5, 6, 7), new Bound(8, 9)),
                new Line.Memory(10, 11),
                new Line.Ended(12, "OPTIMAL", new Cost(13, 14, 15), null, 16),
                new Line.Ended(12, "OPTIMAL", new Cost(13, 14, 15), new Bound(17, 18), 16),
                new Line.Feasible(1.5, 20, 19, 21),
                new Line.Failed("out of memory"));
        lines.forEach(line -> assertEquals(line, Line.parse(line.toText())));
    }

    @Test
    void aReasonToFailKeepsToItsLine() {
        assertEquals(
                new Line.Failed("no such thing here"), Line.parse(new Line.Failed("no such,\nthing here").toText()));
    }

    @Test
    void anythingElseIsRefused() {
        for (String text : List.of("", "memory,1", "memory,a,b", "hello,1", "ended,1,OPTIMAL,0,0,0")) {
            assertThrows(IllegalArgumentException.class, () -> Line.parse(text), text);
        }
    }
}
