package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.core.Fen;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which orders were shipped, received and settled.
final class WechatShipments {

    private static final Duration SETTLED = Duration.ofDays(1);

    private final WechatLedger ledger;
    private final Map<String, WechatShipment> shipments = new HashMap<>();
    private final Map<String, Instant> received = new HashMap<>();

    WechatShipments(WechatLedger ledger) {
        this.ledger = ledger;
    }

    /// As `order_state` has them.
    enum State {
        TO_SHIP(1),
        SHIPPED(2),
        RECEIVED(3),
        DONE(4),
        REFUNDED(5);

        private final int code;

        State(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    State state(WechatTrade trade) {
        if (ledger.refundBook().left(trade).equals(Fen.ZERO)) {
            return State.REFUNDED;
        }
        var shipment = find(trade).filter(WechatShipment::complete);
        if (shipment.isEmpty()) {
            return State.TO_SHIP;
        }
        var assumed = shipment.get().assumed();
        var at = received.getOrDefault(trade.id(), assumed);
        var end = at.isBefore(assumed) ? at : assumed;
        if (ledger.now().isBefore(end)) {
            return State.SHIPPED;
        }
        return ledger.now().isBefore(end.plus(SETTLED)) ? State.RECEIVED : State.DONE;
    }

    /// The buyer says that it has come.
    void receive(WechatTrade trade) {
        received.put(trade.id(), ledger.now());
    }

    void upload(WechatTrade trade, WechatShipment told) throws WeixinProblem {
        switch (state(trade)) {
            case TO_SHIP -> shipments.put(trade.id(), joined(find(trade), told));
            case SHIPPED -> shipments.put(trade.id(), anew(find(trade).orElseThrow(), told));
            case RECEIVED, DONE, REFUNDED -> throw new WeixinProblem(10060004, "支付单处于不可发货的状态");
        }
    }

    /// Parts add up until the last one.
    private static WechatShipment joined(Optional<WechatShipment> before, WechatShipment told) {
        if (before.isEmpty()) {
            return told;
        }
        var items = new ArrayList<>(before.get().items());
        items.addAll(told.items());
        return new WechatShipment(
                told.logistics(), told.mode(), items, told.complete(), false, told.uploaded());
    }

    private static WechatShipment anew(WechatShipment before, WechatShipment told)
            throws WeixinProblem {
        if (before.items().equals(told.items()) && before.logistics() == told.logistics()) {
            throw new WeixinProblem(10060023, "发货信息未更新");
        }
        if (told.mode() == 2) {
            throw new WeixinProblem(10060002, "支付单已完成发货，无法继续发货");
        }
        if (before.again()) {
            throw new WeixinProblem(10060003, "支付单已使用重新发货机会");
        }
        return new WechatShipment(
                told.logistics(), told.mode(), told.items(), true, true, told.uploaded());
    }

    Optional<WechatShipment> find(WechatTrade trade) {
        return Optional.ofNullable(shipments.get(trade.id()));
    }
}
