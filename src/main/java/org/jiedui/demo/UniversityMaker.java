package org.jiedui.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiedui.gazetteer.Division;
import org.jiedui.gazetteer.Gazetteer;
import org.jspecify.annotations.Nullable;

/** Places the universities of the pilot, and invents the others. */
final class UniversityMaker {

    /** A university and its departments. */
    record Staffed(RosterDraft.DraftUniversity university, List<RosterDraft.DraftDepartment> departments) {}

    /**
     * A university of the pilot as {@code data/universities-211.csv} has it.
     *
     * @param code of the county of its main campus
     * @param kind 综合, 理工, 师范 …
     */
    private record Listed(String id, String name, String province, String city, String code, String kind) {}

    private final Gazetteer gazetteer;
    private final List<Listed> listed;

    UniversityMaker(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        listed = CsvRows.read("data/universities-211.csv").stream()
                .map(row -> new Listed(
                        Objects.requireNonNull(row.get("id")),
                        Objects.requireNonNull(row.get("name")),
                        Objects.requireNonNull(row.get("province")),
                        Objects.requireNonNull(row.get("city")),
                        Objects.requireNonNull(row.get("code")),
                        Objects.requireNonNull(row.get("kind"))))
                .toList();
    }

    /**
     * The 113 universities of the pilot.
     *
     * @param departments how many each of them recommends
     * @param reserves whether some recommend one or two more
     */
    List<Staffed> listPilot(int departments, boolean reserves) {
        List<Staffed> staffed = new ArrayList<>();
        for (Listed university : listed) {
            Dice dice = Dice.named("university " + university.id());
            Division county = gazetteer.findByCode(university.code()).orElseThrow();
            RosterDraft.Point campus = dice.around(RosterDraft.Point.of(county), 2, 6);
            double luck = dice.between(0, 1);
            int extra = !reserves ? 0 : luck < 0.08 ? 2 : luck < 0.25 ? 1 : 0;
            RosterDraft.Point otherCampus =
                    dice.chance(0.15) ? otherCampus(university.province(), university.city(), county, dice) : null;
            staffed.add(new Staffed(
                    new RosterDraft.DraftUniversity(
                            university.id(),
                            university.name(),
                            university.province(),
                            university.city(),
                            dice.chance(0.04) ? null : campus),
                    DepartmentMaker.make(university.id(), university.kind(), departments + extra, otherCampus, dice)));
        }
        return staffed;
    }

    /** Universities that bring a province from the pilot's number to the nation's. */
    List<Staffed> listOthers(ProvinceFigures figures, int departments) {
        Division province = gazetteer.getProvince(figures.province());
        Dice dice = Dice.named("universities " + province.code());
        List<Area> areas = Area.list(gazetteer, province);
        double[] weights = areas.stream()
                .mapToDouble(area ->
                        (area.isDistrict() ? 1 : area.urbanShare() > 0.5 ? 0.5 : 0.05) * (area.isInCapital() ? 4 : 1))
                .toArray();
        Set<String> taken = listed.stream().map(Listed::name).collect(Collectors.toSet());
        CollegeNames names = new CollegeNames(taken);
        int pilot = (int) listed.stream()
                .filter(university -> university.province().equals(figures.province()))
                .count();
        List<Staffed> staffed = new ArrayList<>();
        for (int number = pilot + 1; number <= figures.universities(); number++) {
            Area area = areas.get(dice.pickIndex(weights));
            CollegeNames.Named named = names.next(placeNames(area, province), dice);
            String id = "U" + province.code().substring(0, 2) + String.format(Locale.ROOT, "%03d", number);
            RosterDraft.Point campus = dice.around(RosterDraft.Point.of(area.place()), 3, 10);
            staffed.add(new Staffed(
                    new RosterDraft.DraftUniversity(
                            id,
                            named.name(),
                            figures.province(),
                            area.city().name(),
                            dice.chance(0.02) ? null : campus),
                    DepartmentMaker.make(id, named.kind(), departments, null, dice)));
        }
        return staffed;
    }

    /**
     * What a name may begin with: the city thrice, in the capital also the province thrice, and sometimes the county.
     */
    private static List<String> placeNames(Area area, Division province) {
        List<String> names = new ArrayList<>(Collections.nCopies(3, area.city().shortName()));
        if (area.isInCapital()) {
            names.addAll(Collections.nCopies(3, province.shortName()));
        }
        if (area.isInCapital() || !area.isDistrict()) {
            names.add(area.place().shortName());
        }
        return names;
    }

    private RosterDraft.@Nullable Point otherCampus(String provinceName, String city, Division main, Dice dice) {
        List<Area> others = Area.list(gazetteer, gazetteer.getProvince(provinceName)).stream()
                .filter(area -> area.city().name().equals(city)
                        && area.isDistrict()
                        && !area.place().code().equals(main.code()))
                .toList();
        return others.isEmpty()
                ? null
                : dice.around(RosterDraft.Point.of(dice.pick(others).place()), 2, 6);
    }
}
