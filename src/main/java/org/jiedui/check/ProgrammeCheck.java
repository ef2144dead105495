package org.jiedui.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiedui.problem.Goal;
import org.jiedui.problem.Programme;
import org.jiedui.problem.ProvinceQuota;
import org.jiedui.problem.Setting;
import org.jiedui.problem.SupplyLine;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Roster;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Programme} of a programme's rows. */
final class ProgrammeCheck {

    /** What the pilot asks of a university, used where a programme does not say. */
    private static final int DEPARTMENTS = 10;

    private static final int PLACES = 5;

    private final Findings findings;
    private final Values values;
    private final Locations locations;

    ProgrammeCheck(Findings findings, Values values, Locations locations) {
        this.findings = findings;
        this.values = values;
        this.locations = locations;
    }

    /** The programme; meaningful only while no error was reported. */
    Programme check(Roster.InlineProgramme rows) {
        Origin origin = rows.origin();
        String goalWord = rows.goal();
        Goal goal = goalWord == null
                ? Goal.FILL_EVERY_PLACE
                : values.word(
                                goalWord,
                                Vocabulary::goal,
                                origin,
                                "goal",
                                "FILL_EVERY_PLACE or COVER_EVERY_SCHOOL",
                                " FILL_EVERY_PLACE 或 COVER_EVERY_SCHOOL")
                        .orElse(Goal.FILL_EVERY_PLACE);
        return new Programme(
                goal,
                values.count(rows.departmentsPerUniversity(), DEPARTMENTS, origin, "departmentsPerUniversity"),
                values.count(rows.urbanPerUniversity(), PLACES, origin, "urbanPerUniversity"),
                values.count(rows.ruralPerUniversity(), PLACES, origin, "ruralPerUniversity"),
                quotas(rows.quotas()),
                supply(rows.supply()),
                values.count(rows.farKilometres(), Programme.DEFAULT_FAR_KILOMETRES, origin, "farKilometres"));
    }

    private List<ProvinceQuota> quotas(List<Roster.QuotaRow> rows) {
        List<ProvinceQuota> quotas = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Roster.QuotaRow row : rows) {
            Origin origin = row.origin();
            Optional<String> province = province(row.province(), origin, "province");
            int universities = values.count(row.universities(), 0, origin, "universities");
            int urban = values.count(row.urban(), 0, origin, "urban");
            int rural = values.count(row.rural(), 0, origin, "rural");
            if (province.isPresent()) {
                if (seen.add(province.get())) {
                    quotas.add(new ProvinceQuota(province.get(), universities, urban, rural));
                } else {
                    findings.error(
                            "repeated-quota",
                            origin.place("province"),
                            province.get(),
                            "There is a second quota line for " + province.get() + ". Keep one.",
                            province.get() + "的名额出现了两行。请只保留一行。");
                }
            }
        }
        return quotas;
    }

    private List<SupplyLine> supply(List<Roster.SupplyRow> rows) {
        List<SupplyLine> lines = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Roster.SupplyRow row : rows) {
            Origin origin = row.origin();
            Optional<String> demand = province(row.demand(), origin, "demand");
            Optional<String> supplier = province(row.supplier(), origin, "supplier");
            Optional<Setting> setting = setting(row.setting(), origin);
            int count = values.count(row.count(), 0, origin, "count");
            if (demand.isEmpty() || supplier.isEmpty() || setting.isEmpty()) {
                continue;
            }
            if (demand.equals(supplier)) {
                findings.error(
                        "supply-to-itself",
                        origin.place("supplier"),
                        supplier.get(),
                        supplier.get() + " supplies itself. A supply line joins two provinces; remove this one.",
                        supplier.get() + "供给自身。跨区供给应在两个省份之间，请删除该行。");
            } else if (!seen.add(List.of(demand.get(), supplier.get(), setting.get()))) {
                findings.error(
                        "repeated-supply-line",
                        origin.place("supplier"),
                        supplier.get(),
                        "There is a second supply line " + supplier.get() + " → " + demand.get()
                                + " for the same setting. Keep one.",
                        supplier.get() + "对" + demand.get() + "的同类跨区供给出现了两行。请只保留一行。");
            } else {
                lines.add(new SupplyLine(demand.get(), supplier.get(), setting.get(), count));
            }
        }
        return lines;
    }

    private Optional<String> province(@Nullable String given, Origin origin, String field) {
        return values.required(given, origin, field, "province", "省份")
                .flatMap(name -> locations.province(name, origin, field));
    }

    private Optional<Setting> setting(@Nullable String given, Origin origin) {
        return values.required(given, origin, "setting", "setting", "城乡类别")
                .flatMap(word -> values.word(
                        word,
                        Vocabulary::setting,
                        origin,
                        "setting",
                        "URBAN (城市) or RURAL (农村)",
                        "城市（URBAN）或农村（RURAL）"));
    }
}
