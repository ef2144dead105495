package org.jiedui.web;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The same on PostgreSQL. */
@QuarkusTest
@TestProfile(PostgresProfile.class)
class PlanLabelsOnPostgresTest extends PlanLabelsTest {}
