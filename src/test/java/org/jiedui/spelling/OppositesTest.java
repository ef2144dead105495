package org.jiedui.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Advice never says the opposite of what stands there. */
class OppositesTest {

    @ParameterizedTest
    @CsvSource({
        "初级中学, 高级中学",
        "高级中学, 初级中学",
        "九年一贯制学校, 十二年一贯制学校",
        "九年一贯制, 十二年一贯制学校",
        "山区, 城区",
        "乡村, 城村",
        "陕西, 山西",
        "陕西省, 江西省",
        "广西, 山西",
        "广东, 山东",
        "河南, 湖南",
        "湖北, 河北",
        "海南, 云南",
        "第三中学, 第二中学",
        "北京市第十一中学, 北京市第十二中学",
        "东城区, 西城区",
        "不推荐, 推荐",
        "非重点, 重点",
        "公办, 民办",
        "女子中学, 男子中学",
        "文学院, 理学院",
        "甲班, 乙班",
        "上海路小学, 下海路小学",
        "新校区, 老校区",
    })
    void anotherFactIsNoMisspelling(String word, String known) {
        assertEquals(List.of(), NearMiss.list(word, List.of(known)));
    }

    @ParameterizedTest
    @CsvSource({
        "高极中学, 高级中学",
        "十二年一惯制学校, 十二年一贯制学校",
        "诚区, 城区",
        "陜西, 陕西",
        "北京市第二中学校, 北京市第二中学",
        "北京市二第中学, 北京市第二中学",
        "推建, 推荐",
        "重点中学, 重点中学校",
        "天津大学, 天津大大学",
        "普通高中学, 普通高中",
        "青诲, 青海",
    })
    void aSlipIsStillFound(String word, String known) {
        assertEquals(List.of(known), NearMiss.list(word, List.of(known)));
    }
}
