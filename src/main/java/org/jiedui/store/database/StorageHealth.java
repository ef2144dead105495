package org.jiedui.store.database;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while nothing can be stored, and ready again by itself. */
@Readiness
@ApplicationScoped
class StorageHealth implements HealthCheck {

    private final StorageWatch watch;

    StorageHealth(StorageWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("storage");
        return watch.findTrouble()
                .map(trouble ->
                        answer.down().withData("trouble", trouble.name()).build())
                .orElseGet(() -> answer.up().build());
    }
}
