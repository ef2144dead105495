package org.jiedui.ask;

import org.jiedui.explain.ClashWords;
import org.jiedui.explain.Words;
import org.jiedui.plan.Price;
import org.jiedui.plan.Price.PriceChange;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Weights;

/** What one more or one less of a limit is worth, in a sentence. */
public final class PriceWords {

    private PriceWords() {}

    /** One sentence for one direction. */
    public static Words of(Price price, PriceChange change) {
        Words what = what(price, change.by() > 0);
        Words then = then(change);
        return new Words(what.zh() + "：" + then.zh() + "。", what.en() + ": " + then.en() + ".");
    }

    private static Words what(Price price, boolean more) {
        Words setting = ClashWords.of(price.setting());
        String zh = setting.zh();
        String en = price.setting() == Setting.URBAN ? "urban" : "rural";
        return switch (price.kind()) {
            case QUOTA ->
                new Words(
                        price.province() + "高校的" + zh + "名额" + (more ? "增加" : "减少") + " 1 个",
                        "One " + en + " place " + (more ? "more" : "less") + " for the universities of "
                                + price.province());
            case SUPPLY ->
                new Words(
                        "从" + price.supplier() + (more ? "再增加" : "减少") + " 1 个供" + price.province() + "高校的" + zh + "名额",
                        "One " + en + " school " + (more ? "more" : "less") + " from " + price.supplier() + " for "
                                + price.province());
            case PLACES ->
                new Words(
                        "每所高校的" + zh + "名额" + (more ? "增加" : "减少") + " 1 个",
                        "One " + en + " place " + (more ? "more" : "less") + " for every university");
        };
    }

    private static Words then(PriceChange change) {
        String km = Weights.kilometres(Math.abs(change.soft())).toPlainString();
        int pairs = Math.abs(change.places());
        Words cost = change.soft() == 0
                ? new Words("综合代价不变", "the plan costs the same")
                : change.soft() > 0
                        ? new Words("综合代价增加 " + km + " 公里", "the plan costs " + km + " km more")
                        : new Words("综合代价减少 " + km + " 公里", "the plan costs " + km + " km less");
        Words fill = change.places() == 0
                ? new Words("结对数不变", "as many pairings")
                : change.places() > 0
                        ? new Words("多结对 " + pairs + " 对", pairs + (pairs == 1 ? " pairing" : " pairings") + " more")
                        : new Words("少结对 " + pairs + " 对", pairs + (pairs == 1 ? " pairing" : " pairings") + " fewer");
        Words doubt = change.exact() ? new Words("", "") : new Words("（未证明）", " (not proven)");
        return new Words(fill.zh() + "，" + cost.zh() + doubt.zh(), fill.en() + ", and " + cost.en() + doubt.en());
    }
}
