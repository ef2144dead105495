package org.jiedui.plan;

/**
 * One pairing (结对): a department signs with a school.
 *
 * @param departmentId id of the department
 * @param schoolId id of the school
 */
public record Pairing(String departmentId, String schoolId) {}
