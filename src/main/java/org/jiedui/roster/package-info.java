/**
 * A roster as it was sent: typed rows that remember where each value stood, and the issues found in it.
 *
 * <p>{@link org.jiedui.roster.Roster} holds the rows; {@link org.jiedui.roster.Origin} points from each of them
 * back to the very cell or JSON value. The packages below read them: {@code file} (archives and tables, whatever
 * they were packed in), {@code workbook} (.xlsx), {@code csv} (archives of CSV files), {@code sheet} (from tables
 * to rows), {@code json}, and {@code read}, the entry. They complain only about form; whether the values make
 * sense is for {@code check} to say.
 *
 * <p>Reading takes no more memory than {@link org.jiedui.roster.RosterLimits} allow, whatever is sent: JSON and
 * sheets are streamed, archives are unpacked under a count of what really comes out, XML may declare nothing, and
 * issues are kept only up to a number and grouped beyond ({@link org.jiedui.roster.IssueLog}).
 */
@NullMarked
package org.jiedui.roster;

import org.jspecify.annotations.NullMarked;
