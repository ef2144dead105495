package org.jiedui.web;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** Runs a test class as on a machine for which there is no native library. */
public class NoNativeLibraryProfile implements QuarkusTestProfile {

    private static final String SWITCH = "jiedui.ortools";

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Switch.class));
    }

    /** Set before the service starts, cleared after it. */
    public static class Switch implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            System.setProperty(SWITCH, "off");
            return Map.of();
        }

        @Override
        public void stop() {
            System.clearProperty(SWITCH);
        }
    }
}
