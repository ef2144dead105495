package org.jiedui.plan;

import java.util.OptionalInt;
import org.jiedui.problem.Setting;

/**
 * How far the universities of a province have filled their quota of one setting.
 *
 * @param province the universities' province
 * @param setting the schools' setting
 * @param quota the programme's quota, or empty when there is no limit
 * @param asked places that the programme asks there, at most the quota
 * @param filled pairings made
 */
public record QuotaUse(String province, Setting setting, OptionalInt quota, int asked, int filled) {}
