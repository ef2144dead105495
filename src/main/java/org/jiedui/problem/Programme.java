package org.jiedui.problem;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The programme's tables: what is asked of a university, the quota of each province and the supply lines between them.
 *
 * @param goal what counts first
 * @param departmentsPerUniversity how many departments a university is expected to recommend; informative, ≥ 0
 * @param urbanPerUniversity urban places of each university, ≥ 0
 * @param ruralPerUniversity rural places of each university, ≥ 0
 * @param quotas at most one line a province; a province without a line has no limit beyond its universities' places
 * @param supply at most one line for a demand, a supplier and a setting
 * @param farKilometres own-province pairings count for {@link Rule#FAR_PAIRING} beyond this many km, ≥ 0
 */
public record Programme(
        Goal goal,
        int departmentsPerUniversity,
        int urbanPerUniversity,
        int ruralPerUniversity,
        List<ProvinceQuota> quotas,
        List<SupplyLine> supply,
        int farKilometres) {

    /** The threshold of {@link Rule#FAR_PAIRING} where a programme names none, in km. */
    public static final int DEFAULT_FAR_KILOMETRES = 150;

    public Programme {
        Require.notNegative("departments per university", departmentsPerUniversity);
        Require.notNegative("urban places per university", urbanPerUniversity);
        Require.notNegative("rural places per university", ruralPerUniversity);
        Require.notNegative("far threshold", farKilometres);
        quotas = List.copyOf(quotas);
        supply = List.copyOf(supply);
        Set<String> provinces = new HashSet<>();
        for (ProvinceQuota quota : quotas) {
            if (!provinces.add(quota.province())) {
                throw new IllegalArgumentException("There are two quota lines for " + quota.province() + ".");
            }
        }
        Set<SupplyLine> ends = new HashSet<>();
        for (SupplyLine line : supply) {
            if (!ends.add(new SupplyLine(line.demand(), line.supplier(), line.setting(), 0))) {
                throw new IllegalArgumentException("There are two " + line.setting() + " supply lines from "
                        + line.supplier() + " to " + line.demand() + ".");
            }
        }
    }

    /** How many places of a setting the programme asks of each university, ≥ 0. */
    public int placesPerUniversity(Setting setting) {
        return switch (setting) {
            case URBAN -> urbanPerUniversity;
            case RURAL -> ruralPerUniversity;
        };
    }
}
