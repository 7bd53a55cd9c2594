package shop.fahuo.store.payment.bill;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.payment.bill.Fact;
import shop.fahuo.core.payment.bill.Item.Names;
import shop.fahuo.core.payment.bill.Judge;
import shop.fahuo.core.payment.bill.Judgement;
import shop.fahuo.core.payment.bill.MatchPolicy;
import shop.fahuo.core.payment.bill.Side;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Judges items anew, by all that was said of them on whichever day and by what the shop has come
/// to know since: the buffer pool, and the way out of it.
final class Judging {

    private static final String DAYS =
            "select on_day, with_funds, read_at from bill_day where provider = ? and receiver = ?";
    private static final String ORDER =
            "select order_id from payment_check where reference = ? or reference = ? order by"
                    + " order_id limit 1";

    private static final Actor WORKER = new Actor.Worker();

    private final Tx tx;
    private final BillAccount account;
    private final MatchPolicy policy;
    private final List<OwnMoney> own;
    private final Map<LocalDate, Day> days = new HashMap<>();

    /// A day that was read.
    private record Day(LocalDate day, boolean withFunds, Instant readAt) {}

    Judging(Tx tx, BillAccount account, MatchPolicy policy, List<OwnMoney> own)
            throws SQLException {
        this.tx = tx;
        this.account = account;
        this.policy = policy;
        this.own = own;
        tx.query(
                        DAYS,
                        row -> new Day(row.day(1), row.flag(2), row.instant(3)),
                        account.provider().name(),
                        account.receiver())
                .forEach(day -> days.put(day.day(), day));
    }

    void judge(long id) throws SQLException {
        var row = ItemRows.find(tx, id).orElseThrow();
        if (row.item().facts().isEmpty()) {
            unbook(row);
            ItemRows.remove(tx, id);
            return;
        }
        var complete = completed(row);
        var judgement =
                new Judge(account.provider(), policy, withFunds(complete)).judge(complete.item());
        var state = state(complete, judgement);
        if (state != ItemState.SETTLED) {
            unbook(row);
        }
        if (row.state() == ItemState.SETTLED && state != ItemState.SETTLED) {
            tx.event(0, WORKER, "difference.reopened", Map.of("difference", id));
        }
        if (state == ItemState.MATCHED && isOfOneDay(complete)) {
            ItemRows.remove(tx, id);
        } else {
            ItemRows.judged(tx, complete, state, judgement.outcome());
        }
    }

    /// Nothing to remember: the day matches by itself, and nobody has said anything of it.
    private static boolean isOfOneDay(ItemRow row) {
        return row.settling().by().isEmpty()
                && row.item().facts().stream().map(Fact::day).distinct().count() == 1;
    }

    private void unbook(ItemRow row) throws SQLException {
        if (row.isBooked()) {
            Explaining.unbook(tx, row, WORKER);
        }
    }

    /// With what the shop itself knows of it by now, whenever that was, and with its order.
    private ItemRow completed(ItemRow row) throws SQLException {
        var known = known(row);
        boolean isNews =
                row.item().word(Side.OURS).isEmpty()
                        && known.filter(ours -> !wasUsedUp(row, ours)).isPresent();
        if (isNews) {
            ItemRows.addFacts(tx, row.id(), List.of(known.orElseThrow().fact()));
        }
        var complete = isNews ? ItemRows.find(tx, row.id()).orElseThrow() : row;
        var names = known.map(Known::names).orElse(Names.NONE);
        var order = known.flatMap(Known::order);
        return complete.completed(names, order.isPresent() ? order : byReference(row));
    }

    private Optional<Known> known(ItemRow row) throws SQLException {
        for (var sort : own) {
            if (sort.kind() == row.item().key().kind()) {
                return sort.known(tx, account, row.item().key());
            }
        }
        return Optional.empty();
    }

    /// What was there when its own day was read, and is no item of that day, was matched there:
    /// this is the same once more.
    private boolean wasUsedUp(ItemRow row, Known ours) {
        var day = ours.fact().day();
        var read = Optional.ofNullable(days.get(day));
        boolean wasThere = read.filter(one -> !ours.since().isAfter(one.readAt())).isPresent();
        return wasThere && row.item().facts().stream().noneMatch(fact -> fact.day().equals(day));
    }

    /// The order that names this money, proved or not.
    private Optional<OrderId> byReference(ItemRow row) throws SQLException {
        var names = row.item().names();
        return names.transaction().isEmpty()
                ? Optional.empty()
                : tx.first(
                        ORDER,
                        found -> new OrderId(found.number(1)),
                        names.transaction(),
                        names.number());
    }

    /// A day without a fund bill cannot miss anything in it.
    private boolean withFunds(ItemRow row) {
        return row.item().facts().stream()
                .map(fact -> days.get(fact.day()))
                .allMatch(day -> day == null || day.withFunds());
    }

    private ItemState state(ItemRow row, Judgement judgement) {
        if (judgement.isMatched()) {
            return ItemState.MATCHED;
        }
        if (row.state() == ItemState.SETTLED && row.settledFacts().equals(row.factsHash())) {
            return ItemState.SETTLED;
        }
        return judgement.mayChange() && isWaiting(row) ? ItemState.POOLED : ItemState.OPEN;
    }

    /// Whether one of the days that may still bring something has not been read.
    private boolean isWaiting(ItemRow row) {
        var last = row.item().facts().stream().map(Fact::day).max(LocalDate::compareTo);
        return last.orElseThrow()
                .datesUntil(last.get().plusDays(policy.poolDays() + 1))
                .skip(1)
                .anyMatch(day -> !days.containsKey(day));
    }
}
