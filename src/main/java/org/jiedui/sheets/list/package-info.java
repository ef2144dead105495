/**
 * What leaves of a published list (名单) on paper and in workbooks: the workbook that is sent out, filled in and sent
 * back (回执), and the notices and lists that are printed and signed.
 */
@NullMarked
package org.jiedui.sheets.list;

import org.jspecify.annotations.NullMarked;
