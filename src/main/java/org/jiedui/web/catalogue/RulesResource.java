package org.jiedui.web.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiedui.explain.RuleWords;
import org.jiedui.explain.Words;
import org.jiedui.problem.Rule;
import org.jiedui.problem.RuleLevel;
import org.jiedui.problem.Weights;
import org.jiedui.web.http.Page;
import org.jspecify.annotations.Nullable;

/** The rule list, in words. */
@Path("/v1/rules")
@Tag(name = "profiles")
@Produces(MediaType.APPLICATION_JSON)
public class RulesResource {

    /** A rule and what is said about it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleView(
            String id,
            RuleLevel level,

            @Schema(description = "kilometre-equivalents for one unit of the amount; soft rules only") @Nullable
            BigDecimal defaultWeight,

            String name,
            String nameZh,

            @Schema(description = "what the amount counts") String counts,

            String countsZh,

            @Schema(description = "one unit of the amount, to be read with a weight: one repeated type = 20 km")
            String one,

            String oneZh,

            @Schema(description = "what it protects, and what raising its weight does")
            String about,

            String aboutZh) {

        static RuleView of(Rule rule) {
            Words name = RuleWords.name(rule);
            Words counts = RuleWords.counts(rule);
            Words one = RuleWords.one(rule);
            Words about = RuleWords.about(rule);
            return new RuleView(
                    rule.id(),
                    rule.level(),
                    rule.level() == RuleLevel.SOFT ? Weights.defaults().kilometres(rule) : null,
                    name.en(),
                    name.zh(),
                    counts.en(),
                    counts.zh(),
                    one.en(),
                    one.zh(),
                    about.en(),
                    about.zh());
        }
    }

    @GET
    @Operation(
            summary = "The rules: what they are called, count, weigh and protect",
            description = "In the order of the rule list; only soft rules have a weight.")
    public Page<RuleView> list() {
        return Page.whole(Arrays.stream(Rule.values()).map(RuleView::of).toList());
    }
}
