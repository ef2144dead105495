/**
 * What people sent: typed rows that remember where each value stood.
 *
 * <p>A reader turns bytes into a {@link org.jiedui.roster.Roster} and complains only about form: a value of the wrong type, a field
 * that nobody knows. Whether the values make sense is for {@code check} to say; thanks to {@link org.jiedui.roster.Origin} it can
 * point at the very cell or JSON value, whichever way the roster came.
 */
@NullMarked
package org.jiedui.roster;

import org.jspecify.annotations.NullMarked;
