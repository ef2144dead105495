package org.jiedui.store.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jiedui.plan.Price;
import org.jiedui.plan.Price.PriceChange;
import org.jiedui.plan.Price.PricedKind;
import org.jiedui.problem.Setting;
import org.jiedui.store.database.Compressed;
import org.jiedui.store.database.JsonColumn;
import org.jspecify.annotations.Nullable;

/** How prices are written into a column: JSON of a stated version. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PricesColumn(int version, List<PriceForm> prices) implements JsonColumn.Form {

    private static final int VERSION = 1;

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PriceForm(
            PricedKind kind,
            @Nullable String province,
            @Nullable String supplier,
            Setting setting,
            int limit,
            int used,
            @Nullable ChangeForm more,
            @Nullable ChangeForm fewer) {
        static PriceForm of(Price price) {
            return new PriceForm(
                    price.kind(),
                    price.province(),
                    price.supplier(),
                    price.setting(),
                    price.limit(),
                    price.used(),
                    ChangeForm.of(price.more()),
                    ChangeForm.of(price.fewer()));
        }

        Price toPrice() {
            return new Price(
                    kind,
                    province,
                    supplier,
                    setting,
                    limit,
                    used,
                    more == null ? null : more.toChange(),
                    fewer == null ? null : fewer.toChange());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ChangeForm(int by, int places, long soft, boolean exact, int upTo) {
        static @Nullable ChangeForm of(@Nullable PriceChange change) {
            return change == null
                    ? null
                    : new ChangeForm(change.by(), change.places(), change.soft(), change.exact(), change.upTo());
        }

        PriceChange toChange() {
            return new PriceChange(by, places, soft, exact, upTo);
        }
    }

    static Compressed write(List<Price> prices) {
        return JsonColumn.write(
                new PricesColumn(VERSION, prices.stream().map(PriceForm::of).toList()));
    }

    static List<Price> read(Compressed column) {
        return JsonColumn.read(column, PricesColumn.class, VERSION).prices.stream()
                .map(PriceForm::toPrice)
                .toList();
    }
}
