/** What happens in the service, to be followed and to be read up on. */
@NullMarked
package org.jiedui.web.events;

import org.jspecify.annotations.NullMarked;
