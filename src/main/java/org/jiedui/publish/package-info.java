/**
 * Publishing: numbered lists that never change (名单), taking them back, telling whether a file still says what a list
 * says, and the answers of those who are on it (回执).
 */
@NullMarked
package org.jiedui.publish;

import org.jspecify.annotations.NullMarked;
