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
import org.jiedui.roster.Issue;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Roster;
import org.jiedui.roster.Severity;
import org.jiedui.spelling.NearMiss;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Programme} of a programme's rows. */
final class ProgrammeCheck {

    /** What the pilot asks of a university, used where a programme does not say. */
    private static final int DEPARTMENTS = 10;

    private static final int PLACES = 5;

    private static final int MOST_PER_UNIVERSITY = 1_000;
    private static final int MOST_IN_A_LINE = 100_000;
    private static final int MOST_KILOMETRES = 10_000;

    private final Findings findings;
    private final Values values;
    private final Locations locations;
    private final Programmes programmes;

    ProgrammeCheck(Findings findings, Values values, Locations locations, Programmes programmes) {
        this.findings = findings;
        this.values = values;
        this.locations = locations;
        this.programmes = programmes;
    }

    /** The programme of a roster; empty, with errors reported, when it has something wrong. */
    Optional<Programme> check(Roster roster) {
        int errors = findings.count(Severity.ERROR);
        Optional<Programme> programme = switch (roster.programme()) {
            case null -> Optional.of(tables(programmes.getDefault()));
            case Roster.InlineProgramme inline -> Optional.of(tables(inline));
            case Roster.NamedProgramme named ->
                find(named.id(), named.origin(), "programme").map(this::tables);
        };
        return findings.count(Severity.ERROR) > errors ? Optional.empty() : programme;
    }

    private Optional<Roster.InlineProgramme> find(String id, Origin origin, String field) {
        Optional<Roster.InlineProgramme> found = programmes.findRows(Values.tidy(id));
        if (found.isEmpty()) {
            String shown = Issue.shorten(id);
            String known = String.join(", ", programmes.listIds());
            Optional<String> near = NearMiss.first(id, programmes.listIds());
            findings.error(
                    "unknown-programme",
                    origin.place(field),
                    id,
                    "There is no programme \"" + shown + "\"; known are " + known + ". "
                            + near.map(meant -> "Did you mean " + meant + "?")
                                    .orElse("Name one of these or give the tables."),
                    "没有名为“" + shown + "”的项目，已有：" + known + "。"
                            + near.map(meant -> "是否应为“" + meant + "”？").orElse("请选用其一，或直接给出名额表。"));
        }
        return found;
    }

    /** The programme of these tables; meaningful only while no error was reported. */
    Programme tables(Roster.InlineProgramme rows) {
        String base = rows.base();
        Roster.InlineProgramme whole = base == null
                ? rows
                : find(base, rows.origin(), "id").map(rows::over).orElse(rows);
        Origin origin = whole.origin();
        List<Roster.QuotaRow> quotas = whole.quotas();
        List<Roster.SupplyRow> supply = whole.supply();
        return new Programme(
                goal(whole.goal(), origin),
                perUniversity(whole.departmentsPerUniversity(), DEPARTMENTS, origin, "departmentsPerUniversity"),
                perUniversity(whole.urbanPerUniversity(), PLACES, origin, "urbanPerUniversity"),
                perUniversity(whole.ruralPerUniversity(), PLACES, origin, "ruralPerUniversity"),
                quotas == null ? List.of() : quotas(quotas),
                supply == null ? List.of() : supply(supply),
                values.count(
                        whole.farKilometres(),
                        Programme.DEFAULT_FAR_KILOMETRES,
                        MOST_KILOMETRES,
                        origin,
                        "farKilometres"));
    }

    private Goal goal(@Nullable String given, Origin origin) {
        String word = values.optional(given, origin, "goal");
        return word == null
                ? Goal.FILL_EVERY_PLACE
                : values.word(word, Vocabulary.GOALS, origin, "goal").orElse(Goal.FILL_EVERY_PLACE);
    }

    private int perUniversity(@Nullable Double value, int absent, Origin origin, String field) {
        return values.count(value, absent, MOST_PER_UNIVERSITY, origin, field);
    }

    private List<ProvinceQuota> quotas(List<Roster.QuotaRow> rows) {
        List<ProvinceQuota> quotas = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Roster.QuotaRow row : rows) {
            Origin origin = row.origin();
            Optional<String> province = locations.province(row.province(), origin, "province");
            int universities = values.count(row.universities(), 0, MOST_IN_A_LINE, origin, "universities");
            int urban = quota(row.urban(), origin, "urban", "urban quota", "城市名额");
            int rural = quota(row.rural(), origin, "rural", "rural quota", "农村名额");
            if (province.isEmpty()) {
                continue;
            }
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
        return quotas;
    }

    private int quota(@Nullable Double value, Origin origin, String field, String what, String whatZh) {
        if (value == null) {
            findings.error(
                    "missing-value",
                    origin.place(field),
                    null,
                    "The " + what + " is missing; without it the province could pair nobody. Fill it in, 0 included.",
                    "缺少" + whatZh + "。请补上（没有名额请填 0）。");
        }
        return values.count(value, 0, MOST_IN_A_LINE, origin, field);
    }

    private List<SupplyLine> supply(List<Roster.SupplyRow> rows) {
        List<SupplyLine> lines = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Roster.SupplyRow row : rows) {
            Origin origin = row.origin();
            Optional<String> demand = locations.province(row.demand(), origin, "demand");
            Optional<String> supplier = locations.province(row.supplier(), origin, "supplier");
            Optional<Setting> setting = values.required(row.setting(), origin, "setting", "setting", "城乡类别")
                    .flatMap(word -> values.word(word, Vocabulary.SETTINGS, origin, "setting"));
            int count = quota(row.count(), origin, "count", "agreed count", "供给数量");
            if (demand.isPresent() && supplier.isPresent() && setting.isPresent()) {
                if (demand.equals(supplier)) {
                    reportSelf(supplier.get(), origin);
                } else if (!seen.add(List.of(demand.get(), supplier.get(), setting.get()))) {
                    reportRepeated(demand.get(), supplier.get(), origin);
                } else {
                    lines.add(new SupplyLine(demand.get(), supplier.get(), setting.get(), count));
                }
            }
        }
        return lines;
    }

    private void reportSelf(String province, Origin origin) {
        findings.error(
                "supply-to-itself",
                origin.place("supplier"),
                province,
                province + " supplies itself. A supply line joins two provinces; remove this one.",
                province + "供给自身。跨省供给应在两个省份之间，请删除该行。");
    }

    private void reportRepeated(String demand, String supplier, Origin origin) {
        findings.error(
                "repeated-supply-line",
                origin.place("supplier"),
                supplier,
                "There is a second supply line " + supplier + " → " + demand + " for the same setting. Keep one.",
                supplier + "对" + demand + "的同类跨省供给出现了两行。请只保留一行。");
    }
}
