package org.jiedui.ask;

import org.jspecify.annotations.Nullable;

/**
 * A department that has another school in the plan with the wished pair.
 *
 * @param departmentId who
 * @param fromSchoolId its school now, or null when it has none
 * @param toSchoolId its school then, or null when it has none
 * @param kilometres how much longer its way is then, in whole km, below zero when it is shorter; null where one end is
 *     missing
 */
public record Displacement(
        String departmentId,
        @Nullable String fromSchoolId,
        @Nullable String toSchoolId,
        @Nullable Integer kilometres) {}
