package org.jiedui.web.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiedui.ask.OwnShare;
import org.jiedui.ask.Standbys;
import org.jiedui.explain.PairingRow;
import org.jiedui.explain.Words;
import org.jiedui.problem.Problem;
import org.jiedui.run.PlanReading;
import org.jiedui.run.Questions;
import org.jiedui.sheets.ExplanationRow;
import org.jiedui.sheets.StandbyRow;
import org.jiedui.web.http.Parameters;
import org.jspecify.annotations.Nullable;

/** What may be asked for beside a plan's pairings: their standbys, and what each of them costs. */
@ApplicationScoped
public class AskedExtras {

    /** One thing to ask for. */
    public enum Extra {
        STANDBYS,
        EXPLANATIONS
    }

    private static final Map<String, Extra> NAMES =
            Map.of("standbys", Extra.STANDBYS, "explanations", Extra.EXPLANATIONS);

    private static final Words STANDBYS = new Words("备选学校", "standbys");
    private static final Words EXPLANATIONS = new Words("结对说明", "explanations");

    private final Questions questions;

    AskedExtras(Questions questions) {
        this.questions = questions;
    }

    /** Reads the parameter {@code with}: names with commas between them. */
    static Set<Extra> read(@Nullable String with) {
        Set<Extra> wanted = EnumSet.noneOf(Extra.class);
        if (with != null) {
            for (String name : with.split(",", -1)) {
                Extra extra = Parameters.choose("with", NAMES, name);
                if (extra != null) {
                    wanted.add(extra);
                }
            }
        }
        return wanted;
    }

    /** The standbys of these pairings, in their order. */
    public List<StandbyRow> standbys(PlanReading reading, List<PairingRow> rows) {
        Askable.require(reading);
        Askable.requireExact(questions, STANDBYS);
        Map<String, Standbys.Standby> standbys = new HashMap<>();
        questions
                .standbys(reading)
                .forEach(standby -> standbys.put(standby.pairing().departmentId(), standby));
        return rows.stream()
                .map(row -> {
                    Standbys.Standby standby = standbys.get(row.department().id());
                    return standby == null
                            ? new StandbyRow(row, null, null)
                            : new StandbyRow(row, reading.problem().school(standby.schoolId()), standby.extra());
                })
                .toList();
    }

    /** What these pairings cost, in their order. */
    List<ExplanationRow> explanations(PlanReading reading, List<PairingRow> rows) {
        Askable.require(reading);
        Askable.requireExact(questions, EXPLANATIONS);
        Problem problem = reading.problem();
        Map<String, Long> own = OwnShare.sums(problem, reading.plan());
        Map<String, Questions.Instead> instead = questions.instead(reading);
        return rows.stream()
                .map(row -> {
                    Questions.Instead other = instead.get(row.department().id());
                    return new ExplanationRow(
                            row,
                            own.getOrDefault(row.department().id(), 0L),
                            other == null ? null : problem.school(other.schoolId()),
                            other == null ? null : other.atLeast());
                })
                .toList();
    }
}
