/** What may be looked up or named once for all: rules, programmes, ready rosters, and profiles of weights. */
@NullMarked
package org.jiedui.web.catalogue;

import org.jspecify.annotations.NullMarked;
