package org.jiedui.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiedui.problem.Goal;
import org.jiedui.problem.Programme;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Roster;
import org.jiedui.roster.Severity;
import org.jiedui.roster.sheet.SheetKind;
import org.jiedui.spelling.NearMiss;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Programme} of a programme's rows. */
final class ProgrammeCheck {

    /** What is meant where a programme does not say: what the pilot asks of a university, and no other limits. */
    private static final Programme UNSAID =
            new Programme(Goal.FILL_EVERY_PLACE, 10, 5, 5, List.of(), List.of(), Programme.DEFAULT_FAR_KILOMETRES);

    private static final int MOST_PER_UNIVERSITY = 1_000;
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

    /**
     * The programme of a roster; empty, with errors reported, when it has something wrong.
     *
     * @param before the programme of the roster that is changed, or null
     */
    Optional<Programme> check(Roster roster, @Nullable Programme before) {
        int errors = findings.count(Severity.ERROR);
        Optional<Programme> programme = switch (roster.programme()) {
            case null -> Optional.of(before == null ? assumed(roster) : before);
            case Roster.InlineProgramme inline -> Optional.of(inline(inline, roster, before));
            case Roster.NamedProgramme named ->
                find(named.id(), named.origin(), "programme").map(this::tables);
        };
        return findings.count(Severity.ERROR) > errors ? Optional.empty() : programme;
    }

    private Programme assumed(Roster roster) {
        findings.change(
                "programme-assumed",
                roster.origin().place("programme"),
                "→ " + programmes.getDefaultId(),
                "No programme is named: the rules and quotas of the pilot (" + programmes.getDefaultId()
                        + ") are taken. Give a programme if another one is meant.",
                "未写明项目，按试点项目（" + programmes.getDefaultId() + "）的规则和名额办理。如不是，请写明项目。");
        return tables(programmes.getDefault());
    }

    /** Tables change the programme that is there; what a workbook leaves out is the pilot's, and said. */
    private Programme inline(Roster.InlineProgramme rows, Roster roster, @Nullable Programme before) {
        if (rows.base() != null || before == null && roster.idsRequired()) {
            return tables(rows);
        }
        if (before != null) {
            return tables(rows, before);
        }
        Roster.InlineProgramme pilot = programmes.getDefault();
        String left = leftOut(rows);
        if (!left.isEmpty()) {
            findings.change(
                    "programme-assumed",
                    roster.origin().place("programme"),
                    left + " → " + programmes.getDefaultId(),
                    "What the workbook does not say of the programme (" + left + ") is that of the pilot ("
                            + programmes.getDefaultId() + "). Add it if another one is meant.",
                    "项目中未填写的内容（" + left + "）按试点项目（" + programmes.getDefaultId() + "）办理。如不是，请补上。");
        }
        return tables(rows.over(pilot));
    }

    /** What a programme leaves out that has no value of its own, by the headers of its columns and sheets. */
    private static String leftOut(Roster.InlineProgramme rows) {
        List<String> left = new ArrayList<>();
        if (rows.departmentsPerUniversity() == null) {
            left.add(SheetKind.PROGRAMME.column("departmentsPerUniversity").label());
        }
        if (rows.urbanPerUniversity() == null) {
            left.add(SheetKind.PROGRAMME.column("urbanPerUniversity").label());
        }
        if (rows.ruralPerUniversity() == null) {
            left.add(SheetKind.PROGRAMME.column("ruralPerUniversity").label());
        }
        if (rows.quotas() == null) {
            left.add(SheetKind.QUOTAS.label());
        }
        if (rows.supply() == null) {
            left.add(SheetKind.SUPPLY.label());
        }
        return String.join("、", left);
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
        return tables(whole, UNSAID);
    }

    /** @param before what is meant where the tables say nothing */
    private Programme tables(Roster.InlineProgramme rows, Programme before) {
        Origin origin = rows.origin();
        ProgrammeLines lines = new ProgrammeLines(findings, values, locations);
        List<Roster.QuotaRow> quotas = rows.quotas();
        List<Roster.SupplyRow> supply = rows.supply();
        return new Programme(
                goal(rows.goal(), before.goal(), origin),
                perUniversity(
                        rows.departmentsPerUniversity(),
                        before.departmentsPerUniversity(),
                        origin,
                        "departmentsPerUniversity"),
                perUniversity(rows.urbanPerUniversity(), before.urbanPerUniversity(), origin, "urbanPerUniversity"),
                perUniversity(rows.ruralPerUniversity(), before.ruralPerUniversity(), origin, "ruralPerUniversity"),
                quotas == null ? before.quotas() : lines.quotas(quotas, before.quotas()),
                supply == null ? before.supply() : lines.supply(supply, before.supply()),
                values.count(rows.farKilometres(), before.farKilometres(), MOST_KILOMETRES, origin, "farKilometres"));
    }

    private Goal goal(@Nullable String given, Goal absent, Origin origin) {
        String word = values.optional(given, origin, "goal");
        return word == null
                ? absent
                : values.word(word, Vocabulary.GOALS, origin, "goal").orElse(absent);
    }

    private int perUniversity(@Nullable Double value, int absent, Origin origin, String field) {
        return values.count(value, absent, MOST_PER_UNIVERSITY, origin, field);
    }
}
