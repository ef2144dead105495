package org.jiedui.web.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jiedui.check.GivenRows;
import org.jiedui.explain.Words;
import org.jiedui.plan.GivenPlan;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Weights;
import org.jiedui.roster.Reading;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.read.RosterReader;
import org.jiedui.roster.sheet.PairingColumn;
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
import org.jiedui.store.plan.RunLimits;
import org.jiedui.store.profile.ProfileStore;
import org.jiedui.store.roster.RosterStore;
import org.jiedui.store.roster.StoredRoster;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jiedui.web.http.IdempotencyKeys;
import org.jiedui.web.http.Parameters;
import org.jiedui.web.roster.RosterUploads;
import org.jspecify.annotations.Nullable;

/** Takes a workbook or table with a list that somebody already has, to be judged (评估). */
@ApplicationScoped
class GivenFiles {

    private final RosterStore rosters;
    private final ProfileStore profiles;
    private final Problems problems;
    private final Runs runs;
    private final RandomGenerator random;
    private final RosterReader reader = new RosterReader(RosterLimits.DEFAULT);

    GivenFiles(RosterStore rosters, ProfileStore profiles, Problems problems, Runs runs, RandomGenerator random) {
        this.rosters = rosters;
        this.profiles = profiles;
        this.problems = problems;
        this.runs = runs;
        this.random = random;
    }

    /** What a file's address and headers say about it. */
    public static class FileRequest {
        @QueryParam("rosterId")
        @Nullable
        String rosterId;

        @QueryParam("name")
        @Nullable
        String name;

        @QueryParam("profile")
        @Nullable
        String profile;

        @HeaderParam("Content-Type")
        @Nullable
        String contentType;

        @HeaderParam("Idempotency-Key")
        @Nullable
        String idempotencyKey;
    }

    /** Submits the list in a file. */
    Runs.Submission submit(byte[] body, FileRequest request) {
        String rosterId = Parameters.require("rosterId", request.rosterId);
        StoredRoster roster =
                rosters.find(rosterId).orElseThrow(() -> Errors.notFound(ErrorCode.ROSTER_NOT_FOUND, rosterId));
        String keyName = IdempotencyKeys.check(request.idempotencyKey);
        RequestKey key = keyName == null ? null : new RequestKey(keyName, sha256(body, request));
        if (key != null) {
            Optional<Runs.Submission> made = runs.findMade(key);
            if (made.isPresent()) {
                return made.get();
            }
        }
        Weights weights = weights(request.profile);
        Problem problem;
        try {
            problem = problems.get(rosterId, weights);
        } catch (NoSuchElementException e) {
            throw Errors.notFound(ErrorCode.ROSTER_NOT_FOUND, rosterId);
        }
        GivenPlan given = GivenPlan.ofEntries(problem, entries(body, request.contentType, problem));
        String name = request.name;
        NewPlan plan = new NewPlan(
                roster.id(),
                null,
                new PlanLabel(name == null || name.isBlank() ? roster.name() : name, List.of()),
                new PlanSettings(request.profile, weights, new RunLimits(null, null, null, null), random.nextInt()),
                new PlanAim(problem.asked(), roster.feasibility()),
                PairingsOrigin.GIVEN);
        return runs.submit(plan, NewGiven.of(given), key);
    }

    private List<GivenPlan.GivenEntry> entries(byte[] body, @Nullable String contentType, Problem problem) {
        Reading read = contentType != null && contentType.startsWith(PairingAnswers.CSV)
                ? reader.readTable(body, PairingColumn.SHEET + ".csv")
                : reader.readFile(body, null);
        List<GivenPlan.GivenEntry> entries = switch (read) {
            case Reading.Malformed malformed -> throw RosterUploads.malformed(malformed.issue());
            case Reading.Read rows -> new GivenRows(problem, PairingColumn.SHEET).list(rows.roster());
        };
        if (entries.isEmpty()) {
            throw Errors.unprocessable(
                    ErrorCode.PLAN_REQUEST_REJECTED,
                    new Words(
                            "文件中没有结对。请提供工作表“总表”，列出高校名称、院系名称、学校名称（或相应编号）。",
                            "The file has no pairings. Give a sheet 总表 with the columns 高校名称, 院系名称, 学校名称, or with"
                                    + " the ids of departments and schools."),
                    List.of());
        }
        return entries;
    }

    private Weights weights(@Nullable String profile) {
        if (profile == null) {
            return Weights.defaults();
        }
        return profiles.find(profile)
                .map(ProfileStore.Profile::weights)
                .orElseThrow(() -> Errors.notFound(ErrorCode.PROFILE_NOT_FOUND, profile));
    }

    /** The same file about another roster, or under another name, means something else. */
    private static String sha256(byte[] body, FileRequest request) {
        String about = request.rosterId + "\0" + request.name + "\0" + request.profile + "\0" + Rosters.sha256(body);
        return Rosters.sha256(about.getBytes(StandardCharsets.UTF_8));
    }
}
