package org.jiedui.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jiedui.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;

class AreaTest {

    private static final Gazetteer GAZETTEER = Gazetteer.load();

    private static List<Area> areas(String province) {
        return Area.list(GAZETTEER, GAZETTEER.getProvince(province));
    }

    private static Area area(String province, String county) {
        return areas(province).stream()
                .filter(area -> area.name().equals(county))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countiesAreThoseOfTheProgrammesTime() {
        assertEquals(
                List.of("密云县", "延庆县"),
                areas("北京").stream()
                        .filter(area -> area.urbanShare() == 0)
                        .map(Area::name)
                        .toList());
        assertTrue(areas("北京").stream().noneMatch(area -> area.name().equals("密云区")));
    }

    @Test
    void districtsAreMostlyUrbanCountiesRuralAndCountyLevelCitiesMixed() {
        assertEquals(0.92, area("河北", "长安区").urbanShare());
        assertEquals(0, area("河北", "平山县").urbanShare());
        assertEquals(0.25, area("河北", "晋州市").urbanShare());
        assertEquals(0, area("内蒙古", "鄂温克族自治旗").urbanShare());
        assertEquals(0, area("湖北", "神农架林区").urbanShare());
        assertEquals(0.9, area("吉林", "延吉市").urbanShare());
    }

    @Test
    void theCityIsThePrefectureOrTheProvinceOrTheCountyItself() {
        assertEquals("石家庄市", area("河北", "长安区").city().name());
        assertEquals("北京市", area("北京", "密云县").city().name());
        assertEquals("仙桃市", area("湖北", "仙桃市").city().name());
        assertEquals("东莞市", area("广东", "东莞市").city().name());
    }
}
