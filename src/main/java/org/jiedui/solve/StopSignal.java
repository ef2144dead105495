package org.jiedui.solve;

/** A request to end a run early, set once by anybody and read by all that work on the run. Thread-safe. */
public final class StopSignal {
    private volatile boolean stopped;

    /** Asks the run to end and to keep its best plan. */
    public void stop() {
        stopped = true;
    }

    /** Whether somebody asked. */
    public boolean isStopped() {
        return stopped;
    }
}
