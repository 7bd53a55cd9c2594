package shop.fahuo.console.tariff;

import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.tariff.Answer;
import shop.fahuo.core.tariff.Box;
import shop.fahuo.core.tariff.Candidate;
import shop.fahuo.core.tariff.Candidates;
import shop.fahuo.core.tariff.Wishes;
import shop.fahuo.store.Store;
import shop.fahuo.store.parcel.ParcelRow;
import shop.fahuo.store.tariff.StoredTariff;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/// What a parcel would cost now by each of the shop's contract tables. No courier is called.
///
/// @param accounts that can be used, and whose each is
public record ParcelComparison(Store store, Supplier<Map<String, Courier>> accounts, Clock clock) {

    /// By account and product.
    public List<Candidate> of(ParcelRow row) {
        var order = store.orders().find(row.order()).orElseThrow().order();
        var carriage = row.carriage();
        var answers = new TreeMap<String, Answer>();
        accounts.get().forEach((name, courier) -> answers.put(name, Answer.unasked(courier)));
        return new Candidates(
                        new Box(
                                order.recipient().address(),
                                row.weight(),
                                row.pieces(),
                                carriage.pay()),
                        new Wishes(carriage, Optional.empty(), Optional.empty()),
                        answers,
                        store.tariffs().current().stream().map(StoredTariff::tariff).toList(),
                        clock.instant())
                .all();
    }
}
