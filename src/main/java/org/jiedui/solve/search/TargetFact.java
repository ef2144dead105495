package org.jiedui.solve.search;

import org.jiedui.problem.Setting;

/**
 * How many schools of one type a province's schools of one setting should contribute.
 *
 * @param province the schools' province
 * @param setting their setting
 * @param type the school type
 * @param target the target, ≥ 0
 */
public record TargetFact(String province, Setting setting, String type, int target) {}
