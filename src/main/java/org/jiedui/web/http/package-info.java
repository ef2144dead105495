/**
 * What all resources share: problems (RFC 9457) in two languages, parameters, fields of bodies, pages of lists,
 * downloads.
 *
 * <p>The packages under {@code web} are the only home of JAX-RS. They hold the contract's paths and fields and
 * decide nothing: a resource reads a request, calls {@code run}, {@code store} or {@code explain}, and makes a
 * view; views are records whose fields are the contract's. Problems are made in {@link
 * org.jiedui.web.http.Errors}.
 */
@NullMarked
package org.jiedui.web.http;

import org.jspecify.annotations.NullMarked;
