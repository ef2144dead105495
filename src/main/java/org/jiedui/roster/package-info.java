/**
 * What people sent: typed rows that remember where each value stood.
 *
 * <p>{@link org.jiedui.roster.RosterReader} turns bytes into a {@link org.jiedui.roster.Roster}, whether they are JSON
 * ({@link org.jiedui.roster.RosterJsonReader}), a workbook or an archive of CSV files, and complains only about form: a value of the
 * wrong type, a field or column that nobody knows, a sheet that is missing. What the sheets are called and which columns they have is
 * told by {@link org.jiedui.roster.SheetKind}. Whether the values make sense is for {@code check} to say; thanks to
 * {@link org.jiedui.roster.Origin} it can point at the very cell or JSON value, whichever way the roster came.
 *
 * <p>Whatever is sent, reading it takes no more memory than {@link org.jiedui.roster.RosterLimits} allow: JSON and sheets are streamed,
 * archives are unpacked under a count of what really comes out, XML may declare nothing, and issues are kept only up to a number and
 * grouped beyond ({@link org.jiedui.roster.IssueLog}).
 */
@NullMarked
package org.jiedui.roster;

import org.jspecify.annotations.NullMarked;
