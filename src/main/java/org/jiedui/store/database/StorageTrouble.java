package org.jiedui.store.database;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.transaction.xa.XAException;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/**
 * What may be wrong with the database itself, rather than with what was asked of it; the same request may succeed
 * later.
 */
public enum StorageTrouble {

    /** There is no room left on its disk. */
    FULL,

    /** Somebody else holds the row, or was faster, or it takes too long. */
    BUSY,

    /** It cannot be reached, has no connection left, or broke off. */
    UNAVAILABLE;

    private static final int H2_DATABASE_CLOSED = 90098;
    private static final int H2_CLOSING = 90121;
    private static final int H2_IO = 90028;
    private static final int H2_IO_OF_FILE = 90031;
    private static final int H2_CONNECTION_BROKEN = 90067;
    private static final int H2_ALREADY_OPEN = 90020;
    private static final int H2_CONCURRENT_UPDATE = 90131;
    private static final int MOST_CAUSES = 50;

    private static final Set<Integer> H2_UNAVAILABLE =
            Set.of(H2_DATABASE_CLOSED, H2_CLOSING, H2_IO, H2_IO_OF_FILE, H2_CONNECTION_BROKEN, H2_ALREADY_OPEN);

    /** Lock not available, canceled by statement timeout, serialization failure, deadlock, H2's lock timeout. */
    private static final Set<String> BUSY_STATES = Set.of("55P03", "57014", "40001", "40P01", "HYT00");

    /** Out of disk space. */
    private static final String FULL_STATE = "53100";

    /** As the operating system says it: a full disk, a quota, a limit of a file's size. */
    private static final List<String> FULL_WORDS =
            List.of("no space left on device", "disk quota exceeded", "file too large");

    private static final Set<String> RACE_STATES = Set.of("40001", "40P01");

    /** The trouble behind a failure; empty when the database did its part, a violated constraint included. */
    public static Optional<StorageTrouble> find(Throwable failure) {
        StorageTrouble worst = null;
        for (Throwable cause : causes(failure)) {
            StorageTrouble trouble = of(cause);
            if (trouble == FULL) {
                return Optional.of(FULL);
            }
            if (trouble != null && worst != BUSY) {
                worst = trouble;
            }
        }
        return Optional.ofNullable(worst);
    }

    /** Whether a failure is a race between two transactions, which the loser may repeat at once. */
    static boolean isRace(Throwable failure) {
        return causes(failure).stream()
                .anyMatch(cause -> cause instanceof OptimisticLockException
                        || cause instanceof StaleStateException
                        || cause instanceof SQLException sql
                                && (RACE_STATES.contains(String.valueOf(sql.getSQLState()))
                                        || sql.getErrorCode() == H2_CONCURRENT_UPDATE));
    }

    /** Whether a failure says that such a row is there already. */
    public static boolean isDuplicate(Throwable failure) {
        return hasState(failure, "23505");
    }

    /** Whether a failure says that another row refers to this one, or that the row referred to is not there. */
    public static boolean isReferenced(Throwable failure) {
        return hasState(failure, "23503");
    }

    private static boolean hasState(Throwable failure, String state) {
        return causes(failure).stream()
                .anyMatch(cause -> cause instanceof SQLException sql && state.equals(sql.getSQLState()));
    }

    private static @Nullable StorageTrouble of(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (FULL_WORDS.stream().anyMatch(message::contains)) {
            return FULL;
        }
        return switch (cause) {
            case SQLException sql -> of(sql, message);
            case LockTimeoutException e -> BUSY;
            case PessimisticLockException e -> BUSY;
            case OptimisticLockException e -> BUSY;
            case RollbackException e -> e.getCause() == null ? UNAVAILABLE : null;
            case SystemException e -> UNAVAILABLE;
            case XAException e -> UNAVAILABLE;
            default -> null;
        };
    }

    private static @Nullable StorageTrouble of(SQLException sql, String message) {
        String state = String.valueOf(sql.getSQLState());
        if (state.equals(FULL_STATE)) {
            return FULL;
        }
        if (BUSY_STATES.contains(state) || sql.getErrorCode() == H2_CONCURRENT_UPDATE) {
            return BUSY;
        }
        boolean unreachable = state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || state.startsWith("58")
                || state.equals("25P03")
                || H2_UNAVAILABLE.contains(sql.getErrorCode())
                || sql instanceof SQLTransientConnectionException
                || sql instanceof SQLNonTransientConnectionException
                || sql instanceof SQLRecoverableException
                || sql instanceof SQLTimeoutException
                // The pool's own words; it gives no state.
                || message.contains("acquisition timeout")
                || message.contains("connection is closed")
                || message.contains("enlisted connection used without active transaction");
        return unreachable ? UNAVAILABLE : null;
    }

    /** All causes, those that are only attached as suppressed or next ones included. */
    private static Set<Throwable> causes(Throwable failure) {
        Set<Throwable> causes = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        while (!open.isEmpty() && causes.size() < MOST_CAUSES) {
            Throwable next = open.poll();
            if (!causes.add(next)) {
                continue;
            }
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
            open.addAll(List.of(next.getSuppressed()));
            if (next instanceof SQLException sql && sql.getNextException() != null) {
                open.add(sql.getNextException());
            }
        }
        return causes;
    }
}
