package org.jiedui.web.lists;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jiedui.explain.PairingRow;
import org.jiedui.plan.Pairing;
import org.jiedui.publish.ListInFull;
import org.jiedui.publish.Replies;
import org.jiedui.run.HeavyWork;
import org.jiedui.store.list.Decision;
import org.jiedui.store.list.ListName;
import org.jiedui.store.list.Reply;
import org.jiedui.store.list.ReplyStore;
import org.jiedui.web.http.BodyFields;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jspecify.annotations.Nullable;

/** How far the answers to a list are, what is sent out, and what is decided. */
@Path("/v1/lists/{series}/{number}/replies")
@Produces(MediaType.APPLICATION_JSON)
public class ReplyStandingResource {

    private static final int CREATED = 201;
    private static final int MOST_AT_ONCE = 100_000;
    private static final Set<String> OF_DECISION = Set.of("decision", "scope", "leaves", "comment", "by");
    private static final Set<String> OF_SENDING = Set.of("departmentIds", "province", "by", "sent");

    private final ListRequested requested;
    private final Replies replies;
    private final ReplyStore store;
    private final HeavyWork heavy;
    private final Clock clock;

    ReplyStandingResource(ListRequested requested, Replies replies, ReplyStore store, HeavyWork heavy, Clock clock) {
        this.requested = requested;
        this.replies = replies;
        this.store = store;
        this.heavy = heavy;
        this.clock = clock;
    }

    @GET
    @Path("/summary")
    public CompletionStage<ReplyViews.SummaryView> summary(
            @PathParam("series") String series, @PathParam("number") int number) {
        return heavy.carryOut(() -> summary(requested.whole(new ListName(series, number))));
    }

    private ReplyViews.SummaryView summary(ListInFull list) {
        return ReplyViews.SummaryView.of(list, store.get(list.list()), clock.instant());
    }

    /** Notes that notices were sent out, or with {@code sent} false that they were not after all. */
    @POST
    @Path("/sent")
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<ReplyViews.SummaryView> send(
            @PathParam("series") String series, @PathParam("number") int number, @Nullable JsonNode body) {
        return heavy.carryOut(() -> {
            ListInFull list = requested.whole(new ListName(series, number));
            NoticesSent sending = ListRequests.read(body, OF_SENDING, fields -> sending(fields, list));
            if (sending.sent) {
                store.send(list.list(), sending.departmentIds, sending.by);
            } else {
                store.unsend(list.list(), sending.departmentIds);
            }
            return summary(list);
        });
    }

    private record NoticesSent(
            Set<String> departmentIds, @Nullable String by, boolean sent) {}

    private NoticesSent sending(BodyFields fields, ListInFull list) {
        Set<String> known = list.rows().stream()
                .map(row -> row.department().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> wanted = new LinkedHashSet<>();
        if (fields.has("departmentIds")) {
            wanted.addAll(fields.texts("departmentIds", MOST_AT_ONCE));
            wanted.stream()
                    .filter(id -> !known.contains(id))
                    .findFirst()
                    .ifPresent(id -> fields.error(
                            "departmentIds",
                            "not-on-the-list",
                            id,
                            "\"" + Errors.shorten(id) + "\" is no department of this list. Its pairings have the ids.",
                            "“" + Errors.shorten(id) + "”不是本名单中院系的编号，见名单的 pairings。"));
        } else {
            String province = fields.text("province");
            requested.part(list, province, null, null).rows().stream()
                    .map(PairingRow::department)
                    .forEach(department -> wanted.add(department.id()));
        }
        return new NoticesSent(wanted, ListRequests.name(fields, "by"), fields.flag("sent", true));
    }

    @POST
    @Path("/{departmentId}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> decide(
            @PathParam("series") String series,
            @PathParam("number") int number,
            @PathParam("departmentId") String departmentId,
            @Nullable JsonNode body) {
        return heavy.carryOut(() -> {
            ListInFull list = requested.whole(new ListName(series, number));
            Pairing pairing = list.plan().plan().pairings().stream()
                    .filter(each -> each.departmentId().equals(departmentId))
                    .findFirst()
                    .orElseThrow(() -> Errors.notFound(ErrorCode.DEPARTMENT_NOT_FOUND, departmentId));
            Decision decision = ListRequests.read(body, OF_DECISION, fields -> decision(fields, departmentId));
            return Response.status(CREATED)
                    .entity(ReplyViews.PairingReplyView.of(
                            pairing,
                            replies.decide(list.list(), decision),
                            store.get(list.list()).sent().contains(departmentId)))
                    .build();
        });
    }

    private static @Nullable Decision decision(BodyFields fields, String departmentId) {
        Reply.ReplyAnswer answer = fields.choice("decision", Reply.ReplyAnswer.class);
        Reply.ReplyScope scope =
                fields.has("scope") ? fields.choice("scope", Reply.ReplyScope.class) : Reply.ReplyScope.PAIR;
        Reply.Sender leaves = fields.has("leaves") ? fields.choice("leaves", Reply.Sender.class) : null;
        String comment = fields.text("comment");
        String by = ListRequests.name(fields, "by");
        if (answer == Reply.ReplyAnswer.COMMENT
                || answer == Reply.ReplyAnswer.ACCEPT && scope != Reply.ReplyScope.PAIR) {
            fields.error(
                    "decision",
                    "wrong-value",
                    answer.name(),
                    "ACCEPT or DECLINE is expected, and DECLINE with the scope WHOLE.",
                    "应为 ACCEPT 或 DECLINE；scope 为 WHOLE 时应为 DECLINE。");
            return null;
        }
        if ((scope == Reply.ReplyScope.WHOLE) != (leaves != null) || leaves == Reply.Sender.PROVINCE) {
            fields.error(
                    "leaves",
                    "wrong-value",
                    leaves == null ? null : leaves.name(),
                    "With the scope WHOLE, and only then, leaves says who takes no part any more: SCHOOL or "
                            + "DEPARTMENT.",
                    "scope 为 WHOLE 时（且仅在此时）请用 leaves 说明谁不再参加：SCHOOL 或 DEPARTMENT。");
            return null;
        }
        return answer == null || scope == null ? null : new Decision(departmentId, answer, scope, leaves, comment, by);
    }
}
