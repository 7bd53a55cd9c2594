package shop.fahuo.store.payment.bill;

import static shop.fahuo.store.jooq.Tables.BILL_FACT;
import static shop.fahuo.store.jooq.Tables.BILL_ITEM;
import static shop.fahuo.store.jooq.Tables.PAYMENT_CHECK;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.payment.Finding;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.bill.Fact;
import shop.fahuo.core.payment.bill.Item;
import shop.fahuo.core.payment.bill.Item.Names;
import shop.fahuo.core.payment.bill.ItemKey;
import shop.fahuo.core.payment.bill.ItemKind;
import shop.fahuo.core.payment.bill.MatchOutcome;
import shop.fahuo.core.payment.bill.Side;
import shop.fahuo.core.payment.bill.Standing;
import shop.fahuo.store.jooq.tables.records.BillItemRecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks at items for people.
final class DifferenceRows {

    private final DSLContext sql;

    DifferenceRows(DSLContext sql) {
        this.sql = sql;
    }

    /// The newest day first.
    DifferencePage page(DifferenceFilter filter, Optional<DifferencePage.Mark> after, int limit) {
        var found =
                sql.selectFrom(BILL_ITEM)
                        .where(conditions(filter))
                        .and(beyond(after))
                        .orderBy(BILL_ITEM.FIRST_DAY.desc(), BILL_ITEM.ID.desc())
                        .limit(limit + 1)
                        .fetch();
        boolean more = found.size() > limit;
        var rows = differences(more ? found.subList(0, limit) : found);
        return new DifferencePage(
                rows,
                more
                        ? Optional.of(
                                new DifferencePage.Mark(rows.getLast().day(), rows.getLast().id()))
                        : Optional.empty());
    }

    Optional<Difference> find(long id) {
        var found = sql.selectFrom(BILL_ITEM).where(BILL_ITEM.ID.eq(id)).fetch();
        return differences(found).stream().findFirst();
    }

    private static List<Condition> conditions(DifferenceFilter filter) {
        var conditions = new ArrayList<Condition>();
        conditions.add(BILL_ITEM.STATE.in(filter.states().stream().map(ItemState::name).toList()));
        filter.account()
                .ifPresent(
                        account -> {
                            conditions.add(BILL_ITEM.PROVIDER.eq(account.provider().name()));
                            conditions.add(BILL_ITEM.RECEIVER.eq(account.receiver()));
                        });
        filter.day().ifPresent(day -> conditions.add(BILL_ITEM.FIRST_DAY.eq(day)));
        filter.outcome().ifPresent(outcome -> conditions.add(BILL_ITEM.OUTCOME.eq(outcome.name())));
        return conditions;
    }

    /// Written out, so that it goes along an index.
    private static Condition beyond(Optional<DifferencePage.Mark> after) {
        return after.map(
                        mark ->
                                BILL_ITEM
                                        .FIRST_DAY
                                        .le(mark.day())
                                        .and(
                                                BILL_ITEM
                                                        .FIRST_DAY
                                                        .lt(mark.day())
                                                        .or(BILL_ITEM.ID.lt(mark.id()))))
                .orElse(DSL.noCondition());
    }

    private List<Difference> differences(List<BillItemRecord> found) {
        var facts = facts(found.stream().map(BillItemRecord::getId).toList());
        var rows =
                found.stream()
                        .map(row -> row(row).with(facts.getOrDefault(row.getId(), List.of())))
                        .toList();
        var asked = asked(rows.stream().flatMap(row -> row.order().stream()).toList());
        return rows.stream()
                .map(row -> difference(row, row.order().filter(asked::contains).isPresent()))
                .toList();
    }

    private static Difference difference(ItemRow row, boolean canAsk) {
        var unbooked = Explaining.unbooked(row);
        return new Difference(
                row.id(),
                row.account(),
                row.firstDay(),
                row.item(),
                row.state(),
                row.outcome(),
                row.order(),
                unbooked,
                settled(row),
                Steps.of(row, unbooked, canAsk));
    }

    private static Optional<Difference.Settled> settled(ItemRow row) {
        return row.settling()
                .at()
                .filter(_ -> row.state() == ItemState.SETTLED)
                .map(
                        at ->
                                new Difference.Settled(
                                        row.settling().by(),
                                        at,
                                        row.settling().note(),
                                        row.isBooked()));
    }

    private Map<Long, List<Fact>> facts(List<Long> ids) {
        return sql.selectFrom(BILL_FACT)
                .where(BILL_FACT.ITEM_ID.in(ids))
                .orderBy(BILL_FACT.ITEM_ID, BILL_FACT.ON_DAY, BILL_FACT.SIDE)
                .fetchGroups(
                        BILL_FACT.ITEM_ID,
                        row ->
                                new Fact(
                                        Side.valueOf(row.getSide()),
                                        row.getOnDay(),
                                        Fen.of(row.getAmountFen()),
                                        Fen.of(row.getFeeFen()),
                                        Standing.valueOf(row.getStanding()),
                                        row.getState()));
    }

    /// Those of these orders whose provider can be asked; not for what is proved, see
    /// [shop.fahuo.store.payment.MoneyDesk#askAgain].
    private Set<OrderId> asked(List<OrderId> orders) {
        return sql.select(PAYMENT_CHECK.ORDER_ID)
                .from(PAYMENT_CHECK)
                .where(PAYMENT_CHECK.ORDER_ID.in(orders.stream().map(OrderId::value).toList()))
                .and(PAYMENT_CHECK.TASK_ID.isNotNull())
                .and(
                        PAYMENT_CHECK
                                .FINDING
                                .isNull()
                                .or(PAYMENT_CHECK.FINDING.ne(Finding.SOUND.name())))
                .fetchSet(row -> new OrderId(row.value1()));
    }

    private static ItemRow row(BillItemRecord row) {
        return new ItemRow(
                row.getId(),
                new BillAccount(Provider.valueOf(row.getProvider()), row.getReceiver()),
                row.getFirstDay(),
                ItemState.valueOf(row.getState()),
                MatchOutcome.valueOf(row.getOutcome()),
                new Item(
                        new ItemKey(ItemKind.valueOf(row.getKind()), row.getItemKey()),
                        new Names(row.getNumber(), row.getTransactionNo(), row.getRefund()),
                        List.of()),
                Optional.ofNullable(row.getOrderId()).map(OrderId::new),
                new ItemRow.Settling(
                        row.getSettledBy(), Optional.ofNullable(row.getSettledAt()), row.getNote()),
                row.getSettledFacts(),
                row.getBookings());
    }
}
