package org.jiedui.web.ask;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jiedui.ask.PriceWords;
import org.jiedui.explain.Words;
import org.jiedui.plan.Price;
import org.jiedui.problem.Weights;
import org.jiedui.run.HeavyWork;
import org.jiedui.run.PlanReading;
import org.jiedui.run.PlanResults;
import org.jiedui.run.PriceWork;
import org.jiedui.run.Questions;
import org.jiedui.web.http.Preference;
import org.jiedui.web.plan.Askable;
import org.jspecify.annotations.Nullable;

/** What one more and one less of each limit is worth. */
@Path("/v1/plans/{id}/prices")
@Produces(MediaType.APPLICATION_JSON)
public class PricesResource {

    private static final int RETRY_SECONDS = 2;

    private final PlanResults results;
    private final Questions questions;
    private final PriceWork prices;
    private final HeavyWork heavy;

    PricesResource(PlanResults results, Questions questions, PriceWork prices, HeavyWork heavy) {
        this.results = results;
        this.questions = questions;
        this.prices = prices;
        this.heavy = heavy;
    }

    /** All prices that are known. */
    record PricesView(ExplanationView.State state, int done, int total, List<PriceView> items) {
        static PricesView of(PriceWork.PricesKnown known) {
            return new PricesView(
                    known.isComplete() ? ExplanationView.State.COMPLETE : ExplanationView.State.PARTIAL,
                    known.prices().size(),
                    known.limits(),
                    known.prices().stream().map(PriceView::of).toList());
        }
    }

    /** One limit. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PriceView(
            Price.PricedKind kind,
            Map<String, String> subject,
            int limit,
            int used,
            @Nullable PriceChangeView more,
            @Nullable PriceChangeView fewer) {
        static PriceView of(Price price) {
            Map<String, String> subject = new LinkedHashMap<>();
            if (price.supplier() != null) {
                subject.put("demand", String.valueOf(price.province()));
                subject.put("supplier", price.supplier());
            } else if (price.province() != null) {
                subject.put("province", price.province());
            }
            subject.put("setting", price.setting().name());
            return new PriceView(
                    price.kind(),
                    subject,
                    price.limit(),
                    price.used(),
                    PriceChangeView.of(price, price.more()),
                    PriceChangeView.of(price, price.fewer()));
        }
    }

    /** One direction of it. */
    record PriceChangeView(int by, int places, BigDecimal km, boolean exact, int upTo, String text, String textZh) {
        static @Nullable PriceChangeView of(Price price, Price.@Nullable PriceChange change) {
            if (change == null) {
                return null;
            }
            Words words = PriceWords.of(price, change);
            return new PriceChangeView(
                    change.by(),
                    change.places(),
                    Weights.kilometres(change.soft()),
                    change.exact(),
                    change.upTo(),
                    words.en(),
                    words.zh());
        }
    }

    @GET
    public CompletionStage<Response> prices(
            @PathParam("id") String id, @HeaderParam("Prefer") @Nullable String prefer) {
        Duration wait = Preference.longestWait(prefer);
        return heavy.carryOut(() -> {
                    PlanReading reading = Asked.find(results, id);
                    Askable.requireExact(questions, new Words("边际", "prices"));
                    return prices.prices(reading, wait);
                })
                .thenCompose(known -> known)
                .thenApply(known -> known.isComplete()
                        ? Response.ok(PricesView.of(known)).build()
                        : Response.accepted(PricesView.of(known))
                                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                                .build());
    }
}
