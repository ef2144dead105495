/** The interface as it is written down, and what holds the service to it. */
@NullMarked
package org.jiedui.contract;

import org.jspecify.annotations.NullMarked;
