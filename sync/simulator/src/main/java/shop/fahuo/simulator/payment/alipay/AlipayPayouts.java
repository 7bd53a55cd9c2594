package shop.fahuo.simulator.payment.alipay;

import shop.fahuo.core.Fen;
import shop.fahuo.simulator.payment.Funds;
import shop.fahuo.simulator.payment.Ledger;
import shop.fahuo.simulator.payment.alipay.AlipaySettlement.Share;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who may get a share, what was split, and what was paid out.
final class AlipayPayouts {

    private final AlipayLedger ledger;
    private final Set<String> receivers = new LinkedHashSet<>();
    private final Map<String, AlipaySettlement> settlements = new LinkedHashMap<>();
    private final Map<String, AlipayTransfer> transfers = new LinkedHashMap<>();

    AlipayPayouts(AlipayLedger ledger) {
        this.ledger = ledger;
    }

    void bind(String receiver) {
        receivers.add(receiver);
    }

    void unbind(String receiver) {
        receivers.remove(receiver);
    }

    AlipaySettlement settle(AlipayTrade trade, String request, List<Share> shares)
            throws AlipayProblem {
        var before = settlement(request);
        if (before.isPresent()) {
            requireSame(before.get(), trade, shares);
            return before.get();
        }
        for (var share : shares) {
            if (!receivers.contains(share.receiver())) {
                throw AlipayProblem.business("ACQ.ROYALTY_RECEIVER_INVALID", "分账收入方不在分账关系中");
            }
        }
        var settlement =
                new AlipaySettlement(
                        request, ledger.newId("3100", 28), trade, shares, ledger.now());
        requireCovered(trade, settlement.total());
        settlements.put(request, settlement);
        ledger.move(Funds.Kind.SPLIT, settlement.id(), request, Ledger.minus(settlement.total()));
        return settlement;
    }

    private static void requireSame(AlipaySettlement before, AlipayTrade trade, List<Share> shares)
            throws AlipayProblem {
        if (!before.shares().equals(shares) || !before.trade().number().equals(trade.number())) {
            throw AlipayProblem.business("ACQ.DISCORDANT_REPEAT_REQUEST", "请求信息不一致");
        }
    }

    private void requireCovered(AlipayTrade trade, Fen amount) throws AlipayProblem {
        switch (trade.state()) {
            case WAIT_BUYER_PAY, TRADE_CLOSED ->
                    throw AlipayProblem.business("ACQ.ILLEGAL_SETTLE_STATE", "交易状态不允许分账");
            case TRADE_SUCCESS, TRADE_FINISHED -> {}
        }
        if (left(trade).compareTo(amount) < 0) {
            throw AlipayProblem.business("ACQ.ALLOC_AMOUNT_VALIDATE_ERROR", "分账金额超限");
        }
        if (!ledger.covers(amount)) {
            throw AlipayProblem.business("ACQ.TXN_RESULT_ACCOUNT_BALANCE_NOT_ENOUGH", "账户余额不足");
        }
    }

    /// What of the trade neither went back nor on.
    private Fen left(AlipayTrade trade) {
        var here =
                trade.total()
                        .minus(Ledger.fee(trade.total()))
                        .minus(ledger.refundBook().given(trade));
        return settlements.values().stream()
                .filter(settlement -> settlement.trade().number().equals(trade.number()))
                .map(AlipaySettlement::total)
                .reduce(here, Fen::minus);
    }

    Optional<AlipaySettlement> settlement(String request) {
        return Optional.ofNullable(settlements.get(request));
    }

    List<AlipaySettlement> settlements() {
        return List.copyOf(settlements.values());
    }

    /// @param state what becomes of it; a failed one moves nothing
    AlipayTransfer transfer(String number, Fen amount, String payee, AlipayTransfer.State state)
            throws AlipayProblem {
        var before = transfers.get(number);
        if (before != null) {
            if (!before.amount().equals(amount) || !before.payee().equals(payee)) {
                throw AlipayProblem.business("BIZ_UNIQUE_EXCEPTION", "商户订单号冲突");
            }
            return before;
        }
        if (!ledger.covers(amount)) {
            throw AlipayProblem.business("PAYER_BALANCE_NOT_ENOUGH", "付款方余额不足");
        }
        var transfer =
                new AlipayTransfer(
                        number, ledger.newId("1100", 28), amount, payee, state, ledger.now());
        transfers.put(number, transfer);
        if (state == AlipayTransfer.State.SUCCESS) {
            ledger.move(Funds.Kind.TRANSFER, transfer.id(), number, Ledger.minus(amount));
        }
        return transfer;
    }

    List<AlipayTransfer> transfers() {
        return List.copyOf(transfers.values());
    }
}
