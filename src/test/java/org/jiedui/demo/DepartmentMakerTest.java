package org.jiedui.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DepartmentMakerTest {

    @ParameterizedTest
    @ValueSource(strings = {"综合", "理工", "师范", "农林", "医药", "财经", "政法", "语言", "艺术", "体育", "民族", "高职"})
    void everyKindOfUniversityHasEnoughDepartmentsForTwoReserves(String kind) {
        List<RosterDraft.DraftDepartment> departments = DepartmentMaker.make("U1", kind, 12, null, Dice.named(kind));
        assertEquals(
                12,
                departments.stream()
                        .map(RosterDraft.DraftDepartment::name)
                        .distinct()
                        .count());
        assertEquals("U1-01", departments.getFirst().id());
        assertEquals("U1-12", departments.getLast().id());
    }

    @Test
    void whatADepartmentCanOfferFollowsFromItsName() {
        List<RosterDraft.DraftDepartment> many = IntStream.range(0, 30)
                .mapToObj(i -> DepartmentMaker.make("U" + i, "师范", 12, null, Dice.named("test " + i)))
                .flatMap(List::stream)
                .filter(department -> !department.strengths().isEmpty())
                .toList();
        many.stream()
                .filter(department -> department.name().equals("心理学院"))
                .forEach(department -> assertTrue(department.strengths().contains("心理辅导"), department.toString()));
        many.stream()
                .filter(department -> department.name().equals("美术学院"))
                .forEach(department ->
                        assertEquals("艺术教育", department.strengths().getFirst()));
    }

    @Test
    void theLastFewDepartmentsAreAtTheOtherCampus() {
        RosterDraft.Point campus = new RosterDraft.Point(30, 120);
        List<RosterDraft.DraftDepartment> departments =
                DepartmentMaker.make("U1", "综合", 10, campus, Dice.named("campus"));
        long away = departments.stream()
                .filter(each -> campus.equals(each.location()))
                .count();
        assertTrue(away >= 2 && away <= 4, away + " away");
        assertEquals(campus, departments.getLast().location());
    }

    @Test
    void anUnknownKindIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> DepartmentMaker.make("U1", "航海", 10, null, Dice.named("x")));
    }
}
