package org.jiedui.web.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import org.jiedui.explain.Words;
import org.jiedui.run.HeavyWork;
import org.jiedui.run.RequestKey;
import org.jiedui.run.Rosters;
import org.jiedui.store.roster.NewRoster;
import org.jiedui.store.roster.StoredRoster;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jiedui.web.http.IdempotencyKeys;
import org.jiedui.web.http.PackedBodies;
import org.jiedui.web.roster.FeasibilityView;
import org.jiedui.web.roster.RosterView;
import org.jspecify.annotations.Nullable;

/** Makes a roster out of a stored one, by ids; the stored one stays as it is. */
@Path("/v1/rosters/{id}/revisions")
public class RosterRevisionsResource {

    private static final int CREATED = 201;

    private final RosterRevisions revisions;
    private final RevisionReader reader;
    private final PlanRequests requests;
    private final Rosters rosters;
    private final HeavyWork heavy;
    private final PackedBodies packed;

    RosterRevisionsResource(
            RosterRevisions revisions,
            RevisionReader reader,
            PlanRequests requests,
            Rosters rosters,
            HeavyWork heavy,
            PackedBodies packed) {
        this.revisions = revisions;
        this.reader = reader;
        this.requests = requests;
        this.rosters = rosters;
        this.heavy = heavy;
        this.packed = packed;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> revise(
            @PathParam("id") String id,
            byte[] body,
            @HeaderParam("Content-Encoding") @Nullable String encoding,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        String name = IdempotencyKeys.check(idempotencyKey);
        return heavy.carryOut(() -> {
            JsonNode document = requests.parse(packed.unpack(body, encoding));
            Revision revision = reader.read(document, null);
            RosterRevisions.Edited edited = revisions.edit(id, revision);
            if (revision.dryRun()) {
                return Response.ok(RevisionView.of(
                                id,
                                null,
                                edited.applied(),
                                edited.replies(),
                                null,
                                edited.before().shortfall(),
                                FeasibilityView.of(edited.problem(), edited.feasibility())))
                        .build();
            }
            NewRoster roster = revisions.pack(edited, id);
            if (roster == null || edited.assessed() == null) {
                throw Errors.of(
                        ErrorCode.REVISION_CHANGES_NOTHING,
                        new Words(
                                "修订未改动名册的任何内容。请在 ties、schools、departments、universities 或 programme 中写明改动。",
                                "The revision changes nothing. Say what to change in ties, schools, departments, "
                                        + "universities or programme."));
            }
            RequestKey key = name == null
                    ? null
                    : new RequestKey(
                            name,
                            Rosters.sha256(
                                    (id + "\n" + CanonicalJson.sha256(document)).getBytes(StandardCharsets.UTF_8)));
            return switch (rosters.store(roster, key)) {
                case Rosters.Storing.Stored stored -> created(stored.roster(), edited.assessed());
                case Rosters.Storing.StoredBefore before -> created(before.roster(), edited.assessed());
                case Rosters.Storing.TakenByOther taken -> throw IdempotencyKeys.taken();
            };
        });
    }

    private static Response created(StoredRoster roster, Rosters.Assessed assessed) {
        return Response.status(CREATED)
                .entity(RosterView.whole(
                        roster,
                        assessed.accepted().findings().report(),
                        FeasibilityView.of(assessed.accepted().problem(), assessed.feasibility())))
                .location(UriBuilder.fromPath("/v1/rosters/{id}").build(roster.id()))
                .build();
    }
}
