package org.jiedui.web.plan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jiedui.explain.Words;
import org.jiedui.plan.GivenPlan;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Problem;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.json.RosterJsonReader;
import org.jiedui.run.Problems;
import org.jiedui.run.RequestKey;
import org.jiedui.run.Rosters;
import org.jiedui.run.Runs;
import org.jiedui.store.plan.NewGiven;
import org.jiedui.store.plan.NewPlan;
import org.jiedui.store.plan.PairingsOrigin;
import org.jiedui.store.plan.PlanAim;
import org.jiedui.store.plan.PlanLabel;
import org.jiedui.store.plan.PlanSettings;
import org.jiedui.store.roster.NewRoster;
import org.jiedui.store.roster.RosterStore;
import org.jiedui.store.roster.StoredRoster;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jiedui.web.http.IdempotencyKeys;
import org.jiedui.web.roster.RosterUploads;
import org.jspecify.annotations.Nullable;

/** Turns a plan request into a submission. */
@ApplicationScoped
class PlanRequests {

    /** Ten times what the whole country needs; more would be a tree of gigabytes. */
    private static final long MOST_TOKENS = 7_000_000;

    private final RosterStore rosters;
    private final RosterUploads uploads;
    private final Problems problems;
    private final PlanRequestReader requestReader;
    private final Runs runs;
    private final RandomGenerator random;
    private final ObjectReader strict;
    private final RosterJsonReader rosterReader = new RosterJsonReader(RosterLimits.DEFAULT);

    PlanRequests(
            RosterStore rosters,
            RosterUploads uploads,
            Problems problems,
            PlanRequestReader requestReader,
            Runs runs,
            RandomGenerator random,
            ObjectMapper json) {
        this.rosters = rosters;
        this.uploads = uploads;
        this.problems = problems;
        this.requestReader = requestReader;
        this.runs = runs;
        this.random = random;
        strict = json.copyWith(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxTokenCount(MOST_TOKENS)
                                .build())
                        .build())
                .reader()
                .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** Submits what the body asks for, once for a key. */
    Runs.Submission submit(byte[] body, @Nullable String idempotencyKey) {
        String name = IdempotencyKeys.check(idempotencyKey);
        JsonNode document = parse(body);
        RequestKey key = name == null ? null : new RequestKey(name, CanonicalJson.sha256(document));
        if (key != null) {
            Optional<Runs.Submission> made = runs.findMade(key);
            if (made.isPresent()) {
                return made.get();
            }
        }
        PlanRequestReader.PlanRequest request = requestReader.read(document);
        JsonNode inline = request.roster();
        return inline == null ? submitStored(request, key) : submitInline(request, inline, key);
    }

    private Runs.Submission submitStored(PlanRequestReader.PlanRequest request, @Nullable RequestKey key) {
        String id = String.valueOf(request.rosterId());
        StoredRoster roster = rosters.find(id).orElseThrow(() -> requestReader.unknownRoster(id));
        NewPlan plan;
        NewGiven given;
        try {
            Problem problem = problems.get(id, request.weights());
            plan = plan(request, roster, problem);
            given = given(request, problem);
        } catch (NoSuchElementException e) {
            throw requestReader.unknownRoster(id);
        }
        return switch (runs.submit(plan, given, key)) {
            case Runs.Submission.RosterGone gone -> throw requestReader.unknownRoster(gone.rosterId());
            case Runs.Submission submission -> submission;
        };
    }

    private Runs.Submission submitInline(
            PlanRequestReader.PlanRequest request, JsonNode inline, @Nullable RequestKey key) {
        Rosters.Assessed assessed = uploads.check(rosterReader.read(inline, "/roster"));
        Problem problem = assessed.accepted().problem();
        NewGiven given = given(request, problem);
        NewRoster roster = uploads.pack(assessed, Rosters.Upload.PLAIN);
        return runs.submit(roster, stored -> plan(request, stored, problem), given, key);
    }

    private NewPlan plan(PlanRequestReader.PlanRequest request, StoredRoster roster, Problem problem) {
        Long seed = request.seed();
        String name = request.name();
        return new NewPlan(
                roster.id(),
                request.startFrom(),
                new PlanLabel(name == null ? roster.name() : name, request.tags()),
                new PlanSettings(
                        request.profile(),
                        request.weights(),
                        request.limits(),
                        seed == null ? random.nextInt() : seed,
                        request.keeping()),
                new PlanAim(problem.asked(), roster.feasibility()),
                request.origin());
    }

    /** The list to judge or to start from; a start is kept as it is now, whatever becomes of its plan. */
    private @Nullable NewGiven given(PlanRequestReader.PlanRequest request, Problem problem) {
        List<Pairing> pairings = request.pairings();
        String startFrom = request.startFrom();
        if (startFrom != null) {
            return NewGiven.of(new GivenPlan(requestReader.pairingsOf(startFrom), List.of()));
        }
        if (pairings == null) {
            return null;
        }
        return request.origin() == PairingsOrigin.GIVEN
                ? NewGiven.of(GivenPlan.of(problem, pairings))
                : NewGiven.of(new GivenPlan(firstOfEach(pairings), List.of()));
    }

    /** A start may name what the roster lacks, which is counted when the plan is made. */
    private static Plan firstOfEach(List<Pairing> pairings) {
        Map<String, String> schools = new LinkedHashMap<>();
        pairings.forEach(pairing -> schools.putIfAbsent(pairing.departmentId(), pairing.schoolId()));
        return Plan.of(schools);
    }

    /** A body as JSON, or the problem that says why it is none. */
    JsonNode parse(byte[] body) {
        try {
            return strict.readTree(body);
        } catch (StreamConstraintsException e) {
            throw Errors.of(
                    ErrorCode.JSON_TOO_LARGE,
                    new Words(
                            "请求正文过大或嵌套过深（最多 " + MOST_TOKENS + " 个记号）。请先上传名册（POST /v1/rosters），再以 rosterId 提交。",
                            "The body has more values, or nests deeper, than is read (" + MOST_TOKENS
                                    + " tokens). Send the roster first (POST /v1/rosters) and submit its rosterId."),
                    List.of());
        } catch (JsonProcessingException e) {
            String where = e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
            throw Errors.of(
                    ErrorCode.NOT_JSON,
                    new Words(
                            "请求正文在第 " + where + "（行:列）处不是合法的 JSON。请改正后重新发送。",
                            "The body is not JSON at line:column " + where + ". Correct it there and send it again."),
                    List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
