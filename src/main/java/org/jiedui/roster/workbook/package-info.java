/** Reads .xlsx workbooks into tables, as a stream and within the limits. */
@NullMarked
package org.jiedui.roster.workbook;

import org.jspecify.annotations.NullMarked;
