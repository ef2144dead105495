package org.jiedui.store.roster;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import org.jiedui.plan.Clash;
import org.jiedui.plan.Feasibility;
import org.jiedui.plan.FeasibilityStatus;
import org.jiedui.plan.Repair;
import org.jiedui.problem.Setting;
import org.jiedui.store.database.Compressed;
import org.jiedui.store.database.JsonColumn;

/**
 * How a {@link Feasibility} is written into a column: JSON of a stated version. Version 0, which names none, is what
 * the interface showed when it was stored: the same facts under the same names, with words beside them, which are
 * passed over.
 *
 * @param version {@link #VERSION}, or 0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record FeasibilityColumn(int version, FeasibilityStatus status, int asked, int reachable, List<ClashForm> clashes)
        implements JsonColumn.Form {

    static final int VERSION = 1;

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ClashForm(
            String id,
            List<AskingForm> asking,
            int asked,
            List<OfferForm> offers,
            int shortfall,
            List<RepairForm> repairs) {

        static ClashForm of(Clash clash) {
            return new ClashForm(
                    clash.id(),
                    clash.asking().stream().map(AskingForm::of).toList(),
                    clash.asked(),
                    clash.offers().stream().map(OfferForm::of).toList(),
                    clash.shortfall(),
                    clash.repairs().stream().map(RepairForm::of).toList());
        }

        Clash toClash() {
            return new Clash(
                    id,
                    asking.stream().map(AskingForm::toAsking).toList(),
                    asked,
                    offers.stream().map(OfferForm::toOffer).toList(),
                    shortfall,
                    repairs.stream().map(RepairForm::toRepair).toList());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record AskingForm(Clash.AskingKind kind, String id, String province, Setting setting, int count) {
        static AskingForm of(Clash.Asking asking) {
            return new AskingForm(asking.kind(), asking.id(), asking.province(), asking.setting(), asking.count());
        }

        Clash.Asking toAsking() {
            return new Clash.Asking(kind, id, province, setting, count);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfferForm(Clash.LimitKind kind, Map<String, String> subject, int most) {
        static OfferForm of(Clash.Offer offer) {
            return new OfferForm(offer.kind(), offer.subject(), offer.most());
        }

        Clash.Offer toOffer() {
            return new Clash.Offer(kind, subject, most);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RepairForm(Repair.RepairKind kind, Map<String, String> subject, int by, int gains) {
        static RepairForm of(Repair repair) {
            return new RepairForm(repair.kind(), repair.subject(), repair.by(), repair.gains());
        }

        Repair toRepair() {
            return new Repair(kind, subject, by, gains);
        }
    }

    static Compressed write(Feasibility feasibility) {
        return JsonColumn.write(new FeasibilityColumn(
                VERSION,
                feasibility.status(),
                feasibility.asked(),
                feasibility.reachable(),
                feasibility.clashes().stream().map(ClashForm::of).toList()));
    }

    static Feasibility read(Compressed column) {
        FeasibilityColumn stored = JsonColumn.read(column, FeasibilityColumn.class, VERSION);
        return new Feasibility(
                stored.status,
                stored.asked,
                stored.reachable,
                stored.clashes.stream().map(ClashForm::toClash).toList());
    }
}
