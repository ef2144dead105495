package org.jiedui.web.lists;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jiedui.plan.Pairing;
import org.jiedui.publish.ReplyCount;
import org.jiedui.run.HeavyWork;
import org.jiedui.store.list.ListContent;
import org.jiedui.store.list.ListName;
import org.jiedui.store.list.ListStore;
import org.jiedui.store.list.Reply;
import org.jiedui.store.list.ReplyStore;
import org.jiedui.store.list.StoredList;
import org.jiedui.store.list.StoredReply;
import org.jspecify.annotations.Nullable;

/** What those who are on a list answer to it (回执). */
@Path("/v1/lists/{series}/{number}/replies")
@Produces(MediaType.APPLICATION_JSON)
public class RepliesResource {

    private static final int CREATED = 201;
    private static final Set<String> KNOWN = Set.of("departmentId", "by", "reply", "scope", "comment");

    private final ListStore lists;
    private final ReplyStore replies;
    private final HeavyWork heavy;

    RepliesResource(ListStore lists, ReplyStore replies, HeavyWork heavy) {
        this.lists = lists;
        this.replies = replies;
        this.heavy = heavy;
    }

    /** One reply, as it was received. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReplyView(
            String id,
            String departmentId,
            Reply.Sender by,
            Reply.ReplyAnswer reply,
            Reply.ReplyScope scope,
            @Nullable String comment,
            Instant receivedAt,
            boolean late) {
        static ReplyView of(StoredReply stored) {
            Reply reply = stored.reply();
            return new ReplyView(
                    stored.id(),
                    reply.departmentId(),
                    reply.by(),
                    reply.answer(),
                    reply.scope(),
                    reply.comment(),
                    stored.receivedAt(),
                    stored.late());
        }
    }

    /** How one pairing stands. */
    record PairingReplyView(String departmentId, String schoolId, ReplyCount.ReplyState state, boolean needsDecision) {}

    /** All replies, and what they come to. */
    record RepliesView(
            List<ReplyView> items,
            Map<ReplyCount.ReplyState, Integer> counts,
            int needDecision,
            List<PairingReplyView> pairings) {
        static RepliesView of(ListContent content, List<StoredReply> stored) {
            ReplyCount count = new ReplyCount(stored);
            List<PairingReplyView> pairings = content.plan().pairings().stream()
                    .map(pairing -> view(pairing, count.of(pairing.departmentId())))
                    .toList();
            Map<ReplyCount.ReplyState, Integer> counts = new EnumMap<>(ReplyCount.ReplyState.class);
            Arrays.stream(ReplyCount.ReplyState.values()).forEach(state -> counts.put(state, 0));
            pairings.forEach(pairing -> counts.merge(pairing.state, 1, Integer::sum));
            return new RepliesView(
                    stored.stream().map(ReplyView::of).toList(),
                    counts,
                    (int) pairings.stream()
                            .filter(PairingReplyView::needsDecision)
                            .count(),
                    pairings);
        }

        private static PairingReplyView view(Pairing pairing, ReplyCount.PairingReplies replies) {
            return new PairingReplyView(
                    pairing.departmentId(), pairing.schoolId(), replies.standing(), replies.needsDecision());
        }
    }

    @GET
    public CompletionStage<RepliesView> list(@PathParam("series") String series, @PathParam("number") int number) {
        ListName name = new ListName(series, number);
        return heavy.carryOut(() -> RepliesView.of(content(name), replies.list(find(name))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> add(
            @PathParam("series") String series, @PathParam("number") int number, @Nullable JsonNode body) {
        ListName name = new ListName(series, number);
        return heavy.carryOut(() -> {
            StoredList list = find(name);
            Reply reply = read(body, content(name));
            return Response.status(CREATED)
                    .entity(ReplyView.of(replies.add(list, List.of(reply)).getFirst()))
                    .build();
        });
    }

    private StoredList find(ListName name) {
        return lists.find(name).orElseThrow(() -> ListAnswers.notFound(name));
    }

    private ListContent content(ListName name) {
        return lists.findContent(name).orElseThrow(() -> ListAnswers.notFound(name));
    }

    private static Reply read(@Nullable JsonNode body, ListContent content) {
        return ListRequests.read(body, KNOWN, fields -> {
            String departmentId = fields.text("departmentId");
            if (departmentId == null
                    || content.plan().pairings().stream()
                            .noneMatch(pairing -> pairing.departmentId().equals(departmentId))) {
                fields.error(
                        "departmentId",
                        "not-on-the-list",
                        departmentId,
                        "The id of a department of this list is expected; its pairings have them.",
                        "应为本名单中院系的编号，见名单的 pairings。");
            }
            Reply.Sender by = fields.choice("by", Reply.Sender.class);
            Reply.ReplyAnswer answer = fields.choice("reply", Reply.ReplyAnswer.class);
            Reply.ReplyScope scope =
                    fields.has("scope") ? fields.choice("scope", Reply.ReplyScope.class) : Reply.ReplyScope.PAIR;
            String comment = fields.text("comment");
            if (answer == Reply.ReplyAnswer.COMMENT && (comment == null || comment.isBlank())) {
                fields.error(
                        "comment",
                        "comment-missing",
                        comment,
                        "A reply of the kind COMMENT says something.",
                        "回复为 COMMENT 时请填写意见。");
            }
            return departmentId == null || by == null || answer == null || scope == null
                    ? null
                    : new Reply(departmentId, by, answer, scope, comment);
        });
    }
}
