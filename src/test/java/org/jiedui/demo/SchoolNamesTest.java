package org.jiedui.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiedui.gazetteer.Division;
import org.jiedui.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolNamesTest {

    private static final Gazetteer GAZETTEER = Gazetteer.load();

    @ParameterizedTest
    @CsvSource({"1,一", "10,十", "11,十一", "20,二十", "99,九十九", "101,一〇一", "171,一七一"})
    void numbersAreWrittenAsSchoolsWriteThem(int number, String numeral) {
        assertEquals(numeral, SchoolNames.numeral(number));
    }

    @Test
    void aCountyNeverHasTwoSchoolsOfOneName() {
        Division hebei = GAZETTEER.getProvince("河北");
        List<Area> areas = Area.list(GAZETTEER, hebei);
        SchoolNames names = new SchoolNames(hebei, Dice.named("test"));
        for (Area area : areas.subList(0, 5)) {
            Set<String> used = new HashSet<>();
            for (int i = 0; i < 60; i++) {
                String type = i % 10 == 0 ? "民族" : i % 10 == 1 ? "大学附属" : SchoolMaker.ORDINARY;
                assertTrue(used.add(names.next(area, type)));
            }
        }
    }
}
