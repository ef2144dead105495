package org.jiedui.demo;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The programme's second stage with supply lines, which its draft leaves open: those of the pilot at the size of the
 * nation, or lines enough to join most of the country into one part.
 */
final class SecondStage {

    /** So many times the agreed counts of the pilot. */
    private static final int TIMES_THE_PILOT = 6;

    private static final int SUPPLIERS_OF_EACH = 6;
    private static final int AGREED = 60;

    /** The eastern region of the national statistics without 海南省, in the order of GB/T 2260. */
    private static final List<String> EAST =
            List.of("北京市", "天津市", "河北省", "辽宁省", "上海市", "江苏省", "浙江省", "福建省", "山东省", "广东省");

    /** The western region, in the same order. */
    private static final List<String> WEST = List.of(
            "内蒙古自治区", "广西壮族自治区", "重庆市", "四川省", "贵州省", "云南省", "西藏自治区", "陕西省", "甘肃省", "青海省", "宁夏回族自治区", "新疆维吾尔自治区");

    private SecondStage() {}

    /** The lines of the pilot with six times the counts. */
    static DemoProgramme withLinesOfThePilot() {
        return DemoProgramme.read("nation")
                .withSupply(DemoProgramme.read("pilot-211").supply().stream()
                        .map(line -> new DemoProgramme.SupplyFigures(
                                line.demand(), line.supplier(), line.setting(), TIMES_THE_PILOT * line.count()))
                        .toList());
    }

    /** Every eastern province draws its rural schools from six western ones, each from another six. */
    static DemoProgramme eastDrawsOnWest() {
        return DemoProgramme.read("nation")
                .withSupply(IntStream.range(0, EAST.size())
                        .boxed()
                        .flatMap(SecondStage::linesOf)
                        .toList());
    }

    private static Stream<DemoProgramme.SupplyFigures> linesOf(int east) {
        return IntStream.range(0, SUPPLIERS_OF_EACH)
                .mapToObj(i -> new DemoProgramme.SupplyFigures(
                        EAST.get(east), WEST.get((east + i) % WEST.size()), "RURAL", AGREED));
    }
}
