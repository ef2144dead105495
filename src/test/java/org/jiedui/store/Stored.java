package org.jiedui.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jiedui.plan.Feasibility;
import org.jiedui.plan.FeasibilityStatus;
import org.jiedui.problem.Weights;
import org.jiedui.roster.IssueReport;
import org.jiedui.store.plan.NewPlan;
import org.jiedui.store.plan.PlanAim;
import org.jiedui.store.plan.PlanLabel;
import org.jiedui.store.plan.PlanSettings;
import org.jiedui.store.plan.RunLimits;
import org.jiedui.store.roster.NewRoster;
import org.jiedui.store.roster.StoredRoster;
import org.jspecify.annotations.Nullable;

/** Rosters and plans to be stored, where it does not matter much what is in them. */
public final class Stored {

    /** A roster in its canonical form: one university with one urban place, one school. */
    public static final String DOCUMENT = """
            {"name":"名册","programme":{"goal":"FILL_EVERY_PLACE","departmentsPerUniversity":1,"urbanPerUniversity":1,\
            "ruralPerUniversity":0,"farKilometres":150,"quotas":[],"supply":[]},\
            "universities":[{"id":"u","name":"天津大学","province":"天津市","location":{"lat":39.11,"lon":117.17}}],\
            "departments":[{"id":"d","universityId":"u","name":"化工学院","location":{"lat":39.11,"lon":117.17}}],\
            "schools":[{"id":"s","name":"天津市第一中学","province":"天津市","setting":"URBAN","type":"普通",\
            "location":{"lat":39.13,"lon":117.15}}],"ties":[]}""";

    private static final IssueReport NOTHING = new IssueReport(List.of(), Map.of(), List.of());
    private static final Feasibility FEASIBLE = new Feasibility(FeasibilityStatus.FEASIBLE, 1, 1, List.of());

    private Stored() {}

    /** A roster about which there is nothing to say. */
    public static NewRoster roster() {
        return roster(DOCUMENT, NOTHING, FEASIBLE, null);
    }

    /** A roster of this canonical form, whatever a check would say of it. */
    public static NewRoster roster(String document) {
        return roster(document, NOTHING, FEASIBLE, null);
    }

    /** What is known of a roster about which there is nothing to say. */
    public static IssueReport nothing() {
        return NOTHING;
    }

    /** A roster with these facts. */
    public static NewRoster roster(
            String document, IssueReport issues, Feasibility feasibility, byte @Nullable [] original) {
        return NewRoster.of(
                "名册",
                null,
                null,
                null,
                "0".repeat(64),
                new StoredRoster.Counts(1, 1, 1, 0),
                document.getBytes(StandardCharsets.UTF_8),
                issues,
                feasibility,
                original);
    }

    /** What sets no limit to a run. */
    public static final RunLimits NO_LIMITS = new RunLimits(null, null, null, null);

    /** A plan of a roster, without limits. */
    public static NewPlan plan(String rosterId) {
        return plan(rosterId, "方案", NO_LIMITS);
    }

    /** A plan of a roster, with the default weights. */
    public static NewPlan plan(String rosterId, String name, RunLimits limits) {
        return new NewPlan(
                rosterId,
                null,
                new PlanLabel(name, List.of()),
                new PlanSettings(null, Weights.defaults(), limits, 1),
                new PlanAim(2, FeasibilityStatus.FEASIBLE));
    }
}
