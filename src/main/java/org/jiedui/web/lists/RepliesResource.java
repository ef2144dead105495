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
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jiedui.publish.Replies;
import org.jiedui.run.HeavyWork;
import org.jiedui.store.list.ListContent;
import org.jiedui.store.list.ListName;
import org.jiedui.store.list.ListStore;
import org.jiedui.store.list.Reply;
import org.jiedui.store.list.ReplyStore;
import org.jiedui.store.list.StoredList;
import org.jspecify.annotations.Nullable;

/** What those who are on a list answer to it (回执). */
@Path("/v1/lists/{series}/{number}/replies")
@Produces(MediaType.APPLICATION_JSON)
public class RepliesResource {

    private static final int CREATED = 201;
    private static final Set<String> KNOWN = Set.of("departmentId", "by", "name", "reply", "scope", "comment");

    private final ListStore lists;
    private final ReplyStore store;
    private final Replies replies;
    private final HeavyWork heavy;

    RepliesResource(ListStore lists, ReplyStore store, Replies replies, HeavyWork heavy) {
        this.lists = lists;
        this.store = store;
        this.replies = replies;
        this.heavy = heavy;
    }

    @GET
    public CompletionStage<ReplyViews.RepliesView> list(
            @PathParam("series") String series, @PathParam("number") int number) {
        ListName name = new ListName(series, number);
        return heavy.carryOut(() -> ReplyViews.RepliesView.of(content(name), store.get(find(name))));
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
                    .entity(ReplyViews.ReplyView.of(replies.receive(list, reply)))
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
            String name = ListRequests.name(fields, "name");
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
                    : new Reply(departmentId, by, name, answer, scope, comment);
        });
    }
}
