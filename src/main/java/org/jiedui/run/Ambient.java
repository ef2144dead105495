package org.jiedui.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.jiedui.check.Programmes;
import org.jiedui.check.RosterCheck;
import org.jiedui.demo.DemoRosters;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.solve.Solver;

/**
 * What everybody else has injected: the clock, randomness, and the parts of the engine, which know nothing of
 * containers.
 */
@ApplicationScoped
class Ambient {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Produces
    @Singleton
    Gazetteer gazetteer() {
        return Gazetteer.load();
    }

    @Produces
    @Singleton
    DemoRosters demoRosters(Gazetteer gazetteer) {
        return new DemoRosters(gazetteer);
    }

    @Produces
    @Singleton
    Programmes programmes() {
        return Programmes.load();
    }

    @Produces
    @Singleton
    RosterCheck rosterCheck(Gazetteer gazetteer, Programmes programmes) {
        return new RosterCheck(gazetteer, programmes);
    }

    @Produces
    @Singleton
    Solver solver(RunConfig config) {
        if (!config.solving().exact()) {
            return Solver.createWithoutExact("The exact model is switched off (jiedui.solving.exact=false).");
        }
        return config.ortools().filter("off"::equals).isPresent()
                ? Solver.createWithoutExact("OR-Tools is switched off (jiedui.ortools=off).")
                : Solver.create();
    }
}
