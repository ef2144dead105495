package org.jiedui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CertificateTest {

    @Test
    void reachingTheBoundIsProof() {
        Certificate certificate = Certificate.of(new Cost(0, 3, 500), new Bound(3, 500));
        assertEquals(Optimality.OPTIMAL_PROVEN, certificate.optimality());
        assertEquals(0.0, certificate.gap());
    }

    @Test
    void theGapIsRoundedUp() {
        Certificate certificate = Certificate.of(new Cost(0, 0, 3_000_000), new Bound(0, 2_999_999));
        assertEquals(Optimality.BOUNDED, certificate.optimality());
        assertEquals(0.000001, certificate.gap());
    }

    @Test
    void softCostsDoNotCompareWhileMoreOfTheGoalIsMissing() {
        Certificate certificate = Certificate.of(new Cost(0, 4, 500), new Bound(3, 900));
        assertEquals(Optimality.BOUNDED, certificate.optimality());
        assertNull(certificate.gap());
    }

    @Test
    void aPlanThatBeatsTheBoundUnmasksIt() {
        assertThrows(IllegalArgumentException.class, () -> Certificate.of(new Cost(0, 3, 499), new Bound(3, 500)));
        assertThrows(IllegalArgumentException.class, () -> Certificate.of(new Cost(0, 2, 900), new Bound(3, 500)));
    }

    @Test
    void withoutABoundNothingIsClaimed() {
        assertEquals(Optimality.UNKNOWN, Certificate.of(new Cost(0, 0, 0), null).optimality());
    }
}
