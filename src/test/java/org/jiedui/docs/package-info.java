/** Holds the documentation and the conventions to the code: what the pages name exists, and what they promise is so. */
@NullMarked
package org.jiedui.docs;

import org.jspecify.annotations.NullMarked;
