/**
 * Rosters and the documents they were sent as, and for a while the workbooks that were rejected.
 *
 * <p>What is known of a roster is stored as facts, each in a form that names its version ({@code IssuesColumn},
 * {@code FeasibilityColumn}); every version that was ever written is still read. A document is read by itself, so that
 * nobody loads the sender's file who does not ask for it.
 */
@NullMarked
package org.jiedui.store.roster;

import org.jspecify.annotations.NullMarked;
