package org.jiedui.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import java.util.List;

/** Looks at every answer in every test of the running service. */
public class HeldToTheContract implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (!isWatching()) {
            RestAssured.filters(List.of(new ContractFilter()));
        }
    }

    /** Whether answers are looked at now. */
    public static boolean isWatching() {
        return RestAssured.filters().stream().anyMatch(ContractFilter.class::isInstance);
    }
}
