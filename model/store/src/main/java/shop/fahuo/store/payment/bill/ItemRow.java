package shop.fahuo.store.payment.bill;

import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.bill.Fact;
import shop.fahuo.core.payment.bill.Item;
import shop.fahuo.core.payment.bill.Item.Names;
import shop.fahuo.core.payment.bill.ItemKey;
import shop.fahuo.core.payment.bill.ItemKind;
import shop.fahuo.core.payment.bill.MatchOutcome;
import shop.fahuo.core.payment.bill.Side;
import shop.fahuo.core.payment.bill.Standing;
import shop.fahuo.store.db.Row;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A row of `bill_item` with its facts.
///
/// @param settledFacts [#factsHash] at the time a person settled it
/// @param bookings an odd number: the last one is in force
record ItemRow(
        long id,
        BillAccount account,
        LocalDate firstDay,
        ItemState state,
        MatchOutcome outcome,
        Item item,
        Optional<OrderId> order,
        Settling settling,
        String settledFacts,
        int bookings) {

    static final String COLUMNS =
            "id, provider, receiver, kind, item_key, first_day, state, outcome, number,"
                    + " transaction_no, refund, order_id, note, settled_by, settled_at,"
                    + " settled_facts, bookings";

    /// Who explained it, when and how; empty texts until then.
    record Settling(String by, Optional<Instant> at, String note) {}

    static ItemRow read(Row row) throws SQLException {
        var order = row.mark(12);
        return new ItemRow(
                row.number(1),
                new BillAccount(row.name(2, Provider.class), row.text(3)),
                row.day(6),
                row.name(7, ItemState.class),
                row.name(8, MatchOutcome.class),
                new Item(
                        new ItemKey(row.name(4, ItemKind.class), row.text(5)),
                        new Names(row.text(9), row.text(10), row.text(11)),
                        List.of()),
                order == null ? Optional.empty() : Optional.of(new OrderId(order)),
                new Settling(row.text(14), row.optionalInstant(15), row.text(13)),
                row.text(16),
                row.whole(17));
    }

    static Fact fact(Row row) throws SQLException {
        return new Fact(
                row.name(1, Side.class),
                row.day(2),
                row.fen(3),
                row.fen(4),
                row.name(5, Standing.class),
                row.text(6));
    }

    ItemRow with(List<Fact> facts) {
        return with(new Item(item.key(), item.names(), facts), order);
    }

    /// With what was found of it since; its first day is that of its first fact.
    ItemRow completed(Names names, Optional<OrderId> found) {
        return with(
                new Item(item.key(), item.names().or(names), item.facts()),
                order.isPresent() ? order : found);
    }

    private ItemRow with(Item content, Optional<OrderId> whose) {
        var first = content.facts().stream().map(Fact::day).min(LocalDate::compareTo);
        return new ItemRow(
                id,
                account,
                first.orElse(firstDay),
                state,
                outcome,
                content,
                whose,
                settling,
                settledFacts,
                bookings);
    }

    boolean isBooked() {
        return bookings % 2 == 1;
    }

    /// The same for the same facts, whatever their order.
    String factsHash() {
        return Sha256.of(
                        item.facts().stream()
                                .sorted(Comparator.comparing(Fact::day).thenComparing(Fact::side))
                                .map(Fact::toString)
                                .collect(Collectors.joining("\n")))
                .hex();
    }
}
