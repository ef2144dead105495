/** What was published (名单), over HTTP: publish, look, take back, bring back, verify, answer. */
@NullMarked
package org.jiedui.web.lists;

import org.jspecify.annotations.NullMarked;
