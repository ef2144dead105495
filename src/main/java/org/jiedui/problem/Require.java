package org.jiedui.problem;

/** Invariant checks shared by the records; what they throw names a programming error, never a user's mistake. */
final class Require {
    private Require() {}

    static void text(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The " + what + " must not be blank.");
        }
    }

    static void notNegative(String what, long value) {
        if (value < 0) {
            throw new IllegalArgumentException("The " + what + " (" + value + ") must not be negative.");
        }
    }
}
