package org.jiedui.web.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiedui.check.Findings;
import org.jiedui.check.WeightsCheck;
import org.jiedui.explain.Words;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.plan.Stability;
import org.jiedui.problem.Weights;
import org.jiedui.run.RunConfig;
import org.jiedui.store.plan.PairingsOrigin;
import org.jiedui.store.plan.PlanKeeping;
import org.jiedui.store.plan.PlanStore;
import org.jiedui.store.plan.RunLimits;
import org.jiedui.store.profile.ProfileStore;
import org.jiedui.web.http.BodyFields;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jiedui.web.roster.IssueView;
import org.jspecify.annotations.Nullable;

/** Reads the body of a plan request and reports everything wrong with it at once. */
@ApplicationScoped
class PlanRequestReader {

    static final int LONGEST_TEXT = 200;
    static final int MOST_TAGS = 20;
    private static final Set<String> OPERATIONS = Set.of("SOLVE", "EVALUATE");
    private static final Set<String> KNOWN = Set.of(
            "rosterId",
            "roster",
            "name",
            "profile",
            "weights",
            "limits",
            "startFrom",
            "tags",
            "seed",
            "operation",
            "pairings",
            "stability",
            "maxChanges");

    /** A plan request whose fields are well-formed; exactly one of rosterId and roster is there. */
    record PlanRequest(
            @Nullable String rosterId,
            @Nullable JsonNode roster,
            @Nullable String name,
            @Nullable String profile,
            Weights weights,
            RunLimits limits,
            @Nullable String startFrom,
            List<String> tags,
            @Nullable Long seed,
            PairingsOrigin origin,
            @Nullable List<Pairing> pairings,
            PlanKeeping keeping) {}

    private final ProfileStore profiles;
    private final PlanStore plans;
    private final int mostSeconds;

    PlanRequestReader(ProfileStore profiles, PlanStore plans, RunConfig config) {
        this.profiles = profiles;
        this.plans = plans;
        mostSeconds = (int) Math.clamp(config.solving().longestLimit().toSeconds(), 1, Integer.MAX_VALUE);
    }

    PlanRequest read(JsonNode body) {
        List<Object> errors = new ArrayList<>();
        BodyFields fields = new BodyFields(body, "", errors, LONGEST_TEXT);
        fields.requireKnown(KNOWN);
        String rosterId = fields.text("rosterId");
        JsonNode roster = fields.object("roster");
        if ((rosterId == null) == (roster == null)) {
            fields.error(
                    "rosterId",
                    "roster-missing",
                    null,
                    "Give either rosterId (of a stored roster) or roster (the roster itself).",
                    "请提供 rosterId（已保存的名册）或 roster（名册内容），二者取一。");
        }
        String profile = fields.text("profile");
        Weights base = profile(profile, fields);
        String startFrom = fields.text("startFrom");
        if (startFrom != null && plans.find(startFrom).isEmpty()) {
            fields.error(
                    "startFrom",
                    ErrorCode.PLAN_NOT_FOUND.code(),
                    startFrom,
                    "There is no plan \"" + startFrom + "\" to start from. Correct the id or leave it out.",
                    "没有编号为“" + startFrom + "”的方案可作起点。请改正编号或去掉该字段。");
        }
        PairingsOrigin origin = "EVALUATE".equals(operation(fields)) ? PairingsOrigin.GIVEN : PairingsOrigin.SOLVED;
        List<Pairing> pairings = GivenPairings.read(fields, errors);
        if (origin == PairingsOrigin.GIVEN && pairings == null) {
            fields.error(
                    "pairings",
                    "pairings-missing",
                    null,
                    "There is nothing to evaluate. Give pairings: a list of {departmentId, schoolId}.",
                    "没有要评估的名单。请提供 pairings，即 {departmentId, schoolId} 的列表。");
        }
        if (startFrom != null && pairings != null) {
            fields.error(
                    "startFrom",
                    "two-starts",
                    startFrom,
                    "Both startFrom and pairings say where to start. Keep one of them.",
                    "startFrom 与 pairings 都指定了起点。请只保留一个。");
        }
        PlanRequest request = new PlanRequest(
                rosterId,
                roster,
                fields.text("name"),
                profile,
                weights(base, fields.object("weights"), errors),
                limits(fields, errors),
                startFrom,
                fields.texts("tags", MOST_TAGS),
                fields.integer("seed", Long.MIN_VALUE, Long.MAX_VALUE),
                origin,
                pairings,
                keeping(fields, startFrom != null || pairings != null && origin == PairingsOrigin.SOLVED));
        if (!errors.isEmpty()) {
            throw Errors.of(
                    ErrorCode.PLAN_REQUEST_REJECTED,
                    new Words(
                            "请求有 " + errors.size() + " 处错误。请按 errors 逐条改正。",
                            "The request has " + errors.size() + " error(s). Correct them as errors[] says."),
                    errors);
        }
        return request;
    }

