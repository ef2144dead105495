/** Reads archives of CSV files into tables, in whichever encoding they were saved. */
@NullMarked
package org.jiedui.roster.csv;

import org.jspecify.annotations.NullMarked;
