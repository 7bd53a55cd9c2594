package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.core.Fen;
import shop.fahuo.simulator.payment.Funds;
import shop.fahuo.simulator.payment.Ledger;
import shop.fahuo.simulator.payment.wechat.WechatSplit.Receiver;
import shop.fahuo.simulator.payment.wechat.WechatSplit.Return;
import shop.fahuo.simulator.payment.wechat.WechatSplit.Share;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The splits and their rules: each number once, thirty per cent of an order in all, for thirty
/// days.
final class WechatSplits {

    static final String KEPT = "解冻给分账方";

    private static final long MOST_PERCENT = 30;
    private static final int MOST = 50;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration OPEN = Duration.ofDays(30);
    private static final Duration RETURNABLE = Duration.ofDays(180);

    private final WechatLedger ledger;
    private final Duration takes;
    private final Set<Receiver> receivers = new HashSet<>();
    private final Map<String, WechatSplit> splits = new LinkedHashMap<>();
    private final Map<String, Return> returns = new LinkedHashMap<>();

    WechatSplits(WechatLedger ledger, Duration takes) {
        this.ledger = ledger;
        this.takes = takes;
    }

    void add(Receiver receiver) {
        receivers.add(receiver);
    }

    void delete(Receiver receiver) {
        receivers.remove(receiver);
    }

    /// @param last whether what is left goes to the merchant
    /// @param closed whether the first receiver is to get nothing
    WechatSplit create(
            WechatTrade trade, String number, List<Share> asked, boolean last, boolean closed)
            throws WechatProblem {
        var before = find(number);
        if (before.isPresent()) {
            if (!before.get().asksLike(asked)) {
                throw WechatProblem.invalid("分账接收方与原请求不一致");
            }
            return before.get();
        }
        requireSplitting(trade, "非分账订单不支持分账");
        if (ledger.now().isBefore(trade.paid().orElseThrow().plus(PAUSE))) {
            throw WechatProblem.invalid("订单刚支付完成，请稍后再发起分账");
        }
        requireCovered(trade, asked);
        var shares = new ArrayList<>(asked.stream().map(this::related).toList());
        if (closed) {
            shares.set(0, shares.getFirst().failing("ACCOUNT_ABNORMAL"));
        }
        return put(trade, number, shares, last);
    }

    private Share related(Share share) {
        return receivers.contains(share.receiver()) ? share : share.failing("NO_RELATION");
    }

    private WechatSplit put(WechatTrade trade, String number, List<Share> shares, boolean last) {
        var now = ledger.now();
        var split =
                new WechatSplit(
                        number,
                        ledger.newId("3008", 28),
                        trade,
                        shares,
                        now,
                        now.plus(takes),
                        last);
        splits.put(number, split);
        ledger.move(Funds.Kind.SPLIT, split.id(), number, Ledger.minus(gone(split)));
        return split;
    }

    private static void requireSplitting(WechatTrade trade, String message) throws WechatProblem {
        if (!trade.splitting() || !trade.isPaid()) {
            throw WechatProblem.invalid(message);
        }
    }

    private void requireCovered(WechatTrade trade, List<Share> asked) throws WechatProblem {
        if (asked.size() > MOST || of(trade).size() >= MOST) {
            throw WechatProblem.invalid("分账次数或分账接收方数量超过限制");
        }
        var sum = asked.stream().map(Share::amount).reduce(Fen.ZERO, Fen::plus);
        if (unsplit(trade).compareTo(sum) < 0) {
            throw new WechatProblem(403, "NOT_ENOUGH", "分账金额不足");
        }
        var all = of(trade).stream().map(WechatSplits::gone).reduce(sum, Fen::plus);
        if (all.value() * 100 > trade.total().value() * MOST_PERCENT) {
            throw new WechatProblem(403, "RULE_LIMIT", "分账金额超过最大分账比例");
        }
        if (!ledger.covers(sum)) {
            throw new WechatProblem(403, "NOT_ENOUGH", "账户余额不足");
        }
    }

    /// What the merchant keeps of it is no share.
    private static Fen gone(WechatSplit split) {
        return split.shares().getFirst().description().equals(KEPT) ? Fen.ZERO : split.paid();
    }

    /// Ends the splitting of an order.
    WechatSplit unfreeze(WechatTrade trade, String number, Receiver merchant) throws WechatProblem {
        var before = find(number);
        if (before.isPresent()) {
            return before.get();
        }
        requireSplitting(trade, "非分账订单不支持解冻剩余资金");
        var left = unsplit(trade);
        if (left.equals(Fen.ZERO)) {
            throw new WechatProblem(403, "NOT_ENOUGH", "分账金额为0");
        }
        return put(trade, number, List.of(new Share(merchant, left, KEPT, "")), true);
    }

    /// What of the order can still be split.
    Fen unsplit(WechatTrade trade) {
        boolean ended = of(trade).stream().anyMatch(WechatSplit::last);
        boolean late = ledger.now().isAfter(trade.paid().orElseThrow().plus(OPEN));
        if (!trade.splitting() || ended || late) {
            return Fen.ZERO;
        }
        return of(trade).stream()
                .map(WechatSplit::paid)
                .reduce(ledger.refundBook().left(trade), Fen::minus);
    }

    Return giveBack(WechatSplit split, String number, String from, Fen amount)
            throws WechatProblem {
        var before = findReturn(number);
        if (before.isPresent()) {
            requireSame(before.get(), split, from, amount);
            return before.get();
        }
        requireReturnable(split, from, amount);
        var now = ledger.now();
        var back =
                new Return(
                        number,
                        ledger.newId("3009", 28),
                        split,
                        from,
                        amount,
                        now,
                        now.plus(takes));
        returns.put(number, back);
        ledger.move(Funds.Kind.SPLIT_RETURN, back.id(), number, amount);
        return back;
    }

    private static void requireSame(Return before, WechatSplit split, String from, Fen amount)
            throws WechatProblem {
        if (!before.split().number().equals(split.number())
                || !before.from().equals(from)
                || !before.amount().equals(amount)) {
            throw WechatProblem.invalid("回退单号已存在但信息不一致");
        }
    }

    private void requireReturnable(WechatSplit split, String from, Fen amount)
            throws WechatProblem {
        var now = ledger.now();
        if (now.isAfter(split.created().plus(RETURNABLE))) {
            throw WechatProblem.invalid("分账单已超过可回退的最大期限");
        }
        if (!split.isFinished(now)) {
            throw WechatProblem.invalid("分账单处理中");
        }
        var got =
                split.shares().stream()
                        .filter(Share::isPaid)
                        .filter(share -> share.receiver().equals(new Receiver("MERCHANT_ID", from)))
                        .map(Share::amount)
                        .reduce(Fen.ZERO, Fen::plus);
        var left =
                returns.values().stream()
                        .filter(one -> one.split().number().equals(split.number()))
                        .filter(one -> one.from().equals(from))
                        .map(Return::amount)
                        .reduce(got, Fen::minus);
        if (left.compareTo(amount) < 0) {
            throw WechatProblem.invalid("回退金额超过可回退金额");
        }
    }

    Optional<WechatSplit> find(String number) {
        return Optional.ofNullable(splits.get(number));
    }

    Optional<Return> findReturn(String number) {
        return Optional.ofNullable(returns.get(number));
    }

    private List<WechatSplit> of(WechatTrade trade) {
        return splits.values().stream()
                .filter(split -> split.trade().number().equals(trade.number()))
                .toList();
    }

    List<WechatSplit> all() {
        return List.copyOf(splits.values());
    }

    List<Return> returns() {
        return List.copyOf(returns.values());
    }
}
