package org.jiedui.web.door;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.jiedui.explain.Words;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;

/**
 * Refuses an address with a NUL in it, which no id and no name has and which PostgreSQL takes for an error of its own.
 */
@Provider
@PreMatching
class AddressCheck implements ContainerRequestFilter {

    /** Parameters that are texts of people; what cannot be printed is taken out of them. */
    private static final Set<String> TEXTS = Set.of("fileName", "note");

    @Override
    public void filter(ContainerRequestContext request) {
        if (isBad(request.getUriInfo())) {
            throw Errors.of(
                    ErrorCode.CONTROL_CHARACTER,
                    new Words(
                            "地址中含有空字符（%00）。编号和名称都不含该字符，请去掉后重试。",
                            "The address contains a NUL (%00). No id and no name has one; take it out and try again."));
        }
    }

    private static boolean isBad(UriInfo uri) {
        return hasNul(uri.getPath())
                || uri.getQueryParameters().entrySet().stream()
                        .filter(parameter -> !TEXTS.contains(parameter.getKey()))
                        .anyMatch(parameter -> parameter.getValue().stream().anyMatch(AddressCheck::hasNul));
    }

    private static boolean hasNul(String text) {
        return text.indexOf('\0') >= 0 || text.contains("%00");
    }
}
