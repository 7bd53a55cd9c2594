package shop.fahuo.core.payment.bill;

import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.BillEntry;
import shop.fahuo.core.payment.BillEntry.Kind;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.bill.Item.Names;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A day of one account, told from three sides. Payments are `T` and a number, refunds `R`.
final class TestDay {

    static final LocalDate DAY = LocalDate.of(2026, 11, 5);
    private static final Instant NOON = Instant.parse("2026-11-05T04:00:00Z");

    final Provider provider;
    final List<Ours> ours = new ArrayList<>();
    final List<BillEntry> trades = new ArrayList<>();
    final List<BillEntry> funds = new ArrayList<>();
    private final MatchPolicy policy;

    TestDay(Provider provider) {
        this(provider, MatchPolicy.DEFAULT);
    }

    TestDay(Provider provider, MatchPolicy policy) {
        this.provider = provider;
        this.policy = policy;
    }

    /// On all sides, with a fee of 6 per thousand that is no fraction.
    TestDay paid(int number, long fen) {
        return own(number, fen)
                .traded(number, fen, fen * 6 / 1000)
                .moved(number, fen)
                .kept(number, fen * 6 / 1000);
    }

    TestDay own(int number, long fen) {
        ours.add(
                new Ours(
                        ItemKey.payment("T" + number),
                        number,
                        "T" + number,
                        Fen.of(fen),
                        Standing.DONE));
        return this;
    }

    TestDay traded(int number, long fen, long fee) {
        trades.add(entry(Kind.PAYMENT, number, "", fen, fee, "SUCCESS"));
        return this;
    }

    TestDay moved(int number, long fen) {
        funds.add(entry(Kind.PAYMENT, number, "", fen, 0, "收入"));
        return this;
    }

    TestDay kept(int number, long fee) {
        funds.add(entry(Kind.FEE, number, "", -fee, 0, "支出"));
        return this;
    }

    /// A refund of a payment, on all sides.
    TestDay givenBack(int number, int refund, long fen) {
        return ownRefund(number, refund, fen, Standing.DONE)
                .tradedRefund(number, refund, fen, "SUCCESS")
                .movedBack(number, refund, fen);
    }

    TestDay ownRefund(int number, int refund, long fen, Standing standing) {
        ours.add(
                new Ours(
                        ItemKey.refund("R" + refund, "T" + number),
                        refund,
                        "T" + number,
                        Fen.of(-fen),
                        standing));
        return this;
    }

    TestDay tradedRefund(int number, int refund, long fen, String state) {
        trades.add(entry(Kind.REFUND, number, "R" + refund, -fen, 0, state));
        return this;
    }

    /// As each provider's fund bill tells it: WeChat Pay names the refund, Alipay the payment.
    TestDay movedBack(int number, int refund, long fen) {
        funds.add(
                provider == Provider.WECHAT
                        ? new BillEntry(
                                provider,
                                Kind.REFUND,
                                "L",
                                "",
                                "",
                                "R" + refund,
                                Fen.of(-fen),
                                Fen.ZERO,
                                "支出",
                                NOON)
                        : entry(Kind.REFUND, number, "", -fen, 0, "支出"));
        return this;
    }

    TestDay other(Kind kind, long fen) {
        funds.add(
                new BillEntry(provider, kind, "L", "", "W", "", Fen.of(fen), Fen.ZERO, "支出", NOON));
        return this;
    }

    private BillEntry entry(
            Kind kind, int number, String refund, long fen, long fee, String state) {
        return new BillEntry(
                provider,
                kind,
                "",
                "FH-" + number,
                "T" + number,
                refund,
                Fen.of(fen),
                Fen.of(fee),
                state,
                NOON);
    }

    Result match() {
        return match(true, Set.of());
    }

    Result match(boolean withFunds, Set<ItemKey> watched) {
        var judge = new Judge(provider, policy, withFunds);
        var match = new DayMatch(DAY, provider, judge, 0);
        match.watch(watched);
        ours.forEach(match::ours);
        if (withFunds) {
            funds.forEach(match::fund);
        }
        trades.forEach(match::trade);
        for (var kind : List.of(ItemKind.PAYMENT, ItemKind.REFUND)) {
            for (long id : match.missing(kind)) {
                ours.stream()
                        .filter(row -> row.id() == id && row.key().kind() == kind)
                        .forEach(row -> match.found(row.key(), Names.NONE));
            }
        }
        if (match.wantsFundsAgain()) {
            funds.forEach(match::fundAgain);
        }
        return new Result(match.items(watched), match.totals(), judge);
    }

    record Result(List<Item> items, DayTotals totals, Judge judge) {

        /// `LONG PAYMENT T1`, in the order of the text.
        List<String> words() {
            return items.stream()
                    .map(
                            item ->
                                    judge.judge(item).outcome()
                                            + " "
                                            + item.key().kind()
                                            + " "
                                            + item.key().number())
                    .sorted()
                    .toList();
        }
    }
}
