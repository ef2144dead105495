package org.jiedui.web.catalogue;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletionStage;
import org.jiedui.demo.DemoRoster;
import org.jiedui.demo.DemoRosters;
import org.jiedui.run.HeavyWork;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jiedui.web.http.Page;

/** Ready rosters to try the service on. */
@Path("/v1/demo-data")
@Produces(MediaType.APPLICATION_JSON)
public class DemoDataResource {

    private final DemoRosters demos;
    private final HeavyWork heavy;

    DemoDataResource(DemoRosters demos, HeavyWork heavy) {
        this.heavy = heavy;
        this.demos = demos;
    }

    @GET
    @NonBlocking
    public Page<DemoRoster> list() {
        return Page.whole(demos.list());
    }

    @GET
    @Path("/{id}")
    public CompletionStage<byte[]> get(@PathParam("id") String id) {
        if (demos.find(id).isEmpty()) {
            throw Errors.notFound(ErrorCode.DEMO_ROSTER_NOT_FOUND, id);
        }
        return heavy.carryOut(() -> document(id));
    }

    private byte[] document(String id) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            demos.write(id, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
