/**
 * Plans as people take them away: tables for Excel.
 *
 * <p>Whatever a cell holds came from outside, so nothing that leaves here can start a formula: {@link
 * org.jiedui.sheets.Cells}.
 */
@NullMarked
package org.jiedui.sheets;

import org.jspecify.annotations.NullMarked;
