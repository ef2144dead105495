package org.jiedui.web.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items what is on it
 * @param nextCursor what to send as {@code after} for the next page, or null on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /**
     * A page of what was found.
     *
     * @param found one more than is shown, if there are more
     * @param most how many are shown
     * @param cursor what the next page comes after
     */
    public static <S, T> Page<T> of(List<S> found, int most, Function<S, String> cursor, Function<S, T> view) {
        List<S> shown = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                shown.stream().map(view).toList(), found.size() > most ? cursor.apply(shown.getLast()) : null);
    }

    /**
     * The page of a list that comes after a cursor.
     *
     * @param all the whole list, in the order of its cursors
     * @param after the cursor of the last one of the page before, or null for the first page
     * @param most how many are shown
     */
    public static <S, T> Page<T> after(
            List<S> all, @Nullable String after, int most, Function<S, String> cursor, Function<S, T> view) {
        List<S> found = all.stream()
                .filter(each -> after == null || cursor.apply(each).compareTo(after) > 0)
                .limit(most + 1L)
                .toList();
        return of(found, most, cursor, view);
    }

    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }
}
