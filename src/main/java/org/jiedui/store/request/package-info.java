/** Which request made what, so that a repeated request gets the first answer again. */
@NullMarked
package org.jiedui.store.request;

import org.jspecify.annotations.NullMarked;
