/** Questions about plans over HTTP. */
@NullMarked
package org.jiedui.web.ask;

import org.jspecify.annotations.NullMarked;
