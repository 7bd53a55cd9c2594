package shop.fahuo.worker.order;

import shop.fahuo.connect.practice.Pull;
import shop.fahuo.connect.practice.RejectedOrder;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.store.order.Pulled;
import shop.fahuo.store.order.Pulled.Reject;
import shop.fahuo.store.stock.Catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Parts what a channel gave into what the shop can take and what it cannot: an order of something
/// it does not sell must not keep the rest of its page out.
final class PageCheck {

    private final Catalogue catalogue;

    PageCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Pulled check(Pull.Page page) {
        var kinds = catalogue.kinds(skus(page.orders()));
        var orders = new ArrayList<Order>();
        var rejects = new ArrayList<>(page.rejects().stream().map(PageCheck::reject).toList());
        for (var order : page.orders()) {
            var fault = fault(order, kinds);
            fault.ifPresentOrElse(rejects::add, () -> orders.add(order));
        }
        return new Pulled(orders, rejects, page.next().value());
    }

    private static List<SkuCode> skus(List<Order> orders) {
        return orders.stream()
                .flatMap(order -> order.lines().stream().map(line -> line.sku()))
                .distinct()
                .toList();
    }

    private static Optional<Reject> fault(Order order, Map<SkuCode, SkuKind> kinds) {
        for (int i = 0; i < order.lines().size(); i++) {
            var line = order.lines().get(i);
            var number = order.key().number().value();
            var kind = Optional.ofNullable(kinds.get(line.sku()));
            if (kind.isEmpty()) {
                var field = "lines[" + i + "].sku";
                return Optional.of(
                        new Reject(number, field, line.sku().value(), RejectReason.UNKNOWN_SKU));
            }
            if (kind.get() != line.kind()) {
                var field = "lines[" + i + "].kind";
                return Optional.of(
                        new Reject(number, field, line.kind().name(), RejectReason.WRONG_KIND));
            }
        }
        return Optional.empty();
    }

    /// What stood in the field is kept only where it cannot be anything about a person.
    private static Reject reject(RejectedOrder order) {
        boolean plain = order.field().matches("lines.*|.*Fen|.*At|status|number");
        return new Reject(
                order.number(), order.field(), plain ? order.value() : "", order.reason());
    }
}
