package org.jiedui.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsTest {

    @Test
    void theDefaultsAreTheProgrammesWeights() {
        Weights defaults = Weights.defaults();
        assertEquals(1000, defaults.thousandths(Rule.DISTANCE));
        assertEquals(100, defaults.thousandths(Rule.CROSS_REGION_DISTANCE));
        assertEquals(20_000, defaults.thousandths(Rule.REPEATED_TYPE));
        assertEquals(10_000, defaults.thousandths(Rule.TYPE_BALANCE));
        assertEquals(15_000, defaults.thousandths(Rule.UNMET_NEED));
        assertEquals(30_000, defaults.thousandths(Rule.UNKEPT_PREFERENCE));
        assertEquals(50_000, defaults.thousandths(Rule.CHANGED_PAIRING));
        assertEquals(2000, defaults.thousandths(Rule.FAR_PAIRING));
    }

    @Test
    void hardAndMediumRulesCountWithOne() {
        assertEquals(1, Weights.defaults().thousandths(Rule.UNFILLED_PLACE));
        assertEquals(1, Weights.defaults().thousandths(Rule.PIN_KEPT));
    }

    @Test
    void aReplacedWeightLeavesTheOthersAlone() {
        Weights changed = Weights.defaults().with(Map.of(Rule.DISTANCE, new BigDecimal("0.005")));
        assertEquals(5, changed.thousandths(Rule.DISTANCE));
        assertEquals(2000, changed.thousandths(Rule.FAR_PAIRING));
        assertEquals(1000, Weights.defaults().thousandths(Rule.DISTANCE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.001", "1000000.001", "0.0005"})
    void aWeightOutOfRangeOrTooFineIsRefused(String kilometres) {
        assertThrows(
                IllegalArgumentException.class,
                () -> Weights.defaults().with(Map.of(Rule.DISTANCE, new BigDecimal(kilometres))));
    }

    @Test
    void kilometresAreWrittenExactly() {
        assertEquals("0.1", Weights.kilometres(100).toPlainString());
        assertEquals("200", Weights.kilometres(200_000).toPlainString());
        assertEquals("0", Weights.kilometres(0).toPlainString());
        assertEquals("1234.567", Weights.kilometres(1_234_567).toPlainString());
    }
}
