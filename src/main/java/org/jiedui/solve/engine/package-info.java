/**
 * The shapes below the solver: what finds a first plan and clashes by counts, what improves a plan, and what proves.
 * The coordination in {@code solve} knows its engines by these alone, so that each can be replaced or left out, and
 * they know nothing of the coordination.
 */
@NullMarked
package org.jiedui.solve.engine;

import org.jspecify.annotations.NullMarked;
