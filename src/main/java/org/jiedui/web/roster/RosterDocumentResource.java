package org.jiedui.web.roster;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiedui.problem.Weights;
import org.jiedui.run.HeavyWork;
import org.jiedui.run.Problems;
import org.jiedui.sheets.RosterWorkbook;
import org.jiedui.store.roster.RosterStore;
import org.jiedui.store.roster.StoredRoster;
import org.jiedui.web.http.Downloads;
import org.jiedui.web.http.Errors;
import org.jiedui.web.http.Parameters;
import org.jspecify.annotations.Nullable;

/** A stored roster, given back so that it can be changed and sent again. */
@Path("/v1/rosters")
@Tag(name = "rosters")
public class RosterDocumentResource {

    private static final MediaType XLSX = MediaType.valueOf(Workbooks.XLSX);
    private static final Map<String, MediaType> FORMATS = Map.of("json", MediaType.APPLICATION_JSON_TYPE, "xlsx", XLSX);

    private final RosterStore store;
    private final Problems problems;
    private final HeavyWork heavy;

    RosterDocumentResource(RosterStore store, Problems problems, HeavyWork heavy) {
        this.store = store;
        this.problems = problems;
        this.heavy = heavy;
    }

    @GET
    @Path("/{id}/document")
    @Produces({MediaType.APPLICATION_JSON, Workbooks.XLSX})
    @Operation(
            summary = "The roster itself, to be changed and sent again",
            description =
                    "As JSON in its canonical form: provinces by full name, every point given, the programme by its tables. As"
                            + " a workbook (Accept of .xlsx, or format=xlsx) the very file that was sent, or one made from the"
                            + " roster when it was not sent as a workbook.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = Workbooks.XLSX)
            })
    @APIResponse(responseCode = "404", description = "There is no such roster")
    @APIResponse(responseCode = "422", description = "The format is neither json nor xlsx")
    public CompletionStage<Response> document(
            @PathParam("id") String id,
            @QueryParam("format") @Parameter(description = "json or xlsx; in place of Accept, for links") @Nullable
                    String format,
            @Context HttpHeaders headers) {
        MediaType asked = Parameters.choose("format", FORMATS, format);
        boolean workbook = asked == null ? wantsWorkbook(headers.getAcceptableMediaTypes()) : asked.equals(XLSX);
        return heavy.carryOut(() -> {
            StoredRoster roster = store.find(id).orElseThrow(() -> notFound(id));
            Response.ResponseBuilder answer = workbook ? workbook(roster) : json(id);
            return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
        });
    }

    private Response.ResponseBuilder json(String id) {
        return Response.ok(store.findDocument(id).orElseThrow(() -> notFound(id)), MediaType.APPLICATION_JSON_TYPE);
    }

    private Response.ResponseBuilder workbook(StoredRoster roster) {
        byte[] file = store.findOriginal(roster.id())
                .orElseGet(() -> RosterWorkbook.write(roster.name(), problems.get(roster.id(), Weights.defaults())));
        return Downloads.of(file, Workbooks.XLSX, "roster.xlsx", Downloads.stem(roster.name()) + ".xlsx");
    }

    private static boolean wantsWorkbook(List<MediaType> acceptable) {
        for (MediaType wanted : acceptable) {
            if (wanted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (wanted.isCompatible(XLSX)) {
                return true;
            }
        }
        return false;
    }

    private static RuntimeException notFound(String id) {
        return Errors.notFound("roster", "名册", id);
    }
}
