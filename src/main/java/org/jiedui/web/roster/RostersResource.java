package org.jiedui.web.roster;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletionStage;
import org.jiedui.check.BaseRoster;
import org.jiedui.check.Checked;
import org.jiedui.explain.Words;
import org.jiedui.plan.Feasibility;
import org.jiedui.problem.Weights;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.read.RosterReader;
import org.jiedui.run.HeavyWork;
import org.jiedui.run.Problems;
import org.jiedui.run.Rosters;
import org.jiedui.store.roster.RosterStore;
import org.jiedui.store.roster.StoredRoster;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jiedui.web.http.IdempotencyKeys;
import org.jiedui.web.http.PackedBodies;
import org.jiedui.web.http.Page;
import org.jiedui.web.http.Parameters;
import org.jspecify.annotations.Nullable;

/** Rosters: send, list, look, remove. */
@Path("/v1/rosters")
@Produces(MediaType.APPLICATION_JSON)
public class RostersResource {

    private static final int MOST_LISTED = 200;
    private static final int CREATED = 201;

    private final RosterStore store;
    private final RosterUploads uploads;
    private final Problems problems;
    private final HeavyWork heavy;
    private final PackedBodies packed;
    private final RosterReader reader = new RosterReader(RosterLimits.DEFAULT);

    RostersResource(RosterStore store, RosterUploads uploads, Problems problems, HeavyWork heavy, PackedBodies packed) {
        this.packed = packed;
        this.heavy = heavy;
        this.store = store;
        this.uploads = uploads;
        this.problems = problems;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, Workbooks.XLSX, Workbooks.ZIP, Workbooks.WINDOWS_ZIP})
    public CompletionStage<Response> add(
            byte[] sentBody,
            @HeaderParam("Content-Encoding") @Nullable String encoding,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("fileName") @Nullable String fileName,
            @QueryParam("note") @Nullable String note,
            @QueryParam("baseRosterId") @Nullable String baseRosterId,
            @HeaderParam("Content-Type") @DefaultValue(MediaType.APPLICATION_JSON) String contentType,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        String key = IdempotencyKeys.check(idempotencyKey);
        return heavy.carryOut(() -> {
            byte[] body = packed.unpack(sentBody, encoding);
            BaseRoster base = baseRosterId == null ? null : base(baseRosterId);
            RosterReader.Sent sent = base == null
                    ? reader.receive(body, contentType, Workbooks.fileName(fileName))
                    : reader.receiveChanges(body, contentType);
            Rosters.Upload upload = Workbooks.upload(dryRun ? null : sent.workbook(), fileName, note, baseRosterId);
            Checked.Accepted accepted = uploads.accept(sent.reading(), upload, base);
            return dryRun
                    ? Response.ok(uploads.show(accepted, upload)).build()
                    : answer(uploads.store(accepted, upload, key));
        });
    }

    private BaseRoster base(String id) {
        String name = store.find(id).orElseThrow(() -> notFound(id)).name();
        try {
            return new BaseRoster(name, problems.get(id, Weights.defaults()));
        } catch (NoSuchElementException e) {
            throw notFound(id);
        }
    }

    private Response answer(Rosters.Storing storing) {
        StoredRoster roster = switch (storing) {
            case Rosters.Storing.Stored stored -> stored.roster();
            case Rosters.Storing.StoredBefore before -> before.roster();
            case Rosters.Storing.TakenByOther taken -> throw IdempotencyKeys.taken();
        };
        return Response.status(CREATED)
                .entity(describe(roster.id()))
                .location(UriBuilder.fromPath("/v1/rosters/{id}").build(roster.id()))
                .build();
    }

    @GET
    @RunOnVirtualThread
    public Page<RosterView> list(
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after,
            @QueryParam("deleted") @DefaultValue("false") boolean deleted) {
        int most = Parameters.between("limit", limit, 1, MOST_LISTED);
        return Page.of(
                store.list(Parameters.id("after", after), most + 1, deleted),
                most,
                StoredRoster::id,
                RosterView::summary);
    }

    @GET
    @Path("/{id}")
    public CompletionStage<RosterView> get(@PathParam("id") String id) {
        return heavy.carryOut(() -> describe(id));
    }

    private RosterView describe(String id) {
        RosterStore.Described found = store.findDescribed(id).orElseThrow(() -> notFound(id));
        return RosterView.whole(found.roster(), found.issues(), show(id, found.feasibility()));
    }

    /** In the words of today, whenever the roster was stored. */
    private FeasibilityView show(String id, Feasibility feasibility) {
        try {
            return FeasibilityView.of(problems.get(id, Weights.defaults()), feasibility);
        } catch (NoSuchElementException e) {
            throw notFound(id);
        }
    }

    @GET
    @Path("/{id}/feasibility")
    public CompletionStage<FeasibilityView> feasibility(@PathParam("id") String id) {
        return heavy.carryOut(() -> show(id, store.findFeasibility(id).orElseThrow(() -> notFound(id))));
    }

    /** Brings a roster back from the bin; nothing happens to one that is not in it. */
    @POST
    @Path("/{id}/undelete")
    @RunOnVirtualThread
    public RosterView undelete(@PathParam("id") String id) {
        store.takeOutOfBin(id);
        return RosterView.summary(store.find(id).orElseThrow(() -> notFound(id)));
    }

    @DELETE
    @Path("/{id}")
    @RunOnVirtualThread
    public void delete(@PathParam("id") String id) {
        switch (store.putIntoBin(id)) {
            case REMOVED -> {}
            case ABSENT -> throw notFound(id);
            case HAS_PLANS -> throw hasPlans(id);
        }
    }

    private static RuntimeException hasPlans(String id) {
        return Errors.of(
                ErrorCode.ROSTER_HAS_PLANS,
                new Words(
                        "该名册已有方案，不能删除。请先删除它的方案（接口：GET /v1/plans?rosterId=" + id + "），再删除名册。",
                        "The roster has plans and cannot be removed. Remove these first (GET /v1/plans?rosterId=" + id
                                + ")."));
    }

    private RuntimeException notFound(String id) {
        return store.findDeleted(id).isPresent()
                ? Errors.deleted(ErrorCode.ROSTER_DELETED, id)
                : Errors.notFound(ErrorCode.ROSTER_NOT_FOUND, id);
    }
}
