package org.jiedui.web.plan;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.jiedui.run.PlanResults;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jiedui.web.roster.Workbooks;

/** A plan's pairings. */
@Path("/v1/plans/{id}/pairings")
public class PairingsResource {

    private final PlanResults results;
    private final PairingAnswers answers;

    PairingsResource(PlanResults results, PairingAnswers answers) {
        this.results = results;
        this.answers = answers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, PairingAnswers.CSV, Workbooks.XLSX})
    public CompletionStage<Response> pairings(
            @PathParam("id") String id, @BeanParam PairingAnswers.PairingsWanted wanted, @Context HttpHeaders headers) {
        return answers.answer(
                wanted,
                headers,
                new PairingAnswers.FileName(id, ""),
                () -> results.find(id).orElseThrow(() -> Errors.notFound(ErrorCode.PLAN_NOT_FOUND, id)));
    }
}
