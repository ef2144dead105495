package org.jiedui.web.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jiedui.explain.Words;
import org.jiedui.plan.Pairing;
import org.jiedui.run.Adoptions;
import org.jiedui.run.HeavyWork;
import org.jiedui.run.PlanReading;
import org.jiedui.run.PlanResults;
import org.jiedui.web.http.BodyFields;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jspecify.annotations.Nullable;

/** Adopts the better plan that a question about a wished pair has found. */
@Path("/v1/plans/{id}/adoptions")
@Produces(MediaType.APPLICATION_JSON)
public class AdoptionsResource {

    private static final int LONGEST_ID = 1000;

    private final PlanResults results;
    private final Adoptions adoptions;
    private final PlanAnswers answers;
    private final HeavyWork heavy;

    AdoptionsResource(PlanResults results, Adoptions adoptions, PlanAnswers answers, HeavyWork heavy) {
        this.results = results;
        this.adoptions = adoptions;
        this.answers = answers;
        this.heavy = heavy;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> adopt(@PathParam("id") String id, @Nullable JsonNode body) {
        return heavy.carryOut(() -> {
            PlanReading reading =
                    Askable.require(results.find(id).orElseThrow(() -> Errors.notFound(ErrorCode.PLAN_NOT_FOUND, id)));
            return answers.submitted(
                    adoptions.adopt(reading, wished(reading, body)).orElseThrow(AdoptionsResource::notBetter));
        });
    }

    private static Pairing wished(PlanReading reading, @Nullable JsonNode body) {
        List<Object> errors = new ArrayList<>();
        JsonNode object = body == null ? JsonNodeFactory.instance.objectNode() : body;
        BodyFields fields = new BodyFields(object, "", errors, LONGEST_ID);
        fields.requireKnown(Set.of("departmentId", "schoolId"));
        String departmentId = fields.requireText("departmentId");
        String schoolId = fields.requireText("schoolId");
        if (departmentId == null || schoolId == null || !errors.isEmpty()) {
            throw Errors.of(
                    ErrorCode.PLAN_REQUEST_REJECTED,
                    new Words("请求有误，未执行。请按 errors 逐条改正。", "Nothing was done. Correct what errors[] says."),
                    errors);
        }
        if (reading.problem().findDepartment(departmentId) == null) {
            throw Errors.notFound(ErrorCode.DEPARTMENT_NOT_FOUND, departmentId);
        }
        if (reading.problem().findSchool(schoolId) == null) {
            throw Errors.notFound(ErrorCode.SCHOOL_NOT_FOUND, schoolId);
        }
        return new Pairing(departmentId, schoolId);
    }

    private static RuntimeException notBetter() {
        return Errors.of(
                ErrorCode.PLAN_REQUEST_REJECTED,
                new Words(
                        "含有这一结对的方案并不更好，没有可采用的方案。请先查看解释（explanations），或在名册中锁定这一结对后重新生成方案。",
                        "No better plan has this pair, so that there is none to adopt. Look at its explanation first,"
                                + " or pin the pair in the roster and solve again."),
                List.of());
    }
}
