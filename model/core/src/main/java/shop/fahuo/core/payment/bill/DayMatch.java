package shop.fahuo.core.payment.bill;

import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.BillEntry;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.bill.Item.Names;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Matches a day of one account: what the shop has, what moved, what was traded; however many rows.
///
/// The sides are told one after the other: first [#watch], then every [#ours], then every [#fund],
/// last every [#trade]. Of the first two only numbers are kept ([Slots]), so that a row of the
/// trade bill is decided as it comes, with its texts at hand: what agrees is counted and forgotten,
/// what does not yet is kept. A day of a million rows on each side takes some 140 MB, whatever is
/// in them. What of ours stayed without a row is named by [#missing]; fund rows that stayed alone
/// are told once more ([#fundAgain]) where there are any ([#wantsFundsAgain]), which is rare.
public final class DayMatch {

    /// As many rows of a day may fit nothing; with more, it is another shop's bill, or nothing of
    /// this day was ever proved, and nobody could look through them.
    public static final int MOST = 100_000;

    private static final int HAS_OURS = 1;
    private static final int HAS_TRADE = 2;
    private static final int HAS_FUND = 4;
    private static final int COUNTED = 8;
    private static final int WATCHED = 16;
    private static final int OURS_UNDER_WAY = 32;
    private static final int OURS_ENDED = 64;

    private final LocalDate day;
    private final Provider provider;
    private final Judge judge;
    private final Slots slots;
    private final Leftovers left;
    private final DaySums sums = new DaySums();

    /// @param expected about how many payments and refunds there are
    public DayMatch(LocalDate day, Provider provider, Judge judge, long expected) {
        this.day = day;
        this.provider = provider;
        this.judge = judge;
        slots = new Slots(expected);
        left = new Leftovers(day);
    }

    /// Items that wait since other days: whatever is said of them today is kept.
    public void watch(Collection<ItemKey> keys) {
        for (var key : keys) {
            slots.makeRoom();
            slots.mark(slots.at(key), WATCHED);
            left.keep(key, Names.NONE);
        }
    }

    public void ours(Ours row) {
        slots.makeRoom();
        long amount = row.amount().value();
        int at = slots.at(row.key());
        slots.add(at, Slots.OURS, amount);
        slots.set(at, Slots.ID, row.id() << 1 | refundBit(row.key().kind()));
        slots.mark(at, HAS_OURS | mark(row.standing()));
        if (row.key().kind() == ItemKind.REFUND
                && row.standing() != Standing.ENDED
                && !Judge.namesRefunds(provider)) {
            int group = slots.at(ItemKey.refundsOf(row.transaction()));
            slots.add(group, Slots.OURS, amount);
            slots.mark(group, HAS_OURS);
        }
        sums.ours();
    }

    public void fund(BillEntry row) {
        sums.fund(row);
        var key = fundKey(row);
        if (key.kind() == ItemKind.MOVEMENT) {
            left.move(row);
            return;
        }
        slots.makeRoom();
        int at = slots.at(key);
        slots.mark(at, HAS_FUND);
        if (row.kind() == BillEntry.Kind.FEE) {
            slots.add(at, Slots.FUND_FEE, -row.amount().value());
        } else {
            slots.add(at, Slots.FUND, row.amount().value());
        }
    }

    /// A fee that comes back is of a refund, where fund bills name refunds; all other fees are of
    /// payments.
    private ItemKey fundKey(BillEntry row) {
        boolean named = Judge.namesRefunds(provider);
        boolean isBack = row.kind() == BillEntry.Kind.FEE && !row.amount().isNegative() && named;
        return switch (row.kind()) {
            case REFUND ->
                    named || !row.refund().isEmpty()
                            ? ItemKey.refund(row.refund(), row.transaction())
                            : ItemKey.refundsOf(row.transaction());
            case PAYMENT -> ItemKey.payment(row.transaction());
            case FEE ->
                    row.transaction().isEmpty()
                            ? Leftovers.movement(row, day)
                            : isBack
                                    ? ItemKey.refund(row.number(), row.transaction())
                                    : ItemKey.payment(row.transaction());
            case SPLIT, WITHDRAWAL, TRANSFER, OTHER -> Leftovers.movement(row, day);
        };
    }

    public void trade(BillEntry row) {
        sums.trade(row);
        slots.makeRoom();
        var key = ItemKey.ofTrade(row);
        boolean isGrouped = key.kind() == ItemKind.REFUND && !Judge.namesRefunds(provider);
        int at = slots.at(key);
        int money = isGrouped ? slots.at(ItemKey.refundsOf(row.transaction())) : at;
        int fees = isGrouped ? slots.at(ItemKey.payment(row.transaction())) : at;
        boolean isAgain = slots.is(at, HAS_TRADE);
        slots.mark(at, HAS_TRADE);
        slots.mark(money, HAS_TRADE);
        slots.add(at, Slots.TRADE, row.amount().value());
        slots.add(fees, Slots.TRADE_FEE, row.fee().value());
        if (isGrouped && Standing.of(row) != Standing.ENDED) {
            slots.add(money, Slots.TRADE, row.amount().value());
        }
        if (!isAgain && agrees(at, row) && fits(money, fees)) {
            count(at, true);
            return;
        }
        left.keep(key, row);
        if (isGrouped) {
            var ofPayment = new Names(row.number(), row.transaction(), "");
            left.keep(ItemKey.refundsOf(row.transaction()), ofPayment);
            left.keep(ItemKey.payment(row.transaction()), ofPayment);
        }
    }

