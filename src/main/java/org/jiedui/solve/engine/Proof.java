package org.jiedui.solve.engine;

/** The work of proving one problem, one thread at a time. In between it holds no native memory. */
public interface Proof {

    /** The beginning: a bound close to the truth and a good plan, soon. */
    void relax();

    /**
     * Goes on towards the best plan and its proof, once {@link #relax} is done.
     *
     * @param effort about how many seconds to spend, counted by work and not by the clock
     */
    void prove(double effort);

    /**
     * Whether nothing more can be done: the last bound told is the optimum of the rules that the model knows, or the
     * best it can prove.
     */
    boolean isEnded();
}
