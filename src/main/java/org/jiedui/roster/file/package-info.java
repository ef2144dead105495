/**
 * What workbooks and archives of CSV files have in common: bounded unpacking, tables of cells, and the issues of
 * files that cannot be read.
 */
@NullMarked
package org.jiedui.roster.file;

import org.jspecify.annotations.NullMarked;
