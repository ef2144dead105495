/** Rosters and the documents they were sent as, and for a while the workbooks that were rejected. */
@NullMarked
package org.jiedui.store.roster;

import org.jspecify.annotations.NullMarked;
