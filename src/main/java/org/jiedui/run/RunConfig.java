package org.jiedui.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.hibernate.validator.constraints.time.DurationMin;

/** What an operator may set, as {@code jiedui.solving.parallel} or {@code JIEDUI_SOLVING_PARALLEL} and so on. */
@ConfigMapping(prefix = "jiedui")
public interface RunConfig {

    /** How runs are carried out. */
    Solving solving();

    /** {@code off} to do as if OR-Tools' native library did not load, so that a machine without it can be tried out. */
    Optional<String> ortools();

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

        /** How often a process says that it is still alive; one that was silent for four times that is dead. */
        @WithDefault("PT2S")
        @DurationMin(millis = 10)
        Duration heartbeat();
    }
}
