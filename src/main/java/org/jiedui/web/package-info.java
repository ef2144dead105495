/**
 * HTTP: the contract's paths and fields, and nothing that decides anything.
 *
 * <p>The only home of JAX-RS. A resource reads a request, calls {@code run}, {@code store} or {@code explain}, and makes a view;
 * views are records whose fields are the contract's. Errors are RFC 9457 problems made in {@link org.jiedui.web.Errors}.
 */
@NullMarked
package org.jiedui.web;

import org.jspecify.annotations.NullMarked;
