package org.jiedui.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {

    private static final Gazetteer GAZETTEER = Gazetteer.load();

    private static Division province(String name) {
        return GAZETTEER.getProvince(name);
    }

    @Test
    void theFileHoldsEveryLevel() {
        List<Division> all = GAZETTEER.listProvinces().stream()
                .flatMap(province -> GAZETTEER.listPlaces(province.code()).stream())
                .toList();
        assertEquals(34, GAZETTEER.listProvinces().size());
        assertEquals(
                337,
                all.stream()
                        .filter(place -> place.level() == PlaceLevel.PREFECTURE)
                        .count());
        assertEquals(
                3208,
                all.stream().filter(place -> place.level() == PlaceLevel.COUNTY).count());
    }

    @Test
    void everyPlaceLiesInChinaAndNearItsProvincesSeatsOfGovernment() {
        for (Division province : GAZETTEER.listProvinces()) {
            for (Division place : GAZETTEER.listPlaces(province.code())) {
                assertTrue(GAZETTEER.isNearChina(place.latitude(), place.longitude()), place.toString());
                assertEquals(0, GAZETTEER.kilometresFrom(province, place.latitude(), place.longitude()), 1e-6);
            }
        }
    }

    @Test
    void fewPlacesBorrowTheirParentsPoint() {
        List<Division> borrowed = GAZETTEER.listProvinces().stream()
                .flatMap(province -> GAZETTEER.listPlaces(province.code()).stream())
                .filter(Division::hasBorrowedPoint)
                .toList();
        assertTrue(borrowed.size() < 180, borrowed.size() + " borrow");
        assertTrue(borrowed.stream().noneMatch(place -> place.level() == PlaceLevel.PROVINCE));
        for (Division place : borrowed) {
            Division parent = GAZETTEER.findByCode(place.parentCode()).orElseThrow();
            assertEquals(parent.latitude(), place.latitude());
            assertEquals(parent.longitude(), place.longitude());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"内蒙古自治区", "内蒙古", "15", "150000", " 内蒙古 ", "１５"})
    void aProvinceIsFoundByFullNameShortNameAndCode(String written) {
        assertEquals("内蒙古自治区", province(written).name());
    }

    @ParameterizedTest
    @CsvSource({
        "广西,广西壮族自治区",
        "宁夏,宁夏回族自治区",
        "新疆,新疆维吾尔自治区",
        "西藏,西藏自治区",
        "北京,北京市",
        "吉林,吉林省",
        "海南,海南省",
        "香港,香港特别行政区",
        "贵州,贵州省"
    })
    void everyKindOfShortNameIsFound(String written, String name) {
        assertEquals(name, province(written).name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "火星", "1", "130100", "99", "ab", "石家庄"})
    void whatIsNoProvinceIsNotFound(String written) {
        assertEquals(Optional.empty(), GAZETTEER.findProvince(written));
        assertThrows(NoSuchElementException.class, () -> GAZETTEER.getProvince(written));
    }

    @ParameterizedTest
    @CsvSource({
        "北京市,北京市,密云县,110228",
        "北京,北京,密云,110118",
        "天津市,天津市,宁河县,120117",
        "河北省,石家庄市,长安区,130102",
        "河北,石家庄,石家庄市长安区,130102",
        "河北省,沧州市,孟村县,130930",
        "湖北省,恩施州,利川市,422802",
        "湖北省,仙桃市,仙桃市,429004",
        "湖北省,,神农架,429021",
        "内蒙古,呼伦贝尔市,鄂温克旗,150724",
        "甘肃省,临夏州,东乡县,622926",
        "吉林省,吉林市,船营区,220204",
        "江西省,赣州市,赣县,360721",
        "山东省,莱芜市,莱城区,371202",
        "西藏,那曲地区,安多县,542425",
        "重庆市,重庆市,开县,500234",
        "河南省,三门峡市,陕县,411222"
    })
    void aCountyIsFoundUnderItsOldItsNewAndItsShortName(String province, String city, String county, String code) {
        Division found = GAZETTEER.locate(province, city, county).orElseThrow();
        Division expected = GAZETTEER.findByCode(code).orElseThrow();
        assertEquals(PlaceLevel.COUNTY, found.level());
        assertTrue(
                found.code().equals(code) || samePoint(found, expected),
                () -> "found " + found + ", expected " + expected);
    }

    private static boolean samePoint(Division a, Division b) {
        return a.latitude() == b.latitude() && a.longitude() == b.longitude();
    }

    @Test
    void aNameThatFitsTwoDistantCountiesMeansNeither() {
        assertEquals(Optional.empty(), GAZETTEER.findCounty(province("河北"), null, "新华区"));
        Division cangzhou = GAZETTEER.findCity(province("河北"), "沧州").orElseThrow();
        assertEquals(
                "130902",
                GAZETTEER
                        .findCounty(province("河北"), cangzhou, "新华区")
                        .orElseThrow()
                        .code());
    }

    @Test
    void aWrongCityDoesNotHideACountyThatIsUniqueInTheProvince() {
        assertEquals(
                "130284", GAZETTEER.locate("河北", "石家庄市", "滦州市").orElseThrow().code());
    }

    @Test
    void anAddressIsPlacedByItsMostExactKnownPart() {
        assertEquals(
                "130100", GAZETTEER.locate("河北省", "石家庄市", "无此县").orElseThrow().code());
        assertEquals(
                "130000", GAZETTEER.locate("河北省", "无此市", null).orElseThrow().code());
        assertEquals("110000", GAZETTEER.locate("北京市", "北京市", " ").orElseThrow().code());
        assertEquals(Optional.empty(), GAZETTEER.locate("无此省", "石家庄市", "长安区"));
    }

    @Test
    void aCityMayBeACountyThatAnswersToTheProvinceOrOnceWasAPrefecture() {
        assertEquals(
                "659001",
                GAZETTEER.findCity(province("新疆"), "石河子市").orElseThrow().code());
        assertEquals(
                "340181",
                GAZETTEER.findCity(province("安徽"), "巢湖市").orElseThrow().code());
    }

    @Test
    void aCityWithoutCountiesIsItsOwnCounty() {
        assertEquals(
                "441900", GAZETTEER.locate("广东省", "东莞市", "东莞市").orElseThrow().code());
        Division guangdong = province("广东");
        Division dongguan = GAZETTEER.findCity(guangdong, "东莞").orElseThrow();
        assertEquals(Optional.of(dongguan), GAZETTEER.findCounty(guangdong, dongguan, "市辖区"));
        assertEquals(Optional.empty(), GAZETTEER.findCounty(guangdong, dongguan, "无此区"));
    }

    @Test
    void aCodeThatWasUsedTwiceMeansItsNewestOwner() {
        Division found = GAZETTEER.findByCode("130502").orElseThrow();
        assertEquals("襄都区", found.name());
        assertEquals(Set.of(2023), found.years());
        assertEquals("桥东区", GAZETTEER.locate("河北", "邢台", "桥东区").orElseThrow().name());
    }

    @Test
    void shortCodesMeanProvincesAndPrefectures() {
        assertEquals("河北省", GAZETTEER.findByCode("13").orElseThrow().name());
        assertEquals("石家庄市", GAZETTEER.findByCode("1301").orElseThrow().name());
        assertEquals(Optional.empty(), GAZETTEER.findByCode("130"));
        assertEquals(Optional.empty(), GAZETTEER.findByCode("139999"));
    }

    @Test
    void misspeltNamesGetSuggestions() {
        assertEquals(List.of("内蒙古自治区"), GAZETTEER.suggestProvinces("内蒙"));
        assertEquals(List.of("黑龙江省"), GAZETTEER.suggestProvinces("黑农江省"));
        assertEquals("新疆维吾尔自治区", GAZETTEER.suggestProvinces("新疆生产建设兵团").getFirst());
        assertEquals(List.of("石家庄市"), GAZETTEER.suggestCities(province("河北"), "石家装市"));
        assertEquals(List.of("密云区"), GAZETTEER.suggestCounties(province("北京"), province("北京"), "蜜云县"));
        assertEquals(List.of(), GAZETTEER.suggestProvinces("Atlantis"));
    }

    @Test
    void suggestionsAreAtMostThreeAndNearestFirst() {
        assertEquals(List.of("江苏省", "浙江省", "江西省"), GAZETTEER.suggestProvinces("江"));
        assertEquals(List.of("大名县", "大城县", "大厂回族自治县"), GAZETTEER.suggestCounties(province("河北"), null, "大县"));
    }

    @Test
    void absurdAndSwappedPointsAreTold() {
        assertTrue(GAZETTEER.isNearChina(39.9, 116.4));
        assertFalse(GAZETTEER.looksSwapped(39.9, 116.4));
        assertFalse(GAZETTEER.isNearChina(116.4, 39.9));
        assertTrue(GAZETTEER.looksSwapped(116.4, 39.9));
        assertFalse(GAZETTEER.isNearChina(0, 0));
        assertFalse(GAZETTEER.looksSwapped(0, 0));
        assertFalse(GAZETTEER.isNearChina(35.68, 139.69), "Tokyo");
        assertFalse(GAZETTEER.isNearChina(28.61, 77.21), "Delhi lies in the box but far from every county");
        assertFalse(GAZETTEER.isNearChina(Double.NaN, 116.4));
    }

    @Test
    void aPointFarFromItsProvinceIsTold() {
        assertTrue(GAZETTEER.kilometresFrom(province("北京"), 39.93, 116.42) < 5);
        assertEquals(1046, GAZETTEER.kilometresFrom(province("北京"), 31.2336, 121.4681), 60);
        assertEquals("110101", GAZETTEER.nearest(39.917, 116.413).code());
    }

    @Test
    void aPlaceWithoutItsParentIsRefused() {
        Division orphan =
                new Division("130102", "长安区", PlaceLevel.COUNTY, "130100", 38.0, 114.5, "echarts", Set.of(2023));
        assertThrows(IllegalArgumentException.class, () -> new Gazetteer(List.of(orphan)));
    }
}
