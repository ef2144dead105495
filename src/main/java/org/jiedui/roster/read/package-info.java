/** The entry: {@link org.jiedui.roster.read.RosterReader} finds out from the bytes what was sent and reads it. */
@NullMarked
package org.jiedui.roster.read;

import org.jspecify.annotations.NullMarked;
