package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.simulator.payment.Funds;
import shop.fahuo.simulator.payment.Ledger;
import shop.fahuo.simulator.payment.wechat.WechatTransfer.Request;
import shop.fahuo.simulator.payment.wechat.WechatTransfer.State;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The transfers and their rules: each number once, a day to take the money, and back it comes.
final class WechatTransfers {

    private static final Duration DAY = Duration.ofHours(24);

    private final WechatLedger ledger;
    private final Duration takes;
    private final Map<String, WechatTransfer> transfers = new LinkedHashMap<>();
    private final Set<String> back = new HashSet<>();

    WechatTransfers(WechatLedger ledger, Duration takes) {
        this.ledger = ledger;
        this.takes = takes;
    }

    WechatTransfer create(Request request, boolean failing) throws WechatProblem {
        var before = find(request.number());
        if (before.isPresent()) {
            if (!before.get().request().equals(request)) {
                throw WechatProblem.invalid("商户单号已存在但信息不一致");
            }
            return before.get();
        }
        if (!ledger.covers(request.amount())) {
            throw new WechatProblem(403, "NOT_ENOUGH", "商户账户余额不足");
        }
        var now = ledger.now();
        var waiting =
                new WechatTransfer(
                        request,
                        ledger.newId("1330", 28),
                        now,
                        now,
                        State.WAIT_USER_CONFIRM,
                        now.plus(DAY),
                        State.FAIL,
                        "OVERDUE_CLOSE");
        var transfer =
                failing
                        ? waiting.turning(
                                now,
                                State.PROCESSING,
                                now.plus(takes),
                                State.FAIL,
                                "PAYEE_ACCOUNT_ABNORMAL")
                        : waiting;
        ledger.move(
                Funds.Kind.TRANSFER,
                transfer.id(),
                request.number(),
                Ledger.minus(request.amount()));
        return put(transfer);
    }

    /// Only what the user has not answered.
    WechatTransfer cancel(WechatTransfer transfer) throws WechatProblem {
        var now = ledger.now();
        return switch (transfer.state(now)) {
            case WAIT_USER_CONFIRM ->
                    put(
                            transfer.turning(
                                    now, State.CANCELING, now.plus(takes), State.CANCELLED, ""));
            case CANCELING, CANCELLED -> transfer;
            case PROCESSING, SUCCESS, FAIL -> throw WechatProblem.invalid("当前状态不允许撤销");
        };
    }

    /// The user takes the money, if it waits for that.
    boolean confirm(WechatTransfer transfer) {
        var now = ledger.now();
        boolean waits = transfer.state(now) == State.WAIT_USER_CONFIRM;
        if (waits) {
            put(transfer.turning(now, State.SUCCESS, Instant.MAX, State.SUCCESS, ""));
        }
        return waits;
    }

    private WechatTransfer put(WechatTransfer transfer) {
        transfers.put(transfer.request().number(), transfer);
        return transfer;
    }

    /// Books what has come back by itself, at the moment at which it did.
    void settle(Funds funds) {
        var now = ledger.now();
        for (var transfer : transfers.values()) {
            if (transfer.isBack(now) && back.add(transfer.id())) {
                funds.move(
                        transfer.ends(),
                        Funds.Kind.TRANSFER_BACK,
                        transfer.id(),
                        transfer.request().number(),
                        transfer.request().amount());
            }
        }
    }

    Optional<WechatTransfer> find(String number) {
        return Optional.ofNullable(transfers.get(number));
    }

    List<WechatTransfer> all() {
        return List.copyOf(transfers.values());
    }
}
