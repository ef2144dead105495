package org.jiedui.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hibernate.validator.constraints.time.DurationMin;

/** What an operator may set, as {@code jiedui.solving.parallel} or {@code JIEDUI_SOLVING_PARALLEL} and so on. */
@ConfigMapping(prefix = "jiedui")
public interface RunConfig {

    /** How runs are carried out. */
    Solving solving();

    /**
     * Names besides its own that the service answers to, such as a proxy's: {@code
     * JIEDUI_HOSTS=jiedui.example.edu.cn,jiedui}.
     */
    Optional<List<String>> hosts();

    /** {@code off} to do as if OR-Tools' native library did not load, so that a machine without it can be tried out. */
    Optional<String> ortools();

    /** How the work of requests is carried out that keeps a processor busy. */
    Heavy heavy();

    interface Heavy {

        /** How much of it is carried out at a time; the number of processors when absent. */
        OptionalInt threads();

        /** How much of it may wait; more is refused with 503. */
        @WithDefault("64")
        @Min(1)
        int waiting();
    }

    /** How often rejected workbooks and keys of requests that are out of date are removed. */
    @WithDefault("PT5M")
    @DurationMin(millis = 10)
    Duration forgetInterval();

    /** The database. */
    Database database();

    interface Database {

        /**
         * How long the start waits for a database that is not up yet; org.jiedui.start reads it before the service is
         * there.
         */
        @WithName("wait")
        @WithDefault("30s")
        Duration longestWait();
    }

    interface Solving {

        /** How many plans are solved at a time in this process. */
        @WithDefault("2")
        @Min(1)
        int parallel();

        /** How many threads work on one plan; the number of processors when absent. */
        OptionalInt threads();

        /** Whether the exact model is used; without it plans come without proof. */
        @WithDefault("true")
        boolean exact();

        /** How long a run takes at most when its request names no limit. */
        @WithDefault("PT2M")
        @DurationMin(millis = 10)
        Duration spentLimit();

        /** How long any run may take at most, whatever its request says. */
        @WithDefault("PT2H")
        @DurationMin(millis = 10)
        Duration longestLimit();

        /**
         * How often a run is taken up without getting anywhere before it is given up; a process that stops in good
         * order does not count.
         */
        @WithDefault("5")
        @Min(1)
        int attempts();

        /** How many plans may wait; more are refused with 429. */
        @WithDefault("200")
        @Min(1)
        int waiting();

        /** How often the best plan so far is stored at most. */
        @WithDefault("PT1S")
        @DurationMin(millis = 10)
        Duration storeInterval();

        /** How often a run looks whether somebody asked it to stop. */
        @WithDefault("PT0.25S")
        @DurationMin(millis = 10)
        Duration watchInterval();

        /** How often the queue is looked through. */
        @WithDefault("PT0.25S")
        @DurationMin(millis = 10)
        Duration pollInterval();

        /** What a process that died or froze costs: another one takes its runs over within four of these. */
        @WithDefault("PT2S")
        @DurationMin(millis = 10)
        Duration heartbeat();
    }
}
