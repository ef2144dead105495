/**
 * Changing a roster by ids (修订): {@link org.jiedui.revise.RosterEditor} applies {@link org.jiedui.revise.RosterEdits}
 * to a stored roster's document, which is then checked like any other; {@link org.jiedui.revise.ReplyEdits} makes such
 * edits of what was answered to a published list. Nothing here stores anything, and nothing that is gone is an error:
 * it is left aside and counted.
 */
@NullMarked
package org.jiedui.revise;

import org.jspecify.annotations.NullMarked;
