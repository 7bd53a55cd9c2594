package shop.fahuo.connect.sheet.order;

import static org.assertj.core.api.Assertions.assertThat;

import shop.fahuo.connect.sheet.Reading;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.Watch;
import shop.fahuo.core.Fen;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All that a sheet of orders came to.
record Outcome(Reading reading, List<OrderResult> results) {

    static final ChannelName CHANNEL = new ChannelName("test");

    static Outcome of(Sheet sheet, Path scratch) throws IOException {
        List<OrderResult> results = new ArrayList<>();
        Reading reading =
                OrderSheet.read(sheet, CHANNEL, Outcome::sku, scratch, Watch.NOBODY, results::add);
        return new Outcome(reading, List.copyOf(results));
    }

    /// A catalogue that sells V… virtually and P… in a box.
    static Optional<Sku> sku(SkuCode code) {
        return switch (code.value().charAt(0)) {
            case 'V' -> Optional.of(new Sku(code, "virtual", SkuKind.VIRTUAL, Fen.of(100), 0, 0));
            case 'P' ->
                    Optional.of(new Sku(code, "physical", SkuKind.PHYSICAL, Fen.of(100), 100, 0));
            default -> Optional.empty();
        };
    }

    List<Order> taken() {
        return only(OrderResult.Taken.class).map(OrderResult.Taken::order).toList();
    }

    List<OrderResult.Refused> refused() {
        return only(OrderResult.Refused.class).toList();
    }

    List<OrderResult.Skipped> skipped() {
        return only(OrderResult.Skipped.class).toList();
    }

    private <T extends OrderResult> Stream<T> only(Class<T> type) {
        return results.stream().filter(type::isInstance).map(type::cast);
    }

    Order order() {
        assertThat(results).hasSize(1);
        assertThat(refused()).isEmpty();
        return taken().getFirst();
    }

    /// Every reject as `row column REASON detail`.
    List<String> rejects() {
        return refused().stream()
                .flatMap(refused -> refused.rejects().stream())
                .map(
                        reject ->
                                "%d %s %s %s"
                                        .formatted(
                                                reject.row(),
                                                reject.column(),
                                                reject.reason(),
                                                reject.detail())
                                        .strip())
                .toList();
    }
}
