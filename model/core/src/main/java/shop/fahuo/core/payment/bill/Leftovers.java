package shop.fahuo.core.payment.bill;

import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.BillEntry;
import shop.fahuo.core.payment.bill.Item.Names;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What of a day's rows could not be forgotten at once, with its texts.
final class Leftovers {

    private final LocalDate day;
    private final Map<ItemKey, Kept> kept = new LinkedHashMap<>();
    private final Map<BillEntry.Kind, Moved> moved = new EnumMap<>(BillEntry.Kind.class);

    /// An item's texts so far, and what the trade bill says of it.
    private record Kept(Names names, Standing standing, String state) {}

    /// Money that moved for one sort of thing.
    private record Moved(long rows, Fen amount) {

        Moved plus(Moved other) {
            return new Moved(rows + other.rows, amount.plus(other.amount));
        }
    }

    /// Says what the sides have of an item.
    @FunctionalInterface
    interface Facts {

        List<Fact> of(ItemKey key, Standing standing, String state);
    }

    Leftovers(LocalDate day) {
        this.day = day;
    }

    void keep(ItemKey key, Names names) {
        if (!isTooMuch()) {
            kept.merge(
                    key,
                    new Kept(names, Standing.DONE, ""),
                    (old, _) -> new Kept(old.names().or(names), old.standing(), old.state()));
        }
    }

    void keep(ItemKey key, BillEntry row) {
        keep(key, new Names(row.number(), row.transaction(), row.refund()));
        kept.computeIfPresent(
                key, (_, old) -> new Kept(old.names(), Standing.of(row), row.state()));
    }

    void move(BillEntry row) {
        moved.merge(row.kind(), new Moved(1, row.amount()), Moved::plus);
    }

    /// Of a day, all that moved for one sort of thing.
    static ItemKey movement(BillEntry row, LocalDate day) {
        return movement(row.kind(), day);
    }

    private static ItemKey movement(BillEntry.Kind kind, LocalDate day) {
        return new ItemKey(ItemKind.MOVEMENT, kind + ":" + day);
    }

    boolean isTooMuch() {
        return kept.size() > DayMatch.MOST;
    }

    /// Without those of which nobody says anything.
    List<Item> items(Facts facts) {
        var items = new ArrayList<Item>();
        kept.forEach(
                (key, one) ->
                        items.add(
                                new Item(
                                        key,
                                        one.names(),
                                        facts.of(key, one.standing(), one.state()))));
        moved.forEach((kind, sum) -> items.add(movement(kind, sum)));
        items.removeIf(item -> item.facts().isEmpty());
        return items;
    }

    private Item movement(BillEntry.Kind kind, Moved sum) {
        var fact =
                new Fact(
                        Side.FUND,
                        day,
                        sum.amount(),
                        Fen.ZERO,
                        Standing.DONE,
                        Long.toString(sum.rows()));
        return new Item(movement(kind, day), Names.NONE, List.of(fact));
    }
}
