/** Spelling: which of the known words a misspelt word may have meant. Knows nothing of rosters or places. */
@NullMarked
package org.jiedui.spelling;

import org.jspecify.annotations.NullMarked;
