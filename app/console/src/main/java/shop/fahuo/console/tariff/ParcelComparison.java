package shop.fahuo.console.tariff;

import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.tariff.Answer;
import shop.fahuo.core.tariff.Box;
import shop.fahuo.core.tariff.Candidate;
import shop.fahuo.core.tariff.Candidates;
import shop.fahuo.core.tariff.Wishes;
import shop.fahuo.store.parcel.ParcelRow;
import shop.fahuo.store.tariff.StoredTariff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a parcel would cost now by each of the shop's contract tables. No courier is called.
public final class ParcelComparison {

    private ParcelComparison() {}

    /// By account and product.
    public static List<Candidate> of(ParcelRow row, Shop shop) {
        var order = shop.store().orders().find(row.order()).orElseThrow().order();
        var carriage = row.carriage();
        return new Candidates(
                        new Box(
                                order.recipient().address(),
                                row.weight(),
                                row.pieces(),
                                carriage.pay()),
                        new Wishes(carriage, Optional.empty(), Optional.empty()),
                        answers(shop),
                        shop.store().tariffs().current().stream()
                                .map(StoredTariff::tariff)
                                .toList(),
                        shop.clock().instant())
                .all();
    }

    private static Map<String, Answer> answers(Shop shop) {
        var answers = new TreeMap<String, Answer>();
        shop.couriers()
                .all()
                .forEach((name, account) -> answers.put(name, Answer.unasked(account.courier())));
        return answers;
    }
}
