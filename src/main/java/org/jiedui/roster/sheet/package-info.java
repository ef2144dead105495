/**
 * From tables to rows: finds the sheets of a roster among tables, knows their columns ({@link
 * org.jiedui.roster.sheet.SheetKind}), and reads their lines as rows of a {@link org.jiedui.roster.Roster}.
 */
@NullMarked
package org.jiedui.roster.sheet;

import org.jspecify.annotations.NullMarked;
