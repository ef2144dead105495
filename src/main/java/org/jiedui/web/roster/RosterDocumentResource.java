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
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jiedui.problem.Weights;
import org.jiedui.run.HeavyWork;
import org.jiedui.run.Problems;
import org.jiedui.sheets.AnnotatedArchive;
import org.jiedui.sheets.RosterWorkbook;
import org.jiedui.store.roster.RosterStore;
import org.jiedui.store.roster.StoredRoster;
import org.jiedui.web.http.Downloads;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jiedui.web.http.Parameters;
import org.jspecify.annotations.Nullable;

/** A stored roster, given back so that it can be changed and sent again. */
@Path("/v1/rosters")
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
    public CompletionStage<Response> document(
            @PathParam("id") String id, @QueryParam("format") @Nullable String format, @Context HttpHeaders headers) {
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
        // What a roster with a parent was sent as holds the changes alone; several workbooks are no workbook.
        Optional<byte[]> whole = roster.parentRosterId() == null
                ? store.findOriginal(roster.id()).filter(original -> !AnnotatedArchive.isOne(original))
                : Optional.empty();
        byte[] file = whole.orElseGet(
                () -> RosterWorkbook.write(roster.name(), problems.get(roster.id(), Weights.defaults())));
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
        return Errors.notFound(ErrorCode.ROSTER_NOT_FOUND, id);
    }
}
