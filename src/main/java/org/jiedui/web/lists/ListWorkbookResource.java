package org.jiedui.web.lists;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.jiedui.publish.ListInFull;
import org.jiedui.run.HeavyWork;
import org.jiedui.sheets.list.ListWorkbook;
import org.jiedui.store.list.ListName;
import org.jiedui.web.http.Downloads;
import org.jiedui.web.roster.Workbooks;
import org.jspecify.annotations.Nullable;

/** A list as the workbook that is sent out and comes back. */
@Path("/v1/lists/{series}/{number}/workbook")
@Produces(Workbooks.XLSX)
public class ListWorkbookResource {

    private final ListRequested requested;
    private final HeavyWork heavy;

    ListWorkbookResource(ListRequested requested, HeavyWork heavy) {
        this.requested = requested;
        this.heavy = heavy;
    }

    @GET
    public CompletionStage<Response> workbook(
            @PathParam("series") String series,
            @PathParam("number") int number,
            @QueryParam("province") @Nullable String province,
            @QueryParam("university") @Nullable String university,
            @QueryParam("school") @Nullable String school) {
        return heavy.carryOut(() -> {
            ListInFull list = requested.whole(new ListName(series, number));
            ListRequested.Part part = requested.part(list, province, university, school);
            String name = series + "-" + number + (part.office() == null ? "" : "-" + part.office());
            return Downloads.of(
                            ListWorkbook.write(list.head(), part.rows(), part.audience(), part.office()),
                            Workbooks.XLSX,
                            "list-" + number + ".xlsx",
                            "结对名单回执-" + Downloads.stem(name) + ".xlsx")
                    .build();
        });
    }
}
