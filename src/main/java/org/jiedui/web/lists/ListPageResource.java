package org.jiedui.web.lists;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.jiedui.publish.ListInFull;
import org.jiedui.run.HeavyWork;
import org.jiedui.sheets.list.Notices;
import org.jiedui.store.list.ListName;

/** A list for people who have only its address: to be read and printed, and nothing else. */
@Path("/lists/{series}/{number}")
public class ListPageResource {

    private final ListRequested requested;
    private final HeavyWork heavy;

    ListPageResource(ListRequested requested, HeavyWork heavy) {
        this.requested = requested;
        this.heavy = heavy;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public CompletionStage<Response> page(@PathParam("series") String series, @PathParam("number") int number) {
        return heavy.carryOut(() -> {
            ListInFull list = requested.whole(new ListName(series, number));
            return NoticesResource.page(Notices.toEveryone(list.head(), list.rows()));
        });
    }
}
