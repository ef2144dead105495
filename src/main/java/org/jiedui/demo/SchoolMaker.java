package org.jiedui.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jiedui.gazetteer.Division;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.problem.SchoolMark;
import org.jspecify.annotations.Nullable;

/** Invents a province's schools: as many urban and rural ones as it has, spread over its counties. */
final class SchoolMaker {

    static final String ORDINARY = "普通";

    private static final Set<String> MOSTLY_URBAN = Set.of("外国语", "大学附属", "企业行业", "艺术体育");

    private static final List<String> NEEDS_OF_MANY = List.of("社团指导", "团课理论", "心理辅导", "生涯规划");

    private static final List<String> NEEDS_OF_SOME =
            List.of("科技创新", "志愿服务", "学业辅导", "外语交流", "艺术教育", "体育活动", "普法教育", "健康教育");

    private final Gazetteer gazetteer;

    SchoolMaker(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The schools of one province, county by county. */
    List<RosterDraft.DraftSchool> make(ProvinceFigures figures) {
        Division province = gazetteer.getProvince(figures.province());
        Dice dice = Dice.named("schools " + province.code());
        List<Area> areas = Area.list(gazetteer, province);
        double[] size = new double[areas.size()];
        double[] urban = new double[areas.size()];
        double[] rural = new double[areas.size()];
        for (int i = 0; i < areas.size(); i++) {
            Area area = areas.get(i);
            size[i] = dice.between(0.4, 1.6) * (area.isDistrict() && area.isInCapital() ? 1.5 : 1);
            urban[i] = size[i] * area.urbanShare();
            rural[i] = size[i] * (1 - area.urbanShare());
        }
        int[] urbanCounts = Shares.of(figures.urban(), urban);
        int[] ruralCounts = Shares.of(figures.rural(), rural);
        SchoolNames names = new SchoolNames(province, dice);
        List<RosterDraft.DraftSchool> schools = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            for (int number = 1; number <= urbanCounts[i] + ruralCounts[i]; number++) {
                String setting = number <= urbanCounts[i] ? "URBAN" : "RURAL";
                schools.add(school(figures, areas.get(i), number, setting, names, dice));
            }
        }
        return recommend(schools, figures.recommended(), dice);
    }

    private static RosterDraft.DraftSchool school(
            ProvinceFigures figures, Area area, int number, String setting, SchoolNames names, Dice dice) {
        String type = type(figures, setting, dice);
        String name = names.next(area, type);
        RosterDraft.Point county = RosterDraft.Point.of(area.place());
        RosterDraft.Point location;
        boolean addressKnown = true;
        double kind = dice.between(0, 1);
        if (kind < 0.67) {
            location = county;
        } else if (kind < 0.70) {
            location = null;
            addressKnown = !dice.chance(0.15);
        } else {
            location = area.isDistrict() ? dice.around(county, 2.5, 12) : dice.around(county, 4, 30);
        }
        return new RosterDraft.DraftSchool(
                "S" + area.place().code() + String.format(Locale.ROOT, "%02d", number),
                name,
                figures.province(),
                area.city().name(),
                addressKnown ? area.name() : null,
                setting,
                stage(dice),
                type,
                needs(setting, dice),
                Set.of(),
                location);
    }

    private static String type(ProvinceFigures figures, String setting, Dice dice) {
        int draw = dice.below(1000);
        for (Map.Entry<String, Integer> entry : figures.typesPerMille().entrySet()) {
            draw -= entry.getValue() * percent(entry.getKey(), figures, setting) / 100;
            if (draw < 0) {
                return entry.getKey();
            }
        }
        return ORDINARY;
    }

    /** How much more, or less, often than in the whole province a type is found in the setting. */
    private static int percent(String type, ProvinceFigures figures, String setting) {
        boolean bothSettings = figures.rural() * 4 > figures.urban();
        return !MOSTLY_URBAN.contains(type) || !bothSettings ? 100 : setting.equals("URBAN") ? 160 : 50;
    }

    private static @Nullable String stage(Dice dice) {
        return dice.chance(0.02) ? null : dice.chance(0.43) ? "COMPLETE" : "SENIOR";
    }

    private static List<String> needs(String setting, Dice dice) {
        if (dice.chance(0.15)) {
            return List.of();
        }
        List<String> needs =
                new ArrayList<>(dice.sample(NEEDS_OF_MANY, 1 + dice.below(setting.equals("RURAL") ? 2 : 1)));
        if (dice.chance(0.4)) {
            needs.add(dice.pick(NEEDS_OF_SOME));
        }
        return needs;
    }

    private static List<RosterDraft.DraftSchool> recommend(
            List<RosterDraft.DraftSchool> schools, int count, Dice dice) {
        List<String> rural = schools.stream()
                .filter(school -> school.setting().equals("RURAL"))
                .map(RosterDraft.DraftSchool::id)
                .toList();
        Set<String> chosen = new HashSet<>(dice.sample(rural, count));
        return schools.stream()
                .map(school -> chosen.contains(school.id()) ? recommended(school) : school)
                .toList();
    }

    private static RosterDraft.DraftSchool recommended(RosterDraft.DraftSchool school) {
        return new RosterDraft.DraftSchool(
                school.id(),
                school.name(),
                school.province(),
                school.city(),
                school.county(),
                school.setting(),
                school.stage(),
                school.type(),
                school.needs(),
                Set.of(SchoolMark.RECOMMENDED),
                school.location());
    }
}
