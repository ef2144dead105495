/**
 * Plans as people take them away: tables for Excel.
 *
 * <p>Whatever a cell holds came from outside, so nothing that leaves here can start a formula: {@link org.jiedui.out.Cells}.
 */
@NullMarked
package org.jiedui.out;

import org.jspecify.annotations.NullMarked;
