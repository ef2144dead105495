package org.jiedui.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jiedui.problem.Department;
import org.jiedui.problem.GeoPoint;
import org.jiedui.problem.ProvinceQuota;
import org.jiedui.problem.School;
import org.jiedui.problem.SchoolMark;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Stage;
import org.jiedui.problem.SupplyLine;
import org.jiedui.problem.University;
import org.jiedui.roster.sheet.SheetKind;
import org.jspecify.annotations.Nullable;

/** In what a row differs from the one that it replaces, field by field, in the order of the sheet's columns. */
final class RowDifferences {

    private final SheetKind kind;
    private final List<RowDifference> found = new ArrayList<>();

    private RowDifferences(SheetKind kind) {
        this.kind = kind;
    }

    static List<RowDifference> between(University before, University now) {
        return new RowDifferences(SheetKind.UNIVERSITIES)
                .field("name", before.name(), now.name())
                .field("province", before.province(), now.province())
                .field("city", before.city(), now.city())
                .point(before.location(), now.location())
                .found;
    }

    static List<RowDifference> between(Department before, Department now) {
        return new RowDifferences(SheetKind.DEPARTMENTS)
                .field("universityId", before.universityId(), now.universityId())
                .field("name", before.name(), now.name())
                .field("strengths", list(before.strengths()), list(now.strengths()))
                .point(before.location(), now.location())
                .found;
    }

    static List<RowDifference> between(School before, School now) {
        RowDifferences differences = new RowDifferences(SheetKind.SCHOOLS)
                .field("name", before.name(), now.name())
                .field("province", before.province(), now.province())
                .field("city", before.city(), now.city())
                .field("county", before.county(), now.county())
                .field("setting", word(before.setting()), word(now.setting()))
                .field("stage", word(before.stage()), word(now.stage()))
                .field("type", before.type(), now.type())
                .field("needs", list(before.needs()), list(now.needs()));
        for (SchoolMark mark : SchoolMark.values()) {
            differences.field(mark.field(), word(before.has(mark)), word(now.has(mark)));
        }
        return differences.point(before.location(), now.location()).found;
    }

    static List<RowDifference> between(ProvinceQuota before, ProvinceQuota now) {
        return new RowDifferences(SheetKind.QUOTAS)
                .field("universities", String.valueOf(before.universities()), String.valueOf(now.universities()))
                .field("urban", String.valueOf(before.urban()), String.valueOf(now.urban()))
                .field("rural", String.valueOf(before.rural()), String.valueOf(now.rural()))
                .found;
    }

    static List<RowDifference> between(SupplyLine before, SupplyLine now) {
        return new RowDifferences(SheetKind.SUPPLY)
                .field("count", String.valueOf(before.count()), String.valueOf(now.count()))
                .found;
    }

    private RowDifferences field(String field, @Nullable String before, @Nullable String now) {
        String old = before == null ? "" : before;
        String fresh = now == null ? "" : now;
        if (!old.equals(fresh)) {
            found.add(new RowDifference(field, kind.column(field).label(), old, fresh));
        }
        return this;
    }

    private RowDifferences point(GeoPoint before, GeoPoint now) {
        if (!before.equals(now)) {
            found.add(new RowDifference("location", kind.column("point").label(), words(before), words(now)));
        }
        return this;
    }

    private static String words(GeoPoint point) {
        return point.longitude() + " " + point.latitude();
    }

    private static String list(Collection<String> words) {
        return String.join("、", words.stream().sorted().toList());
    }

    private static String word(Setting setting) {
        return Vocabulary.SETTINGS.name(setting);
    }

    private static String word(@Nullable Stage stage) {
        return stage == null ? "" : Vocabulary.STAGES.name(stage);
    }

    private static String word(boolean yes) {
        return yes ? "是" : "否";
    }
}
