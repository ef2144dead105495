/**
 * The problem as the search sees it, indexed once and never changed: seats (departments), slots (schools), who can
 * go where at which price, and the counters that the rules read ({@link org.jiedui.solve.search.terrain.Terrain}).
 */
@NullMarked
package org.jiedui.solve.search.terrain;

import org.jspecify.annotations.NullMarked;
