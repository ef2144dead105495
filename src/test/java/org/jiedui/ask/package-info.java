@NullMarked
package org.jiedui.ask;

import org.jspecify.annotations.NullMarked;
