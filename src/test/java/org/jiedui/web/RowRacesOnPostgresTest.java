package org.jiedui.web;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The same races on PostgreSQL. */
@QuarkusTest
@TestProfile(PostgresProfile.class)
class RowRacesOnPostgresTest extends RowRacesTest {}
