/** What every request must pass before a resource sees it: hosts and origins, addresses, and the size of bodies. */
@NullMarked
package org.jiedui.web.door;

import org.jspecify.annotations.NullMarked;
