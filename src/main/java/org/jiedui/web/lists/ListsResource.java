package org.jiedui.web.lists;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.jiedui.publish.ListReading;
import org.jiedui.publish.Publishing;
import org.jiedui.run.HeavyWork;
import org.jiedui.store.list.ListName;
import org.jiedui.store.list.ListStore;
import org.jiedui.store.list.StoredList;
import org.jiedui.web.http.Page;
import org.jiedui.web.http.Parameters;
import org.jiedui.web.plan.PairingAnswers;
import org.jiedui.web.roster.Workbooks;
import org.jspecify.annotations.Nullable;

/** Published lists: look, take back, bring back. */
@Path("/v1/lists")
@Produces(MediaType.APPLICATION_JSON)
public class ListsResource {

    private static final int MOST_LISTED = 200;

    private final ListStore lists;
    private final ListReading reading;
    private final Publishing publishing;
    private final PairingAnswers pairings;
    private final HeavyWork heavy;

    ListsResource(
            ListStore lists, ListReading reading, Publishing publishing, PairingAnswers pairings, HeavyWork heavy) {
        this.lists = lists;
        this.reading = reading;
        this.publishing = publishing;
        this.pairings = pairings;
        this.heavy = heavy;
    }

    @GET
    @RunOnVirtualThread
    public Page<ListView> list(
            @QueryParam("series") @Nullable String series,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after) {
        int most = Parameters.between("limit", limit, 1, MOST_LISTED);
        return Page.of(lists.list(series, Parameters.id("after", after), most + 1), most, StoredList::id, ListView::of);
    }

    @GET
    @Path("/{series}/{number}")
    public CompletionStage<ListView> get(@PathParam("series") String series, @PathParam("number") int number) {
        ListName name = new ListName(series, number);
        return heavy.carryOut(() -> ListView.of(
                lists.find(name).orElseThrow(() -> ListAnswers.notFound(name)),
                lists.findContent(name).orElseThrow(() -> ListAnswers.notFound(name))));
    }

    @GET
    @Path("/{series}/{number}/pairings")
    @Produces({MediaType.APPLICATION_JSON, PairingAnswers.CSV, Workbooks.XLSX})
    public CompletionStage<Response> pairings(
            @PathParam("series") String series,
            @PathParam("number") int number,
            @BeanParam PairingAnswers.PairingsWanted wanted,
            @Context HttpHeaders headers) {
        ListName name = new ListName(series, number);
        return pairings.answer(
                wanted,
                headers,
                new PairingAnswers.FileName("list-" + number, series + "-" + number),
                () -> reading.find(name).orElseThrow(() -> ListAnswers.notFound(name)));
    }

    @POST
    @Path("/{series}/{number}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public ListView withdraw(
            @PathParam("series") String series, @PathParam("number") int number, @Nullable JsonNode body) {
        ListName name = new ListName(series, number);
        Publishing.Published withdrawn = publishing.withdraw(name, ListRequests.withdraw(body));
        if (withdrawn instanceof Publishing.Published.NotThere) {
            throw ListAnswers.notFound(name);
        }
        return ListView.of(ListAnswers.done(withdrawn));
    }

    @POST
    @Path("/{series}/{number}/restore")
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> restore(
            @PathParam("series") String series, @PathParam("number") int number, @Nullable JsonNode body) {
        ListName name = new ListName(series, number);
        var publication = ListRequests.restore(body);
        return heavy.carryOut(() -> ListAnswers.created(publishing.restore(name, publication), name));
    }
}