    private boolean agrees(int at, BillEntry row) {
        return slots.is(at, HAS_OURS)
                && !slots.is(at, WATCHED)
                && slots.get(at, Slots.OURS) == row.amount().value()
                && Standing.of(row).agreesWith(standing(at))
                && (row.kind() != BillEntry.Kind.PAYMENT
                        || judge.policy().isAgreed(row.amount(), row.fee()));
    }

    private boolean fits(int money, int fees) {
        return !judge.withFunds()
                || (slots.get(money, Slots.FUND) == slots.get(money, Slots.TRADE)
                        && slots.get(fees, Slots.FUND_FEE) == slots.get(fees, Slots.TRADE_FEE));
    }

    private static int mark(Standing standing) {
        return switch (standing) {
            case DONE -> 0;
            case UNDER_WAY -> OURS_UNDER_WAY;
            case ENDED -> OURS_ENDED;
        };
    }

    private Standing standing(int at) {
        return slots.is(at, OURS_ENDED)
                ? Standing.ENDED
                : slots.is(at, OURS_UNDER_WAY) ? Standing.UNDER_WAY : Standing.DONE;
    }

    /// Payments and refunds are numbered each for themselves.
    private static long refundBit(ItemKind kind) {
        return kind == ItemKind.REFUND ? 1 : 0;
    }

    /// Every item counts once, as it turns out in the end.
    private void count(int at, boolean matched) {
        if (slots.is(at, COUNTED) != matched) {
            slots.flip(at, COUNTED);
            sums.match(matched ? 1 : -1);
        }
    }

    /// What of ours no row of the trade bill was about, by kind.
    ///
    /// @return the ids of [Ours]
    public List<Long> missing(ItemKind kind) {
        var ids = new ArrayList<Long>();
        slots.each(
                at -> {
                    long id = slots.get(at, Slots.ID);
                    if ((id & 1) == refundBit(kind) && ids.size() <= MOST && isMissing(at)) {
                        ids.add(id >> 1);
                    }
                });
        return ids;
    }

    private boolean isMissing(int at) {
        return slots.get(at, Slots.ID) != 0
                && slots.is(at, HAS_OURS)
                && !slots.is(at, HAS_TRADE)
                && (standing(at) != Standing.ENDED || slots.is(at, HAS_FUND));
    }

    /// Names one of the missing.
    public void found(ItemKey key, Names names) {
        left.keep(key, names);
    }

    /// Whether money moved of which nothing else is known.
    public boolean wantsFundsAgain() {
        return slots.isAny(this::isAlone);
    }

    private boolean isAlone(int at) {
        return slots.is(at, HAS_FUND)
                && !slots.is(at, HAS_TRADE)
                && slots.get(at, Slots.ID) == 0
                && (slots.get(at, Slots.FUND) != slots.get(at, Slots.OURS)
                        || slots.get(at, Slots.FUND_FEE) != slots.get(at, Slots.TRADE_FEE));
    }

    public void fundAgain(BillEntry row) {
        var key = fundKey(row);
        slots.makeRoom();
        if (key.kind() != ItemKind.MOVEMENT && isAlone(slots.at(key))) {
            left.keep(key, new Names(row.number(), row.transaction(), row.refund()));
        }
    }

    /// Whether more than [#MOST] items fit nothing.
    public boolean isHopeless() {
        return left.isTooMuch();
    }

    /// What does not agree, and whatever is said of watched items.
    ///
    /// @param watched those that were given to [#watch]
    public List<Item> items(Set<ItemKey> watched) {
        return left.items(this::facts).stream()
                .filter(item -> !isMatched(item) || watched.contains(item.key()))
                .toList();
    }

    private boolean isMatched(Item item) {
        boolean isMatched = judge.judge(item).isMatched();
        int at = slots.at(item.key());
        if (slots.is(at, HAS_OURS | HAS_TRADE)) {
            count(at, isMatched && item.key().kind() != ItemKind.REFUNDS);
        }
        return isMatched;
    }

    private List<Fact> facts(ItemKey key, Standing standing, String state) {
        slots.makeRoom();
        int at = slots.at(key);
        var facts = new ArrayList<Fact>();
        if (slots.is(at, HAS_OURS)) {
            var ours = Fen.of(slots.get(at, Slots.OURS));
            facts.add(new Fact(Side.OURS, day, ours, Fen.ZERO, standing(at), ""));
        }
        if (slots.is(at, HAS_TRADE) || slots.get(at, Slots.TRADE_FEE) != 0) {
            var traded = Fen.of(slots.get(at, Slots.TRADE));
            var fee = Fen.of(slots.get(at, Slots.TRADE_FEE));
            facts.add(new Fact(Side.TRADE, day, traded, fee, standing, state));
        }
        if (slots.is(at, HAS_FUND)) {
            var moved = Fen.of(slots.get(at, Slots.FUND));
            var fee = Fen.of(slots.get(at, Slots.FUND_FEE));
            facts.add(new Fact(Side.FUND, day, moved, fee, Standing.DONE, ""));
        }
        return facts;
    }

    public DayTotals totals() {
        return sums.totals();
    }
}
