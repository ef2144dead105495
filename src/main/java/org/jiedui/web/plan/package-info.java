/** Plans over HTTP: requests, state, events, and results in all their formats. */
@NullMarked
package org.jiedui.web.plan;

import org.jspecify.annotations.NullMarked;
