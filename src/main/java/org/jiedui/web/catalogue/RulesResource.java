package org.jiedui.web.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jiedui.explain.RuleWords;
import org.jiedui.explain.Words;
import org.jiedui.problem.Rule;
import org.jiedui.problem.RuleLevel;
import org.jiedui.problem.RuleShape;
import org.jiedui.problem.Weights;
import org.jiedui.web.http.Page;
import org.jspecify.annotations.Nullable;

/** The rule list, in words. */
@Path("/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
public class RulesResource {

    /** A rule and what is said about it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleView(
            String id,
            RuleLevel level,
            RuleShape shape,

            @Nullable BigDecimal defaultWeight,

            String name,
            String nameZh,

            String counts,

            String countsZh,

            String one,

            String oneZh,

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
                    rule.shape(),
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
    public Page<RuleView> list() {
        return Page.whole(Arrays.stream(Rule.values()).map(RuleView::of).toList());
    }
}
