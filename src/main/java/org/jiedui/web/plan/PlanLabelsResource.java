package org.jiedui.web.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiedui.explain.Words;
import org.jiedui.store.plan.PlanLabel;
import org.jiedui.store.plan.PlanStore;
import org.jiedui.store.plan.StoredPlan;
import org.jiedui.web.http.BodyFields;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jspecify.annotations.Nullable;

/** Gives a stored plan another name or other tags; nothing else of a plan can be changed. */
@Path("/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
public class PlanLabelsResource {

    private record LabelChange(
            @Nullable String name, @Nullable List<String> tags) {
        PlanLabel of(PlanLabel before) {
            return new PlanLabel(name == null ? before.name() : name, tags == null ? before.tags() : tags);
        }
    }

    private final PlanStore plans;
    private final PlanRequests requests;
    private final PlanViews views;
    private final PlanAnswers answers;

    PlanLabelsResource(PlanStore plans, PlanRequests requests, PlanViews views, PlanAnswers answers) {
        this.plans = plans;
        this.requests = requests;
        this.views = views;
        this.answers = answers;
    }

    /** What is absent from the body stays as it is. */
    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Response relabel(
            @PathParam("id") String id, byte[] body, @HeaderParam("If-Match") @Nullable String ifMatch) {
        LabelChange change = read(requests.parse(body));
        StoredPlan plan = plans.relabel(id, before -> {
                    if (!PlanVersions.matching(ifMatch).test(before)) {
                        throw PlanVersions.stale();
                    }
                    return change.of(before.request().label());
                })
                .orElseThrow(() -> answers.missing(id));
        return Response.ok(views.whole(plan))
                .header("ETag", PlanVersions.of(plan))
                .build();
    }

    private static LabelChange read(JsonNode body) {
        List<Object> errors = new ArrayList<>();
        BodyFields fields = new BodyFields(body, "", errors, PlanRequestReader.LONGEST_TEXT);
        fields.requireKnown(Set.of("name", "tags"));
        String name = body.has("name") ? fields.requireText("name") : null;
        if (name != null && name.isBlank()) {
            fields.error(
                    "name",
                    "missing",
                    name,
                    "A plan has a name. Give one, or leave the field out.",
                    "方案须有名称。请填写名称，或省略此字段。");
        }
        List<String> tags = body.has("tags") ? fields.texts("tags", PlanRequestReader.MOST_TAGS) : null;
        if (!errors.isEmpty()) {
            throw Errors.of(
                    ErrorCode.PLAN_REQUEST_REJECTED,
                    new Words(
                            "名称、标签未修改。请按 errors 逐条改正。", "Name and tags stay as they are. Correct what errors[] says."),
                    errors);
        }
        return new LabelChange(name, tags);
    }
}
