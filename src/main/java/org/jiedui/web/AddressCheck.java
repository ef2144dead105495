package org.jiedui.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.jiedui.explain.Words;

/** Refuses an address with a NUL in it, which no id and no name has and which PostgreSQL takes for an error of its own. */
@Provider
@PreMatching
class AddressCheck implements ContainerRequestFilter {

    private static final int BAD_REQUEST = 400;

    @Override
    public void filter(ContainerRequestContext request) {
        String address = request.getUriInfo().getRequestUri().toString();
        if (address.contains("%00")) {
            throw Errors.of(
                    BAD_REQUEST,
                    "control-character",
                    new Words(
                            "地址中含有空字符（%00）。编号和名称都不含该字符，请去掉后重试。",
                            "The address contains a NUL (%00). No id and no name has one; take it out and try again."));
        }
    }
}
