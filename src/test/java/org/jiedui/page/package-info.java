/**
 * The page, as people meet it: in a real browser against the packaged service. And its texts, which need no browser.
 */
@NullMarked
package org.jiedui.page;

import org.jspecify.annotations.NullMarked;
