package org.jiedui.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jiedui.store.database.Ids;

/**
 * The durable queue of runs: jobs of db-scheduler in the same database, at most {@link RunConfig.Solving#parallel()} at
 * a time in this process.
 */
@ApplicationScoped
class Queue {

    private static final Logger LOG = Logger.getLogger(Queue.class);
    private static final String TASK = "solve";
    private static final int MISSED_HEARTBEATS = 4;

    /**
     * How long a process that shuts down waits for its runs; whatever has not stopped by then is left to the next
     * process.
     */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final RunStory story;
    private final DatabaseClock clock;
    private final DataSource dataSource;
    private final RunConfig.Solving config;
    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;

    Queue(RunStory story, DatabaseClock databaseClock, Ids ids, DataSource dataSource, RunConfig config) {
        this.story = story;
        this.clock = databaseClock;
        this.dataSource = dataSource;
        this.config = config.solving();
        task = Tasks.oneTime(TASK)
                .onDeadExecutionRevive()
                .onFailure(this::tryAgain)
                .execute((instance, context) -> story.tell(instance.getId()));
        scheduler = Scheduler.create(dataSource, task)
                .schedulerName(new SchedulerName.Fixed("jiedui-" + ids.next()))
                .threads(this.config.parallel())
                .pollingInterval(this.config.pollInterval())
                // Twice as often as is promised: the dead are looked for every other beat only, and are to be found
                // within four.
                .heartbeatInterval(this.config.heartbeat().dividedBy(2))
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LONGEST_STOP)
                .alwaysPersistTimestampInUTC()
                .clock(databaseClock)
                .build();
    }

    void start(@Observes StartupEvent event) {
        releaseWhatAnEmbeddedDatabaseStillHolds();
        scheduler.start();
    }

    void stop(@Observes ShutdownEvent event) {
        story.leaveAll();
        scheduler.stop();
    }

    /** Queues a run, after those that are queued; within a transaction it is queued when that commits. */
    void add(String planId) {
        scheduler.schedule(task.instance(planId), dueSince(clock.now()));
    }

    /**
     * A moment long past that comes after that of everything queued earlier: what is due at once is due whichever way
     * clocks are set later, and in the order of its coming. A thousand times slower than time itself, counted from
     * 1970.
     */
    private static Instant dueSince(Instant now) {
        return Instant.EPOCH.plus(now.toEpochMilli(), ChronoUnit.MICROS);
    }

    /** Looks for due runs at once instead of at the next poll. */
    void hurry() {
        scheduler.triggerCheckForDueExecutions();
    }

    /**
     * Takes a run out of the queue if it is still there.
     *
     * @return false when a process has just picked it; it stays in the queue then
     */
    boolean remove(String planId) {
        TaskInstanceId queued = TaskInstanceId.of(TASK, planId);
        if (scheduler.getScheduledExecution(queued).isEmpty()) {
            return true;
        }
        try {
            scheduler.cancel(queued);
            return true;
        } catch (DbSchedulerException e) {
            LOG.debugf(e, "The run %s is picked and stays in the queue.", planId);
            return false;
        }
    }

    /**
     * The run is still open, so it is taken up again: at once after all others, or after a heartbeat where the story
     * failed in a way that it could not store.
     */
    private void tryAgain(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        boolean last = complete.getCause()
                .filter(RunStory.RunLeft.class::isInstance)
                .map(RunStory.RunLeft.class::cast)
                .filter(left -> left.why() == RunStory.Left.TO_THE_LAST)
                .isPresent();
        Instant now = clock.now();
        operations.reschedule(complete, last ? dueSince(now) : now.plus(config.heartbeat()));
    }

    /**
     * An embedded database belongs to one process, so whatever is marked as picked at start was picked by a process
     * that is gone; there is no need to wait until its heartbeats are missed.
     */
    private void releaseWhatAnEmbeddedDatabaseStillHolds() {
        try (Connection connection = dataSource.getConnection()) {
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                try (Statement statement = connection.createStatement()) {
                    int released = statement.executeUpdate(
                            "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null"
                                    + " where picked = true");
                    if (released > 0) {
                        LOG.infof("%d run(s) of the last process go on.", released);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The queue could not be opened.", e);
        }
    }
}
