package org.jiedui.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiedui.problem.ProvinceQuota;
import org.jiedui.problem.Setting;
import org.jiedui.problem.SupplyLine;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Roster;
import org.jiedui.roster.RowChange;
import org.jspecify.annotations.Nullable;

/** The quota lines and supply lines of a programme, of their rows and of what they change. */
final class ProgrammeLines {

    private static final int MOST_IN_A_LINE = 100_000;

    private record Between(String demand, String supplier, Setting setting) {}

    private final Findings findings;
    private final Values values;
    private final Locations locations;

    ProgrammeLines(Findings findings, Values values, Locations locations) {
        this.findings = findings;
        this.values = values;
        this.locations = locations;
    }

    /** @param before the lines that are there, of which rows with the same province take the place */
    List<ProvinceQuota> quotas(List<Roster.QuotaRow> rows, List<ProvinceQuota> before) {
        Map<String, ProvinceQuota> quotas = new LinkedHashMap<>();
        before.forEach(quota -> quotas.put(quota.province(), quota));
        Set<String> seen = new HashSet<>();
        for (Roster.QuotaRow row : rows) {
            Origin origin = row.origin();
            Optional<String> province = locations.province(row.province(), origin, "province");
            boolean removes = row.change() == RowChange.REMOVE;
            int universities = values.count(row.universities(), 0, MOST_IN_A_LINE, origin, "universities");
            int urban = removes ? 0 : quota(row.urban(), origin, "urban", "urban quota", "城市名额");
            int rural = removes ? 0 : quota(row.rural(), origin, "rural", "rural quota", "农村名额");
            if (province.isEmpty()) {
                continue;
            }
            if (!seen.add(province.get())) {
                findings.error(
                        "repeated-quota",
                        origin.place("province"),
                        province.get(),
                        "There is a second quota line for " + province.get() + ". Keep one.",
                        province.get() + "的名额出现了两行。请只保留一行。");
                continue;
            }
            ProvinceQuota now = removes ? null : new ProvinceQuota(province.get(), universities, urban, rural);
            ProvinceQuota old = now == null ? quotas.remove(province.get()) : quotas.put(province.get(), now);
            if (!before.isEmpty() || removes) {
                say(
                        row,
                        province.get(),
                        old == null,
                        old == null || now == null ? List.of() : RowDifferences.between(old, now));
            }
        }
        return List.copyOf(quotas.values());
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

    /** @param before the lines that are there, of which rows with the same provinces and setting take the place */
    List<SupplyLine> supply(List<Roster.SupplyRow> rows, List<SupplyLine> before) {
        Map<Between, SupplyLine> lines = new LinkedHashMap<>();
        before.forEach(line -> lines.put(new Between(line.demand(), line.supplier(), line.setting()), line));
        Set<Between> seen = new HashSet<>();
        for (Roster.SupplyRow row : rows) {
            Origin origin = row.origin();
            Optional<String> demand = locations.province(row.demand(), origin, "demand");
            Optional<String> supplier = locations.province(row.supplier(), origin, "supplier");
            Optional<Setting> setting = values.required(row.setting(), origin, "setting", "setting", "城乡类别")
                    .flatMap(word -> values.word(word, Vocabulary.SETTINGS, origin, "setting"));
            boolean removes = row.change() == RowChange.REMOVE;
            int count = removes ? 0 : quota(row.count(), origin, "count", "agreed count", "供给数量");
            if (demand.isEmpty() || supplier.isEmpty() || setting.isEmpty()) {
                continue;
            }
            Between key = new Between(demand.get(), supplier.get(), setting.get());
            if (key.demand.equals(key.supplier)) {
                reportSelf(key.supplier, origin);
            } else if (!seen.add(key)) {
                reportRepeated(key.demand, key.supplier, origin);
            } else {
                SupplyLine now = removes ? null : new SupplyLine(key.demand, key.supplier, key.setting, count);
                SupplyLine old = now == null ? lines.remove(key) : lines.put(key, now);
                if (!before.isEmpty() || removes) {
                    say(
                            row,
                            key.supplier + " → " + key.demand,
                            old == null,
                            old == null || now == null ? List.of() : RowDifferences.between(old, now));
                }
            }
        }
        return List.copyOf(lines.values());
    }

    /** Says what a row does to the lines that are there. */
    private void say(Roster.SentRow row, String line, boolean isNew, List<RowDifference> differences) {
        Origin origin = row.origin();
        RowChange change = row.change();
        if (isNew && change != null && change != RowChange.ADD) {
            findings.error(
                    "no-such-line",
                    origin.place("change"),
                    line,
                    "There is no line for " + line + " to be replaced or removed. Correct it, or leave the row out.",
                    "原名册中没有" + line + "这一行，无法修改或删除。请改正，或去掉该行。");
        } else if (!isNew && change == RowChange.ADD) {
            findings.error(
                    "added-row-exists",
                    origin.place("change"),
                    line,
                    "The line for " + line + " is said to be new (新增), but is there. Say 修改 (replace) if it is meant.",
                    line + "标为“新增”，但原名册中已有。如要修改，请写“修改”。");
        } else if (change == RowChange.REMOVE) {
            findings.change(
                    "row-removed",
                    origin.place(""),
                    line,
                    "The line for " + line + " is removed.",
                    "删除" + line + "一行。");
        } else if (isNew) {
            findings.change(
                    "row-added", origin.place(""), line, "The line for " + line + " is new.", "新增" + line + "一行。");
        } else if (differences.isEmpty()) {
            findings.note(
                    "row-unchanged",
                    origin.place(""),
                    line,
                    "The line for " + line + " is the same as before.",
                    line + "与原名册相同，没有变化。");
        } else {
            findings.change(
                    "row-replaced",
                    origin.place(""),
                    line,
                    "The line for " + line + " is replaced: " + RowDifference.words(differences) + ".",
                    "修改" + line + "：" + RowDifference.wordsZh(differences) + "。");
        }
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
