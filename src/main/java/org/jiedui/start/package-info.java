/**
 * The start of the service: what can be known to be wrong before anything is started is said in one line.
 *
 * <p>{@link org.jiedui.start.Main} checks the port and the database, waits a stated while for a database that is not up
 * yet, and then starts Quarkus. A check that fails ends the process with one line in Chinese and English, which names
 * the environment variable to change, and with exit code 1. No line repeats a password or a database URL, which may
 * hold one.
 */
@NullMarked
package org.jiedui.start;

import org.jspecify.annotations.NullMarked;
