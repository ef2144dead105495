package org.jiedui.problem;

/**
 * A line of the programme's quota table (名额): how many pairings the universities of a province are to make.
 *
 * @param province full name of the universities' province
 * @param universities how many universities the table counts there; informative, ≥ 0
 * @param urban most pairings with urban schools, ≥ 0
 * @param rural most pairings with rural schools, ≥ 0
 */
public record ProvinceQuota(String province, int universities, int urban, int rural) {
    public ProvinceQuota {
        Require.text("quota province", province);
        Require.notNegative("number of universities of " + province, universities);
        Require.notNegative("urban quota of " + province, urban);
        Require.notNegative("rural quota of " + province, rural);
    }

    /** The quota for one setting, ≥ 0. */
    public int of(Setting setting) {
        return switch (setting) {
            case URBAN -> urban;
            case RURAL -> rural;
        };
    }
}
