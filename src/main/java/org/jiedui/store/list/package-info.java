/** What was published (名单), and what was answered to it (回执). */
@NullMarked
package org.jiedui.store.list;

import org.jspecify.annotations.NullMarked;
