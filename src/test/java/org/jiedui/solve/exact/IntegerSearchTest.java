package org.jiedui.solve.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IntegerSearchTest {

    private static final double AMPLE = 10;

    @BeforeAll
    static void load() {
        NativeLibrary.shared().findMissing();
    }

    /** One of two columns must be taken. */
    private static LinearModel either(long one, long other) {
        LinearModel model = new LinearModel();
        int row = model.addEquality(1);
        model.addColumn(one, 1, true);
        model.entry(row);
        model.addColumn(other, 1, true);
        model.entry(row);
        return model;
    }

    private static IntegerSearch.Result run(LinearModel model, Consumer<List<Integer>> onSolution) {
        BitSet all = new BitSet();
        all.set(0, model.columns());
        return new IntegerSearch(model, 1)
                .run(Restriction.to(model, new PlainIndex(model), all), null, AMPLE, () -> false, onSolution);
    }

    @Test
    void theCheaperOneIsTaken() {
        List<List<Integer>> solutions = new ArrayList<>();
        IntegerSearch.Result result = run(either(7, 5), solutions::add);
        assertTrue(result.finished());
        assertEquals(5, result.bound());
        assertEquals(List.of(1), solutions.getLast());
    }

    @Test
    void whereNoColumnIsLeftForARowThereIsNoSolution() {
        LinearModel model = either(7, 5);
        IntegerSearch.Result result = new IntegerSearch(model, 1)
                .run(
                        Restriction.to(model, new PlainIndex(model), new BitSet()),
                        null,
                        AMPLE,
                        () -> false,
                        solution -> {});
        assertTrue(result.finished());
        assertEquals(Long.MAX_VALUE, result.bound());
    }

    @Test
    void whatTheListenerThrowsComesOutAndNotThroughNativeCode() {
        OutOfMemoryError thrown = new OutOfMemoryError("no room");
        assertSame(
                thrown,
                assertThrows(
                        OutOfMemoryError.class,
                        () -> run(either(7, 5), solution -> {
                            throw thrown;
                        })));
    }

    @Test
    void costsBeyondItsArithmeticAreRefusedAndNotRoundedOff() {
        LinearModel model = either(Long.MAX_VALUE / 2, Long.MAX_VALUE / 2 - 1);
        IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> run(model, solution -> {}));
        assertTrue(refusal.getMessage().contains("overflow"), refusal::getMessage);
    }
}
