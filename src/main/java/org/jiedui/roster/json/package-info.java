/**
 * The JSON form of a roster: {@link org.jiedui.roster.json.RosterJsonReader} reads it as a stream and reports all
 * errors of form at once.
 */
@NullMarked
package org.jiedui.roster.json;

import org.jspecify.annotations.NullMarked;
