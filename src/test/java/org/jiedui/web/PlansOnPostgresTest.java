package org.jiedui.web;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The same life of a plan, from submission to removal, on PostgreSQL. */
@QuarkusTest
@TestProfile(PostgresProfile.class)
class PlansOnPostgresTest extends PlansTest {}
