/**
 * The database, whichever it is: one act in one transaction, ids, times, packed columns, and whether anything can
 * be stored at all.
 *
 * <p>The packages under {@code store} are the only home of Panache. The entities stay inside; others speak
 * records. One jar serves both databases: Quarkus fixes a datasource's kind when it builds, and a Panache entity
 * may belong to one persistence unit only, so two units are no way out. Instead there is one datasource of kind
 * PostgreSQL behind {@link org.jiedui.store.database.EitherDriver}, which hands the URL to whichever driver it is
 * for; H2 runs in its PostgreSQL mode, and the migrations keep to what both understand. The price: SQL must stay
 * within that common part, which the tests check by running on both.
 */
@NullMarked
package org.jiedui.store.database;

import org.jspecify.annotations.NullMarked;
