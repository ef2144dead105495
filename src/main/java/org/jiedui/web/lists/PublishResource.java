package org.jiedui.web.lists;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.jiedui.publish.Publishing;
import org.jiedui.run.HeavyWork;
import org.jspecify.annotations.Nullable;

/** Publishes plans. */
@Path("/v1/plans/{id}/publish")
@Produces(MediaType.APPLICATION_JSON)
public class PublishResource {

    private final Publishing publishing;
    private final HeavyWork heavy;

    PublishResource(Publishing publishing, HeavyWork heavy) {
        this.publishing = publishing;
        this.heavy = heavy;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> publish(@PathParam("id") String id, @Nullable JsonNode body) {
        ListRequests.PublishRequest request = ListRequests.publish(body);
        return heavy.carryOut(
                () -> ListAnswers.created(publishing.publish(id, request.series(), request.publication()), id));
    }
}
