package org.jiedui.store.plan;

/**
 * The life of a plan's run.
 *
 * <p>A submitted plan is SCHEDULED until a process has room for it; then SOLVING, also across a restart or a takeover
 * by another process. It ends SOLVED with a delivered plan, whatever stopped it; CANCELLED when it was terminated
 * before there was any plan; FAILED when the engine failed or the audit refused the plan.
 */
public enum PlanStatus {
    SCHEDULED,
    SOLVING,
    SOLVED,
    CANCELLED,
    FAILED;

    /** Whether nothing more will happen to it. */
    public boolean isFinal() {
        return this == SOLVED || this == CANCELLED || this == FAILED;
    }
}
