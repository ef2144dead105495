/**
 * The border: rows become a problem, or it is said place by place why they cannot.
 *
 * <p>{@link org.jiedui.check.RosterCheck} is the entry. Everything wrong is reported at once; what can be understood in
 * one way only is understood and noted, such as a place's point taken from the gazetteer. What passes is a {@link
 * org.jiedui.problem.Problem}, whose constructors hold the invariants, so nothing behind this border checks again:
 * {@link org.jiedui.roster.json.CanonicalRosterReader} believes what {@link
 * org.jiedui.roster.json.RosterJsonWriter} once wrote.
 */
@NullMarked
package org.jiedui.check;

import org.jspecify.annotations.NullMarked;
