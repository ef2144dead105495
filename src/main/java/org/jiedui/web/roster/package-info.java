/** Rosters over HTTP: uploads, their issues, and the workbooks that are given back. */
@NullMarked
package org.jiedui.web.roster;

import org.jspecify.annotations.NullMarked;
