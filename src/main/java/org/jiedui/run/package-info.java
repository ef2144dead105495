/**
 * The life of a run: submitted, queued, solved, stored, ended; and the service's configuration.
 *
 * <p>{@link org.jiedui.run.Runs} is what others call. A submitted plan and its place in the queue are stored in one
 * transaction, so that a killed process loses neither. {@link org.jiedui.run.Queue} hands runs to a bounded number of
 * threads; when a process dies, another one, or the same one after its restart, takes its runs over from their stored
 * plans. {@link org.jiedui.run.RunStory} tells one run from beginning to end.
 */
@NullMarked
package org.jiedui.run;

import org.jspecify.annotations.NullMarked;
