package org.jiedui.web.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.jiedui.run.HeavyWork;
import org.jiedui.web.http.PackedBodies;
import org.jiedui.web.roster.Workbooks;
import org.jspecify.annotations.Nullable;

/** New plans: submit, judge a list, revise. */
@Path("/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
public class PlanSubmissionsResource {

    private final PlanRequests requests;
    private final GivenFiles files;
    private final PlanRevisions revisions;
    private final PlanAnswers answers;
    private final HeavyWork heavy;
    private final PackedBodies packed;

    PlanSubmissionsResource(
            PlanRequests requests,
            GivenFiles files,
            PlanRevisions revisions,
            PlanAnswers answers,
            HeavyWork heavy,
            PackedBodies packed) {
        this.requests = requests;
        this.files = files;
        this.revisions = revisions;
        this.answers = answers;
        this.heavy = heavy;
        this.packed = packed;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> submit(
            byte[] body,
            @HeaderParam("Content-Encoding") @Nullable String encoding,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        return heavy.carryOut(() -> answers.submitted(requests.submit(packed.unpack(body, encoding), idempotencyKey)));
    }

    /** A list that somebody already has, as a workbook or a table, is judged. */
    @POST
    @Consumes({Workbooks.XLSX, Workbooks.ZIP, Workbooks.WINDOWS_ZIP, PairingAnswers.CSV})
    public CompletionStage<Response> evaluate(
            byte[] body,
            @HeaderParam("Content-Encoding") @Nullable String encoding,
            @BeanParam GivenFiles.FileRequest request) {
        return heavy.carryOut(() -> answers.submitted(files.submit(packed.unpack(body, encoding), request)));
    }

    @POST
    @Path("/{id}/revisions")
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> revise(
            @PathParam("id") String id,
            byte[] body,
            @HeaderParam("Content-Encoding") @Nullable String encoding,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        return heavy.carryOut(() -> {
            JsonNode document = requests.parse(packed.unpack(body, encoding));
            return switch (revisions.revise(id, document, ifMatch, idempotencyKey)) {
                case PlanRevisions.Revised.Previewed previewed ->
                    Response.ok(previewed.view()).build();
                case PlanRevisions.Revised.Submitted submitted -> answers.submitted(submitted.submission());
            };
        });
    }
}
