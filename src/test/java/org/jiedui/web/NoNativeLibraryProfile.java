package org.jiedui.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Runs a test class as on a machine for which there is no native library. */
public class NoNativeLibraryProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("jiedui.ortools", "off");
    }
}
