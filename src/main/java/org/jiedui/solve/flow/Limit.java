package org.jiedui.solve.flow;

import java.util.Map;
import org.jiedui.plan.Clash.LimitKind;
import org.jiedui.problem.Cap;
import org.jiedui.problem.Setting;
import org.jiedui.problem.SupplyLine;

/**
 * A cap as clashes and repairs speak of it.
 *
 * @param kind which limit
 * @param subject whom it is about, by role, as in {@link org.jiedui.plan.Clash.Offer}
 */
record Limit(LimitKind kind, Map<String, String> subject) {

    static Limit of(Cap cap) {
        return switch (cap) {
            case Cap.Departments(String universityId) ->
                new Limit(LimitKind.DEPARTMENTS, Map.of("universityId", universityId));
            case Cap.Places(String universityId, Setting setting) ->
                new Limit(LimitKind.UNIVERSITY_PLACES, Map.of("universityId", universityId, "setting", setting.name()));
            case Cap.Quota(String province, Setting setting) ->
                new Limit(LimitKind.PROVINCE_QUOTA, quarter(province, setting));
            case Cap.Supply(SupplyLine line) ->
                new Limit(
                        LimitKind.SUPPLY_AGREEMENT,
                        Map.of(
                                "demand",
                                line.demand(),
                                "supplier",
                                line.supplier(),
                                "setting",
                                line.setting().name()));
            case Cap.Schools(String province, Setting setting, boolean recommended) ->
                new Limit(recommended ? LimitKind.RECOMMENDED_SCHOOLS : LimitKind.SCHOOLS, quarter(province, setting));
        };
    }

    private static Map<String, String> quarter(String province, Setting setting) {
        return Map.of("province", province, "setting", setting.name());
    }
}
