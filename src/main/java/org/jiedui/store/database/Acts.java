package org.jiedui.store.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.function.Supplier;

/** Carries out what must happen as a whole or not at all: one act, one transaction. */
public final class Acts {

    private static final int MOST_TRIES = 4;

    private Acts() {}

    /**
     * Carries out an act in the caller's transaction, or in one of its own where there is none. An act of its own that
     * loses a race against another one is repeated, which then sees what the other one did.
     *
     * @param act reads and writes, and nothing else: it may be carried out more than once
     */
    public static <T> T inOne(Supplier<T> act) {
        boolean own = !QuarkusTransaction.isActive();
        for (int tries = 1; ; tries++) {
            try {
                return QuarkusTransaction.joiningExisting().call(act::get);
            } catch (RuntimeException e) {
                if (!own || tries == MOST_TRIES || !StorageTrouble.isRace(e)) {
                    throw e;
                }
            }
        }
    }

    /** Like {@link #inOne}, and repeated, too, when another one wrote the same new row first. */
    public static void insertOrUpdate(Runnable act) {
        boolean own = !QuarkusTransaction.isActive();
        for (int tries = 1; ; tries++) {
            try {
                QuarkusTransaction.joiningExisting().run(act);
                return;
            } catch (RuntimeException e) {
                if (!own || tries == MOST_TRIES || !(StorageTrouble.isRace(e) || StorageTrouble.isDuplicate(e))) {
                    throw e;
                }
            }
        }
    }
}
