/**
 * The JSON form of a roster: {@link org.jiedui.roster.json.RosterJsonReader} reads it as a stream and reports all
 * errors of form at once, and {@link org.jiedui.roster.json.RosterJsonWriter} writes what was accepted in its canonical
 * form, which {@link org.jiedui.roster.json.CanonicalRosterReader} believes.
 */
@NullMarked
package org.jiedui.roster.json;

import org.jspecify.annotations.NullMarked;
