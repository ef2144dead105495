/**
 * Why it is so: what clashes, what is left open, what could be done. In data first (the records of
 * {@link org.jiedui.plan}), in words second, always in Chinese and in English.
 */
@NullMarked
package org.jiedui.explain;

import org.jspecify.annotations.NullMarked;
