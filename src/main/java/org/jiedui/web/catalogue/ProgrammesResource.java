package org.jiedui.web.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiedui.check.Programmes;
import org.jiedui.web.http.Errors;
import org.jiedui.web.http.Page;

/** The programmes' tables. */
@Path("/v1/programmes")
@Tag(name = "programmes", description = "The programmes' tables and ready rosters")
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammesResource {

    private final Programmes programmes;

    ProgrammesResource(Programmes programmes) {
        this.programmes = programmes;
    }

    /** A programme in a list. */
    record ProgrammeSummary(String id) {}

    @GET
    @Operation(summary = "List programmes")
    public Page<ProgrammeSummary> list() {
        return Page.whole(
                programmes.listIds().stream().map(ProgrammeSummary::new).toList());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A programme's goal, places, quota table and supply lines")
    public JsonNode get(@PathParam("id") String id) {
        return programmes.findDocument(id).orElseThrow(() -> Errors.notFound("programme", "项目", id));
    }
}
