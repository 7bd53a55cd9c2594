package shop.fahuo.simulator.payment.alipay;

import shop.fahuo.core.Fen;
import shop.fahuo.simulator.payment.Funds;
import shop.fahuo.simulator.payment.Ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The refunds and their rules: each request of a trade once, never more than was paid, for a year.
final class AlipayRefunds {

    private final AlipayLedger ledger;
    private final Map<String, Map<String, AlipayRefund>> byTrade = new LinkedHashMap<>();
    private final List<AlipayRefund> all = new ArrayList<>();

    AlipayRefunds(AlipayLedger ledger) {
        this.ledger = ledger;
    }

    /// @param now whether it was done by this very call
    record Done(AlipayRefund refund, boolean now) {}

    Done create(AlipayTrade trade, String request, Fen amount) throws AlipayProblem {
        var before = find(trade, request);
        if (before.isPresent()) {
            if (!before.get().amount().equals(amount)) {
                throw AlipayProblem.business("ACQ.DISCORDANT_REPEAT_REQUEST", "请求信息不一致");
            }
            return new Done(before.get(), false);
        }
        requireOpen(trade);
        requireCovered(trade, amount);
        var refund = new AlipayRefund(request, trade, amount, ledger.now());
        byTrade.computeIfAbsent(trade.number(), _ -> new LinkedHashMap<>()).put(request, refund);
        all.add(refund);
        ledger.move(Funds.Kind.REFUND, trade.id(), request, Ledger.minus(amount));
        return new Done(refund, true);
    }

    private void requireOpen(AlipayTrade trade) throws AlipayProblem {
        switch (trade.state()) {
            case WAIT_BUYER_PAY ->
                    throw AlipayProblem.business("ACQ.TRADE_STATUS_ERROR", "交易状态不合法");
            case TRADE_CLOSED -> throw AlipayProblem.business("ACQ.TRADE_HAS_CLOSE", "交易已关闭");
            case TRADE_FINISHED -> throw AlipayProblem.business("ACQ.TRADE_HAS_FINISHED", "交易已完结");
            case TRADE_SUCCESS -> {}
        }
        if (isTooLate(trade.paid().orElseThrow())) {
            throw AlipayProblem.business("ACQ.TRADE_NOT_ALLOW_REFUND", "当前交易不允许退款");
        }
    }

    private void requireCovered(AlipayTrade trade, Fen amount) throws AlipayProblem {
        if (trade.total().minus(given(trade)).compareTo(amount) < 0) {
            throw AlipayProblem.business("ACQ.REASON_TRADE_REFUND_FEE_ERR", "退款金额无效");
        }
        if (!ledger.covers(amount)) {
            throw AlipayProblem.business("ACQ.SELLER_BALANCE_NOT_ENOUGH", "卖家余额不足");
        }
    }

    private boolean isTooLate(Instant paid) {
        return ledger.now().isAfter(paid.atOffset(ZoneOffset.UTC).plusYears(1).toInstant());
    }

    Optional<AlipayRefund> find(AlipayTrade trade, String request) {
        return Optional.ofNullable(byTrade.getOrDefault(trade.number(), Map.of()).get(request));
    }

    /// What of the trade has gone back.
    Fen given(AlipayTrade trade) {
        return byTrade.getOrDefault(trade.number(), Map.of()).values().stream()
                .map(AlipayRefund::amount)
                .reduce(Fen.ZERO, Fen::plus);
    }

    List<AlipayRefund> all() {
        return List.copyOf(all);
    }
}
