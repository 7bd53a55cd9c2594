package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.core.Fen;
import shop.fahuo.simulator.payment.Funds;
import shop.fahuo.simulator.payment.Ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The refunds and their rules: each number once, never more than was paid, for a year.
final class WechatRefunds {

    private static final int MOST = 50;

    private final WechatLedger ledger;
    private final Duration takes;
    private final Map<String, WechatRefund> refunds = new LinkedHashMap<>();
    private final Map<String, List<String>> byTrade = new LinkedHashMap<>();

    WechatRefunds(WechatLedger ledger, Duration takes) {
        this.ledger = ledger;
        this.takes = takes;
    }

    /// @param number the merchant's, of the refund
    record Request(String number, WechatTrade trade, Fen amount) {

        boolean asks(WechatRefund refund) {
            return refund.trade().number().equals(trade.number()) && refund.amount().equals(amount);
        }
    }

    /// A new one, or the one that was made of this request before.
    WechatRefund create(Request request, WechatRefund.State end) throws WechatProblem {
        var before = find(request.number());
        if (before.isPresent()) {
            return same(before.get(), request);
        }
        requirePossible(request);
        var now = ledger.now();
        var refund =
                new WechatRefund(
                        request.number(),
                        ledger.newId("5030", 29),
                        request.trade(),
                        request.amount(),
                        now,
                        now.plus(takes),
                        end);
        put(refund);
        if (refund.movesMoney()) {
            ledger.move(
                    Funds.Kind.REFUND, refund.id(), refund.number(), Ledger.minus(refund.amount()));
        }
        return refund;
    }

    private static WechatRefund same(WechatRefund before, Request request) throws WechatProblem {
        if (!request.asks(before)) {
            throw new WechatProblem(
                    400, "INVALID_REQUEST", "订单号重复且参数不一致", WechatProblem.OTHER_PARAMETERS);
        }
        return before;
    }

    private void requirePossible(Request request) throws WechatProblem {
        var trade = request.trade();
        if (!trade.isPaid()) {
            throw WechatProblem.invalid("订单未支付，不能退款");
        }
        if (isTooLate(trade.paid().orElseThrow())) {
            throw WechatProblem.invalid("订单已超过可退款的最大期限(支付完成后一年内可退款)");
        }
        if (of(trade).size() >= MOST) {
            throw WechatProblem.invalid("订单部分退款次数超过50次");
        }
        if (left(trade).compareTo(request.amount()) < 0) {
            throw WechatProblem.invalid("申请退款金额大于订单可退金额");
        }
        if (!ledger.covers(request.amount())) {
            throw new WechatProblem(403, "NOT_ENOUGH", "基本账户余额不足，请充值后重新发起");
        }
    }

    private boolean isTooLate(Instant paid) {
        return ledger.now().isAfter(paid.atOffset(ZoneOffset.UTC).plusYears(1).toInstant());
    }

    /// What of the order has not gone back.
    Fen left(WechatTrade trade) {
        return of(trade).stream()
                .filter(WechatRefund::movesMoney)
                .map(WechatRefund::amount)
                .reduce(trade.total(), Fen::minus);
    }

    /// Tries an abnormal one again.
    WechatRefund retry(WechatRefund refund) throws WechatProblem {
        if (refund.state(ledger.now()) != WechatRefund.State.ABNORMAL) {
            throw WechatProblem.invalid("退款单状态不是退款异常");
        }
        var again = refund.again(ledger.now().plus(takes));
        refunds.put(again.number(), again);
        return again;
    }

    private void put(WechatRefund refund) {
        refunds.put(refund.number(), refund);
        byTrade.computeIfAbsent(refund.trade().number(), _ -> new ArrayList<>())
                .add(refund.number());
    }

    Optional<WechatRefund> find(String number) {
        return Optional.ofNullable(refunds.get(number));
    }

    List<WechatRefund> of(WechatTrade trade) {
        return byTrade.getOrDefault(trade.number(), List.of()).stream()
                .flatMap(number -> find(number).stream())
                .toList();
    }

    List<WechatRefund> all() {
        return List.copyOf(refunds.values());
    }
}
