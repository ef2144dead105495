package org.jiedui.store;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;

/** The same upgrade on PostgreSQL. */
@QuarkusTest
@TestProfile(OldDatabaseOnPostgresTest.Old.class)
class OldDatabaseOnPostgresTest extends OldDatabaseTest {

    public static class Old implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OldDatabase.OnPostgres.class));
        }
    }
}
