/** Plans, the states of their runs, and the histories of these. */
@NullMarked
package org.jiedui.store.plan;

import org.jspecify.annotations.NullMarked;
