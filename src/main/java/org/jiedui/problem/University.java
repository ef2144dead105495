package org.jiedui.problem;

import org.jspecify.annotations.Nullable;

/**
 * A university (高校) whose departments are to be paired.
 *
 * @param id unique among universities, not blank
 * @param name as people write it, not blank
 * @param province full name of the province it counts for
 * @param city prefecture-level city, or null when unknown
 * @param location its main campus
 */
public record University(
        String id, String name, String province, @Nullable String city, GeoPoint location) {
    public University {
        Require.text("university id", id);
        Require.text("university name", name);
        Require.text("university province", province);
    }
}
