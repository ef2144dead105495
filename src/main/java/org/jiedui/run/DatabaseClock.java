package org.jiedui.run;

import com.github.kagkarlsson.scheduler.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The database's clock, which all processes share: heartbeats and due times are judged by it, so that a machine whose
 * own clock is wrong neither takes over a living run nor lets a queued one wait. Read every few seconds and carried on
 * between by the time that passes, which no setting of a clock changes. Thread-safe.
 */
@ApplicationScoped
class DatabaseClock implements Clock {

    private static final Logger LOG = Logger.getLogger(DatabaseClock.class);
    private static final Duration READ_EVERY = Duration.ofSeconds(5);
    private static final long WORTH_SAYING_MILLIS = 2000;

    private final DataSource dataSource;
    private final java.time.Clock own;
    private volatile @Nullable ClockReading last;
    private volatile boolean said;

    DatabaseClock(DataSource dataSource, java.time.Clock own) {
        this.dataSource = dataSource;
        this.own = own;
    }

    /** What the database's clock showed, and when that was in the time that passes. */
    private record ClockReading(Instant time, long nanos) {
        Instant carriedOn() {
            return time.plusNanos(System.nanoTime() - nanos);
        }

        boolean isOld() {
            return System.nanoTime() - nanos > READ_EVERY.toNanos();
        }
    }

    @Override
    public Instant now() {
        ClockReading reading = last;
        if (reading == null || reading.isOld()) {
            reading = read(reading);
        }
        return reading.carriedOn().truncatedTo(ChronoUnit.MICROS);
    }

    /** While the database does not answer, time goes on from its last word. */
    private synchronized ClockReading read(@Nullable ClockReading old) {
        ClockReading latest = last;
        if (latest != null && latest != old) {
            return latest;
        }
        ClockReading reading;
        try {
            reading = ask();
            compare(reading);
        } catch (SQLException e) {
            if (old == null) {
                throw new IllegalStateException("The database does not tell the time.", e);
            }
            reading = new ClockReading(old.carriedOn(), System.nanoTime());
        }
        last = reading;
        return reading;
    }

    private ClockReading ask() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            long asked = System.nanoTime();
            try (ResultSet result = statement.executeQuery(
                    connection.getMetaData().getDatabaseProductName().equals("H2")
                            ? "select current_timestamp"
                            : "select clock_timestamp()")) {
                result.next();
                Instant time = result.getObject(1, OffsetDateTime.class).toInstant();
                long answered = System.nanoTime();
                return new ClockReading(time, asked + (answered - asked) / 2);
            }
        }
    }

    private void compare(ClockReading reading) {
        long skew = Duration.between(reading.time(), own.instant()).toMillis();
        boolean wrong = Math.abs(skew) > WORTH_SAYING_MILLIS;
        if (wrong && !said) {
            LOG.warnf(
                    "This machine's clock is %d ms %s the database's; runs are judged by the database's."
                            + " 本机时钟比数据库时钟%s %d 毫秒，任务以数据库时钟为准，请校准本机时间。",
                    Math.abs(skew), skew > 0 ? "ahead of" : "behind", skew > 0 ? "快" : "慢", Math.abs(skew));
        }
        said = wrong;
    }
}
