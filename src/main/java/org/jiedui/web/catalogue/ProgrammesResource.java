package org.jiedui.web.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jiedui.check.Programmes;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jiedui.web.http.Page;

/** The programmes' tables. */
@Path("/v1/programmes")
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammesResource {

    private final Programmes programmes;

    ProgrammesResource(Programmes programmes) {
        this.programmes = programmes;
    }

    /** A programme in a list. */
    record ProgrammeSummary(String id) {}

    @GET
    public Page<ProgrammeSummary> list() {
        return Page.whole(
                programmes.listIds().stream().map(ProgrammeSummary::new).toList());
    }

    @GET
    @Path("/{id}")
    public JsonNode get(@PathParam("id") String id) {
        return programmes.findDocument(id).orElseThrow(() -> Errors.notFound(ErrorCode.PROGRAMME_NOT_FOUND, id));
    }
}
