package org.jiedui.store.profile;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.jiedui.web.PostgresProfile;

/** The same promises on PostgreSQL. */
@QuarkusTest
@TestProfile(PostgresProfile.class)
class ProfileStoreOnPostgresTest extends ProfileStoreTest {}
