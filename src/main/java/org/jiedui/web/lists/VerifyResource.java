package org.jiedui.web.lists;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jiedui.explain.PairingRow;
import org.jiedui.explain.Words;
import org.jiedui.publish.ListCheck;
import org.jiedui.publish.ListInFull;
import org.jiedui.roster.Reading;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.UnreadableException;
import org.jiedui.roster.file.Table;
import org.jiedui.roster.read.FileTables;
import org.jiedui.roster.read.RosterReader;
import org.jiedui.run.HeavyWork;
import org.jiedui.sheets.list.ReplySheets;
import org.jiedui.store.list.ListName;
import org.jiedui.store.list.ListStore;
import org.jiedui.store.list.StoredList;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jiedui.web.http.PackedBodies;
import org.jiedui.web.plan.PairingAnswers;
import org.jiedui.web.roster.RosterUploads;
import org.jiedui.web.roster.Workbooks;
import org.jspecify.annotations.Nullable;

/** Tells whether a workbook or table that somebody holds says what a list says. */
@Path("/v1/lists/verify")
@Produces(MediaType.APPLICATION_JSON)
public class VerifyResource {

    private static final int MOST_DIFFERENCES = 1000;
    private static final String TABLE = "名单.csv";

    private final RosterReader reader = new RosterReader(RosterLimits.DEFAULT);
    private final FileTables files = new FileTables(RosterLimits.DEFAULT);
    private final ListStore lists;
    private final ListRequested requested;
    private final HeavyWork heavy;
    private final PackedBodies packed;

    VerifyResource(ListStore lists, ListRequested requested, HeavyWork heavy, PackedBodies packed) {
        this.lists = lists;
        this.requested = requested;
        this.heavy = heavy;
        this.packed = packed;
    }

    @POST
    @Consumes({Workbooks.XLSX, Workbooks.ZIP, Workbooks.WINDOWS_ZIP, PairingAnswers.CSV})
    public CompletionStage<VerificationView> verify(
            byte[] body,
            @HeaderParam("Content-Encoding") @Nullable String encoding,
            @HeaderParam("Content-Type") String contentType,
            @QueryParam("series") @Nullable String series,
            @QueryParam("number") @Nullable Integer number,
            @QueryParam("province") @Nullable String province) {
        return heavy.carryOut(() -> {
            StoredList found = find(series == null ? ListRequests.DEFAULT_SERIES : series, number);
            ListInFull list = requested.whole(found.name());
            ListCheck check =
                    new ListCheck(requested.part(list, province, null, null).rows());
            ListCheck.Comparison comparison = compare(check, packed.unpack(body, encoding), contentType);
            return new VerificationView(
                    comparison.isSame(),
                    ListView.of(found),
                    comparison.rows(),
                    comparison.differences().size(),
                    comparison.differences().stream()
                            .limit(MOST_DIFFERENCES)
                            .map(DifferenceView::of)
                            .toList());
        });
    }

    private StoredList find(String series, @Nullable Integer number) {
        return number == null
                ? lists.findCurrent(series)
                        .orElseThrow(() -> Errors.of(
                                ErrorCode.LIST_NOT_FOUND,
                                new Words(
                                        "系列“" + Errors.shorten(series)
                                                + "”中没有正在生效的名单。请用 series 和 number 指明名单，或先用 GET /v1/lists 查看。",
                                        "No list counts in the series \"" + Errors.shorten(series)
                                                + "\". Name one by series and number; GET /v1/lists has them.")))
                : lists.find(new ListName(series, number))
                        .orElseThrow(() -> ListAnswers.notFound(new ListName(series, number)));
    }

    /** A list's own workbook is compared sheet by sheet, every other file as the roster that it is. */
    private ListCheck.Comparison compare(ListCheck check, byte[] body, String contentType) {
        boolean isTable = contentType.startsWith(PairingAnswers.CSV);
        List<ReplySheets.ReplySheet> sheets = ReplySheets.list(tables(body, isTable));
        if (!sheets.isEmpty()) {
            return check.compareSheets(sheets);
        }
        Reading read = isTable ? reader.readTable(body, TABLE) : reader.readFile(body, null);
        return switch (read) {
            case Reading.Malformed malformed -> throw RosterUploads.malformed(malformed.issue());
            case Reading.Read rows -> check.compare(rows.roster());
        };
    }

    private List<Table> tables(byte[] body, boolean isTable) {
        try {
            return (isTable ? files.openTable(body, TABLE) : files.open(body, null)).tables();
        } catch (UnreadableException e) {
            throw RosterUploads.malformed(e.issue());
        }
    }

    /** What came of it; of many differences the first thousand are named. */
    record VerificationView(
            boolean same, ListView list, int rows, int differenceCount, List<DifferenceView> differences) {}

    /** A row that differs, in words as well. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DifferenceView(
            ListCheck.DifferenceKind kind,
            @Nullable String sheet,
            @Nullable Integer row,
            @Nullable String departmentId,
            @Nullable Names listed,
            @Nullable Names found,
            String text,
            String textZh) {

        static DifferenceView of(ListCheck.Difference difference) {
            PairingRow listed = difference.listed();
            Names ours = listed == null
                    ? null
                    : new Names(
                            listed.university().name() + " "
                                    + listed.department().name(),
                            listed.school().name());
            Names theirs = difference.department() == null && difference.school() == null
                    ? null
                    : new Names(difference.department(), difference.school());
            Words words = words(difference.kind(), ours, theirs);
            return new DifferenceView(
                    difference.kind(),
                    difference.sheet(),
                    difference.row(),
                    listed == null ? null : listed.department().id(),
                    ours,
                    theirs,
                    words.en(),
                    words.zh());
        }

        private static Words words(ListCheck.DifferenceKind kind, @Nullable Names ours, @Nullable Names theirs) {
            String department = name(ours == null ? theirs : ours, true);
            String school = name(ours, false);
            String other = name(theirs, false);
            return switch (kind) {
                case CHANGED ->
                    new Words(
                            department + "：名单中为“" + school + "”，文件中为“" + other + "”。",
                            department + ": the list has \"" + school + "\", the file has \"" + other + "\".");
                case RENAMED ->
                    new Words(
                            department + "：编号与名单一致，但名称被改动，文件中为“" + name(theirs, true) + " — " + other + "”，名单中为“"
                                    + department + " — " + school + "”。",
                            department + ": the ids are those of the list, but a name was changed; the file has \""
                                    + name(theirs, true) + " — " + other + "\", the list has \"" + department + " — "
                                    + school + "\".");
                case MISSING ->
                    new Words(
                            department + "：名单中与“" + school + "”结对，文件中没有这一行。",
                            department + ": the list pairs it with \"" + school + "\", the file has no such row.");
                case ADDED ->
                    new Words(
                            department + "：名单中没有这一行，文件中与“" + other + "”结对。",
                            department + ": the list has no such row, the file pairs it with \"" + other + "\".");
                case REPEATED ->
                    new Words(
                            department + "：在文件中出现不止一次，此行为“" + other + "”。",
                            department + ": it stands in the file more than once, here with \"" + other + "\".");
            };
        }

        private static String name(@Nullable Names names, boolean ofDepartment) {
            String name = names == null ? null : ofDepartment ? names.department : names.school;
            return name == null ? "—" : Errors.shorten(name);
        }
    }

    /** Names as people read them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Names(@Nullable String department, @Nullable String school) {}
}
