package shop.fahuo.console.order;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Coalesced;
import shop.fahuo.console.kit.ReadAhead;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.rule.RuleSet;
import shop.fahuo.store.order.OrderDetail;
import shop.fahuo.store.order.Orders;
import shop.fahuo.store.parcel.ParcelList;
import shop.fahuo.store.parcel.ParcelRow;
import shop.fahuo.store.payment.MoneyDesk;
import shop.fahuo.store.payment.OrderMoney;
import shop.fahuo.store.rule.RuleSets;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One order with everything known of it; follows what the worker and others do to it.
public final class OrderModel {

    /// What the page shows.
    public sealed interface Page {

        /// No order is chosen.
        record Nothing() implements Page {}

        /// @param ruleSet the rules that decided it, as they were then
        /// @param money empty when nobody was to prove it
        /// @param parcels that hold something of it, the oldest first
        record Found(
                OrderDetail detail,
                Optional<RuleSet> ruleSet,
                Optional<OrderMoney> money,
                List<ParcelRow> parcels)
                implements Page {

            public Found {
                parcels = List.copyOf(parcels);
            }

            public OrderId id() {
                return detail.row().id();
            }

            /// Whether somebody has to look at its money: it is in doubt, or some of it does not go
            /// back by itself.
            boolean isMoneyUrgent() {
                return money.filter(known -> !known.isProved()).isPresent()
                        || detail.refunds().stream()
                                .anyMatch(refund -> refund.state().waitsForPerson());
            }
        }

        /// Chosen, and not in the store.
        record Gone() implements Page {}

        record Broken(Bug bug) implements Page {}
    }

    private final Orders orders;
    private final RuleSets ruleSets;
    private final MoneyDesk money;
    private final ParcelList parcels;
    private final ReadAhead<OrderId, Page> reading;
    private final Threads threads;
    private final Coalesced refresh;
    private final ReadOnlyObjectWrapper<Page> page =
            new ReadOnlyObjectWrapper<>(new Page.Nothing());
    private volatile Optional<OrderId> chosen = Optional.empty();
    private volatile Optional<OrderId> ahead = Optional.empty();

    public OrderModel(
            Orders orders,
            RuleSets ruleSets,
            MoneyDesk money,
            ParcelList parcels,
            Threads threads) {
        this.orders = orders;
        this.ruleSets = ruleSets;
        this.money = money;
        this.parcels = parcels;
        this.threads = threads;
        reading =
                new ReadAhead<>(
                        threads, this::read, this::show, bug -> page.set(new Page.Broken(bug)));
        refresh = new Coalesced(threads, () -> chosen.ifPresent(reading::show));
    }

    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// The page stays as it is until the other order is here, so that stepping through a list does
    /// not flicker.
    public void show(Optional<OrderId> id) {
        if (id.equals(chosen)) {
            return;
        }
        chosen = id;
        if (id.isPresent()) {
            reading.show(id.get());
        } else {
            reading.forget();
            page.set(new Page.Nothing());
        }
    }

    /// Reads an order before it is chosen, so that it shows at once then.
    public void ahead(OrderId id) {
        ahead = Optional.of(id);
        reading.ahead(id);
    }

    /// Orders have changed; callable from any thread.
    public void ordersChanged(Set<Long> ids) {
        if (ahead.filter(id -> ids.contains(id.value())).isPresent()) {
            threads.ui().execute(() -> reading.doubt(id -> ids.contains(id.value())));
        }
        if (chosen.filter(id -> ids.contains(id.value())).isPresent()) {
            refresh.signal();
        }
    }

    private Page read(OrderId id) {
        return orders.find(id).<Page>map(this::found).orElse(new Page.Gone());
    }

    /// What was read anew and is the same shows already.
    private void show(Page read) {
        if (!read.equals(page.get())) {
            page.set(read);
        }
    }

    private Page found(OrderDetail detail) {
        return new Page.Found(
                detail,
                detail.decision().map(record -> ruleSets.withHash(record.decision().ruleSet())),
                money.of(detail.row().id()),
                parcels.of(detail.row().id()));
    }
}
