/** Named weights. */
@NullMarked
package org.jiedui.store.profile;

import org.jspecify.annotations.NullMarked;
