package org.jiedui.problem;

/**
 * An agreement (跨省供给) that one province's schools serve another province's universities.
 *
 * @param demand full name of the universities' province
 * @param supplier full name of the schools' province, different from {@code demand}
 * @param setting which schools it is about
 * @param count the agreed count: most pairings along this line, ≥ 0
 */
public record SupplyLine(String demand, String supplier, Setting setting, int count) {
    public SupplyLine {
        Require.text("demanding province", demand);
        Require.text("supplying province", supplier);
        Require.notNegative("agreed count", count);
        if (demand.equals(supplier)) {
            throw new IllegalArgumentException("A supply line needs two provinces, but both are " + demand + ".");
        }
    }
}
