package org.jiedui.problem;

import java.util.Map;

/**
 * How many schools of each type a province's schools of one setting should contribute.
 *
 * @param province full name of the schools' province
 * @param setting the schools' setting
 * @param asked N, how many pairings are asked there, > 0
 * @param targets target by type for every type in the pool, in the order of the pool's types (largest first, then by
 *     name); they sum to N
 */
public record TypeTarget(String province, Setting setting, int asked, Map<String, Integer> targets) {}
