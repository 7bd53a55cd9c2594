package shop.fahuo.worker.task;

import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.TradeKey;
import shop.fahuo.connect.payment.wechat.CourierCode;
import shop.fahuo.connect.payment.wechat.ShippingInfo;
import shop.fahuo.connect.payment.wechat.ShippingReport;
import shop.fahuo.connect.payment.wechat.ShippingReport.Goods;
import shop.fahuo.connect.payment.wechat.ShippingState;
import shop.fahuo.core.task.Outcome;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.ship.Effects;
import shop.fahuo.store.ship.Shipment;
import shop.fahuo.store.ship.ShippingReports;
import shop.fahuo.worker.account.Lane;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// Reports what has left. A second, different report would use up the only correction there is, so
/// whenever an earlier one may have arrived, the state is asked for first.
public final class ShippingErrand implements Errand<ShippingInfo> {

    /// Somebody has reported it already.
    private static final Set<String> DONE_BEFORE = Set.of("10060002", "10060023");

    /// A payment is not known for some seconds after it was made.
    private static final String NOT_YET = "10060001";

    /// About the call, and not about who makes it.
    private static final String ARGUMENT = "40097";

    private static final int OF_CALLER = 5;
    private static final Duration BREATH = Duration.ofSeconds(5);

    private final ShippingReports reports;
    private final Effects effects;
    private final Clock clock;

    public ShippingErrand(ShippingReports reports, Effects effects, Clock clock) {
        this.reports = reports;
        this.effects = effects;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Optional<TaskState>> run(Lane<ShippingInfo> lane, Claim claim) {
        var outcome =
                reports.shipment(claim)
                        .map(shipment -> tell(lane, claim, shipment))
                        .orElse(new Outcome.Ok(""));
        return effects.settle(claim, outcome);
    }

    private Outcome tell(Lane<ShippingInfo> lane, Claim claim, Shipment shipment) {
        var trade = new TradeKey.Transaction(shipment.transaction());
        var goods = goods(shipment);
        if (goods.isEmpty()) {
            return new Outcome.Rejected(
                    "COURIER_CODE", shipment.boxes().getFirst().parcel().courier());
        }
        var report = new ShippingReport(trade, goods.get(), shipment.left(), shipment.payer());
        if (!claim.mustQuery()) {
            return judged(lane, lane.client().report(report));
        }
        var state = lane.client().state(trade);
        return state instanceof PaymentReply.Ok<ShippingState>(var known)
                        && known == ShippingState.WAITING
                ? judged(lane, lane.client().report(report))
                : judged(lane, state);
    }

    /// Empty when the API's code for a courier is not known.
    private static Optional<Goods> goods(Shipment shipment) {
        if (shipment.boxes().isEmpty()) {
            return Optional.of(new Goods.Virtual(shipment.goods()));
        }
        var parcels = new ArrayList<ShippingReport.Parcel>();
        for (var box : shipment.boxes()) {
            var code = CourierCode.of(box.parcel().courier());
            if (code.isEmpty()) {
                return Optional.empty();
            }
            parcels.add(
                    new ShippingReport.Parcel(
                            code.get(), box.parcel().waybill(), box.goods(), shipment.phone()));
        }
        return Optional.of(new Goods.Express(parcels, true));
    }

    private Outcome judged(Lane<ShippingInfo> lane, PaymentReply<?> reply) {
        return switch (reply) {
            case PaymentReply.Ok<?> _ -> answered(lane, new Outcome.Ok(""));
            case PaymentReply.Rejected<?>(var code, var _) when DONE_BEFORE.contains(code) ->
                    answered(lane, new Outcome.Ok(code));
            case PaymentReply.Rejected<?>(var code, var _) when isOfCaller(code) -> {
                lane.refused(code, clock.instant());
                yield new Outcome.NotNow(code, Optional.of(Duration.ZERO));
            }
            case PaymentReply.Rejected<?>(var code, var words) ->
                    answered(lane, new Outcome.Rejected(code, words));
            case PaymentReply.NotNow<?>(var code, var _, var _) when code.equals(NOT_YET) ->
                    answered(lane, new Outcome.NotNow(code, Optional.empty()));
            case PaymentReply.NotNow<?>(var code, var words, var _) -> notNow(lane, code, words);
            case PaymentReply.Unknown<?>(var code, var words) -> {
                lane.failed(code, clock.instant());
                yield new Outcome.Unknown(code, words);
            }
        };
    }

    private static Outcome answered(Lane<ShippingInfo> lane, Outcome outcome) {
        lane.answered();
        return outcome;
    }

    /// What could not be said is never given up: asking before saying it again does no harm.
    private Outcome notNow(Lane<ShippingInfo> lane, String code, String words) {
        if (code.equals("THROTTLED")) {
            lane.throttled(BREATH, clock.instant());
        } else {
            lane.failed(code, clock.instant());
        }
        return new Outcome.Unknown(code, words);
    }

    /// The host numbers what is wrong with callers, tokens and their rights in five digits, and
    /// what is wrong with orders in more.
    private static boolean isOfCaller(String code) {
        return code.length() == OF_CALLER && !code.equals(ARGUMENT);
    }
}
