package org.jiedui.problem;

/**
 * A tie between one department and one school.
 *
 * @param departmentId id of a department of the same problem
 * @param schoolId id of a school of the same problem
 * @param kind what the tie says
 */
public record Tie(String departmentId, String schoolId, TieKind kind) {}
