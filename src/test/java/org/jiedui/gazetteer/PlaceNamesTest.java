package org.jiedui.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNamesTest {

    @ParameterizedTest
    @CsvSource({
        "密云县,密云",
        "密云区,密云",
        "北京市,北京",
        "内蒙古自治区,内蒙古",
        "广西壮族自治区,广西",
        "新疆维吾尔自治区,新疆",
        "恩施土家族苗族自治州,恩施",
        "恩施州,恩施",
        "徐州,徐州",
        "徐州市,徐州",
        "孟村回族自治县,孟村",
        "积石山保安族东乡族撒拉族自治县,积石山",
        "鄂温克族自治旗,鄂温克",
        "东乡族自治县,东乡",
        "神农架林区,神农架",
        "沙县,沙",
        "县,县",
        "香港特别行政区,香港",
        "阿拉善左旗,阿拉善左",
        "双江拉祜族佤族布朗族傣族自治县,双江"
    })
    void theCoreOfANameDropsWhatOnlySaysItsRank(String name, String core) {
        assertEquals(core, PlaceNames.core(name));
    }

    @Test
    void tidyNamesHaveNoWhiteSpaceAndNoFullWidthDigits() {
        assertEquals("110000", PlaceNames.tidy(" １１ 0000\u3000"));
    }
}
