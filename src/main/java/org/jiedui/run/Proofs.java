package org.jiedui.run;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jiedui.solve.Solver;
import org.jspecify.annotations.Nullable;

/** Whether plans come with a proof here. */
@ApplicationScoped
class Proofs {

    private static final Logger LOG = Logger.getLogger(Proofs.class);

    private final Solver solver;

    Proofs(Solver solver) {
        this.solver = solver;
    }

    /**
     * Why plans come without proof, in one line: the operator's setting, or a native library that does not load; null
     * when they come with one.
     */
    @Nullable
    String findMissing() {
        return solver.findProofMissing();
    }

    /** Loads the native library in the background, so that neither the start nor the first run waits for it. */
    void warmUp(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("proof-warm-up").start(() -> {
            String missing = findMissing();
            if (missing != null) {
                LOG.warnf("Plans come without proof: %s", missing);
            }
        });
    }
}
