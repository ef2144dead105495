/**
 * Timefold's view: the planning entity, the solution with its facts and the rules as constraint streams ({@link
 * org.jiedui.solve.search.model.PairingConstraints} is their table of contents). Scores are negative costs and
 * exist only in the packages of the search.
 */
@NullMarked
package org.jiedui.solve.search.model;

import org.jspecify.annotations.NullMarked;
