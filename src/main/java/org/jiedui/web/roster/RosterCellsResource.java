package org.jiedui.web.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jiedui.roster.sheet.SheetWindow;
import org.jiedui.run.HeavyWork;
import org.jiedui.store.roster.RejectedUploadStore;
import org.jiedui.store.roster.RosterStore;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jiedui.web.http.Parameters;
import org.jspecify.annotations.Nullable;

/** Rows of a sender's own workbook, to be shown beside what is said about them. */
@Path("/v1/rosters")
@Produces(MediaType.APPLICATION_JSON)
public class RosterCellsResource {

    private static final int LAST_ROW = 1_048_576;
    private static final int MOST_AROUND = 20;

    private final RosterStore store;
    private final RejectedUploadStore rejected;
    private final Workbooks workbooks;
    private final HeavyWork heavy;

    RosterCellsResource(RosterStore store, RejectedUploadStore rejected, Workbooks workbooks, HeavyWork heavy) {
        this.heavy = heavy;
        this.store = store;
        this.rejected = rejected;
        this.workbooks = workbooks;
    }

    /** Which rows are wanted. */
    public static class Wanted {
        @QueryParam("sheet")
        @Nullable
        String sheet;

        @QueryParam("row")
        @Nullable
        Integer row;

        @QueryParam("around")
        @DefaultValue("3")
        int around;

        Window check() {
            return new Window(
                    Parameters.require("sheet", sheet),
                    Parameters.between("row", Parameters.require("row", row), 0, LAST_ROW),
                    Parameters.between("around", around, 0, MOST_AROUND));
        }
    }

    /** Rows that can be shown if they are there. */
    record Window(String sheet, int row, int around) {}

    /** Rows as text; a cell for each column, empty where nothing stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CellsView(
            String sheet, List<String> columns, @Nullable RowView header, List<RowView> rows) {

        /** One row, numbered as the spreadsheet does. */
        record RowView(int row, List<String> cells) {
            static RowView of(SheetWindow.Row row) {
                return new RowView(row.number(), row.cells());
            }
        }

        static CellsView of(SheetWindow window) {
            SheetWindow.Row header = window.header();
            return new CellsView(
                    window.sheet(),
                    window.columns(),
                    header == null ? null : RowView.of(header),
                    window.rows().stream().map(RowView::of).toList());
        }
    }

    @GET
    @Path("/{id}/cells")
    public CompletionStage<CellsView> cells(@PathParam("id") String id, @BeanParam Wanted wanted) {
        Window window = wanted.check();
        return heavy.carryOut(() -> {
            if (store.find(id).isEmpty()) {
                throw Errors.notFound(ErrorCode.ROSTER_NOT_FOUND, id);
            }
            return show(store.findOriginal(id).orElseThrow(() -> Workbooks.noWorkbook(id)), id, window);
        });
    }

    @GET
    @Path("/rejected/{token}/cells")
    public CompletionStage<CellsView> rejectedCells(@PathParam("token") String token, @BeanParam Wanted wanted) {
        Window window = wanted.check();
        return heavy.carryOut(
                () -> show(rejected.find(token).orElseThrow(Workbooks::gone).original(), token, window));
    }

    private CellsView show(byte[] original, String name, Window window) {
        return CellsView.of(workbooks.window(original, name, window.sheet(), window.row(), window.around()));
    }
}
