package org.jiedui.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiedui.demo.DemoRoster;
import org.jiedui.demo.DemoRosters;

/** Ready rosters to try the service on. */
@Path("/v1/demo-data")
@Tag(name = "programmes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DemoDataResource {

    private final DemoRosters demos;

    DemoDataResource(DemoRosters demos) {
        this.demos = demos;
    }

    @GET
    @Operation(summary = "List ready rosters")
    public Page<DemoRoster> list() {
        return Page.whole(demos.list());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A ready roster", description = "Send it back to POST /v1/rosters as it is.")
    public byte[] get(@PathParam("id") String id) {
        demos.find(id).orElseThrow(() -> Errors.notFound("demo-roster", "示例名册", id));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            demos.write(id, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