    /** The pairings of a plan as they are now. */
    Plan pairingsOf(String planId) {
        return plans.getPairings(planId);
    }

    RuntimeException unknownRoster(String id) {
        Words words = new Words(
                "没有编号为“" + Errors.shorten(id) + "”的名册。请先上传名册（POST /v1/rosters），或到首页查看现有名册。",
                "There is no roster \"" + Errors.shorten(id) + "\". Send it first (POST /v1/rosters) or check the id.");
        return Errors.unprocessable(
                ErrorCode.ROSTER_NOT_FOUND,
                words,
                List.of(new Errors.FieldError(
                        "/rosterId", ErrorCode.ROSTER_NOT_FOUND.code(), Errors.shorten(id), words.en(), words.zh())));
    }

    private static @Nullable String operation(BodyFields fields) {
        String operation = fields.text("operation");
        if (operation != null && !OPERATIONS.contains(operation)) {
            fields.error(
                    "operation",
                    "wrong-value",
                    operation,
                    "\"" + operation + "\" is no operation; use SOLVE or EVALUATE.",
                    "没有“" + operation + "”这种操作，可用 SOLVE（生成方案）或 EVALUATE（评估）。");
        }
        return operation;
    }

    private static PlanKeeping keeping(BodyFields fields, boolean hasStart) {
        Stability stability = fields.has("stability") ? fields.choice("stability", Stability.class) : null;
        Integer most = fields.whole("maxChanges", 0, Integer.MAX_VALUE);
        if (!hasStart && (stability != null && stability != Stability.FREE || most != null)) {
            fields.error(
                    stability == null ? "maxChanges" : "stability",
                    "start-missing",
                    stability == null ? String.valueOf(most) : stability.name(),
                    "There is no plan whose pairings could be kept. Give startFrom, or pairings to start from.",
                    "没有可供保持的原方案。请提供 startFrom，或以 pairings 给出起点。");
        }
        Stability byDefault = hasStart ? Stability.TIES_ONLY : Stability.FREE;
        return new PlanKeeping(stability == null ? byDefault : stability, most);
    }

    private Weights profile(@Nullable String name, BodyFields fields) {
        if (name == null) {
            return Weights.defaults();
        }
        return profiles.find(name).map(ProfileStore.Profile::weights).orElseGet(() -> {
            fields.error(
                    "profile",
                    ErrorCode.PROFILE_NOT_FOUND.code(),
                    name,
                    "There is no profile \"" + name + "\". List them (GET /v1/profiles) or give weights.",
                    "没有名为“" + name + "”的常用权重。请查看 GET /v1/profiles，或直接给出 weights。");
            return Weights.defaults();
        });
    }

    /** Weights given over others; what is wrong with them goes to the errors. */
    static Weights weights(Weights base, @Nullable JsonNode node, List<Object> errors) {
        if (node == null) {
            return base;
        }
        Findings findings = new Findings();
        Weights weights = WeightsCheck.check(base, node, "/weights", findings);
        errors.addAll(IssueView.list(findings));
        return weights;
    }

    RunLimits limits(BodyFields fields, List<Object> errors) {
        JsonNode node = fields.object("limits");
        if (node == null) {
            return new RunLimits(null, null, null, null);
        }
        BodyFields limits = new BodyFields(node, "/limits", errors, LONGEST_TEXT);
        limits.requireKnown(Set.of("spentSeconds", "unimprovedSeconds", "gap", "steps"));
        return new RunLimits(
                limits.whole("spentSeconds", 1, mostSeconds),
                limits.whole("unimprovedSeconds", 1, mostSeconds),
                limits.fraction("gap"),
                limits.whole("steps", 0, Integer.MAX_VALUE));
    }
}
