/**
 * What belongs to the site as a whole: the page's security policy, the greeting in the log, and the examples of
 * the OpenAPI document.
 */
@NullMarked
package org.jiedui.web.site;

import org.jspecify.annotations.NullMarked;
