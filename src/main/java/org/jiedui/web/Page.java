package org.jiedui.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items what is on it
 * @param nextCursor what to send as {@code after} for the next page, or null on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Page<T>(List<T> items, @Nullable String nextCursor) {

    static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }
}
