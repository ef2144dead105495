package org.jiedui.run;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says in health whether plans come with a proof, and why not. Never DOWN for that: without the exact model the search
 * still delivers plans, only nobody knows how good they are.
 */
@Readiness
@ApplicationScoped
class ProofHealth implements HealthCheck {

    private final Proofs proofs;

    ProofHealth(Proofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public HealthCheckResponse call() {
        String missing = proofs.findMissing();
        HealthCheckResponseBuilder up = HealthCheckResponse.named("proof").up().withData("available", missing == null);
        return missing == null ? up.build() : up.withData("missing", missing).build();
    }
}
