package org.jiedui.store.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiedui.problem.Rule;
import org.jiedui.problem.Weights;
import org.junit.jupiter.api.Test;

/** What the store of profiles promises, on either database. */
@QuarkusTest
class ProfileStoreTest {

    private static final Weights FAR = Weights.defaults().with(Map.of(Rule.DISTANCE, new BigDecimal("0.125")));

    @Inject
    ProfileStore profiles;

    @Test
    void aProfileIsReplacedAndRemoved() {
        profiles.put(new ProfileStore.Profile("近 1", Weights.defaults()));
        profiles.put(new ProfileStore.Profile("近 1", FAR));
        assertEquals(Optional.of(new ProfileStore.Profile("近 1", FAR)), profiles.find("近 1"));
        assertTrue(profiles.remove("近 1"));
        assertFalse(profiles.remove("近 1"));
        assertTrue(profiles.find("近 1").isEmpty());
    }

    @Test
    void pagesFollowOneAnotherByName() {
        List<String> names = List.of("page-a", "page-b", "page-c");
        names.forEach(name -> profiles.put(new ProfileStore.Profile(name, FAR)));
        assertEquals(
                names.subList(1, 3),
                profiles.list("page-a", 2).stream()
                        .map(ProfileStore.Profile::name)
                        .toList());
        names.forEach(profiles::remove);
    }
}
