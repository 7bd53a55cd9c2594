package shop.fahuo.worker.crash;

import shop.fahuo.connect.payment.PaymentAccount;
import shop.fahuo.core.Fen;
import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.store.Store;
import shop.fahuo.store.commission.CommissionTerms;
import shop.fahuo.store.commission.Plans;
import shop.fahuo.store.payment.Route;
import shop.fahuo.store.stock.StockBook.NewKey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Orders that are shared with who brought them, two with each; a tenth of each is theirs.
///
/// @param sold when they were paid
record SharedOrders(int orders, Instant sold) {

    private static final Actor.Person LEI = new Actor.Person("李雷");
    private static final Fen EACH = Fen.of(300);
    private static final String TENTH =
            """
            {"name": "一级", "cap": "30%",
             "rules": [{"id": "one", "kind": "levels", "rates": ["10%"]}]}
            """;

    /// From here on the openids of these, none of which nobody can reach.
    private static final int FIRST = 90_001;

    private static final int STEP = 12;

    List<String> trades() {
        return IntStream.range(0, orders).mapToObj(SharedOrders::trade).toList();
    }

    private static String trade(int i) {
        return "T-Q%05d".formatted(i);
    }

    private static String code(int i) {
        return "Q%05d".formatted(i / 2);
    }

    private static String openid(int i) {
        return "o%05d".formatted(FIRST + i / 2 * STEP);
    }

    /// Whether somebody brought one of these.
    static boolean isOf(String openid) {
        return openid.startsWith("o") && Integer.parseInt(openid.substring(1)) >= FIRST;
    }

    /// What each who brought some should have in the end, by openid.
    Map<String, Long> earned() {
        return IntStream.range(0, orders)
                .boxed()
                .collect(
                        Collectors.groupingBy(
                                SharedOrders::openid, Collectors.summingLong(_ -> EACH.value())));
    }

    /// Takes the orders in; a worker does the rest.
    void sell(Store store, Map<String, PaymentAccount> accounts) {
        var name = Providers.account(Provider.WECHAT);
        var receiver = Objects.requireNonNull(accounts.get(name)).receiver();
        var route = new Route(RefundScenario.CHANNEL, Provider.WECHAT, name, receiver);
        store.payments().routes().put(name, List.of(route), LEI);
        store.distributors().put(distributors(), LEI);
        var from = Optional.of(sold.minus(Duration.ofDays(1)));
        var activated = store.commission().plans().activate(TENTH, from, LEI);
        if (!(activated instanceof Plans.Activated.Done)) {
            throw new IllegalStateException("no plan: " + activated);
        }
        store.commission().terms().put(new CommissionTerms(CommissionTerms.LEAST, 0), LEI);
        store.catalogue().put(List.of(RefundScenario.KEY), LEI);
        store.stock().receive(keys(), LEI);
        var all = IntStream.range(0, orders).mapToObj(this::order).toList();
        store.intake().take(RefundScenario.CHANNEL, ChannelKind.FILE, all, LEI).join();
    }

    private List<Distributor> distributors() {
        return IntStream.range(0, orders)
                .filter(i -> i % 2 == 0)
                .mapToObj(
                        i ->
                                new Distributor(
                                        code(i),
                                        "",
                                        "罗娟",
                                        "13800000000",
                                        "",
                                        sold.minus(Duration.ofDays(1)),
                                        openid(i),
                                        ""))
                .toList();
    }

    private List<NewKey> keys() {
        return IntStream.range(0, 2 * orders)
                .mapToObj(i -> new NewKey(RefundScenario.KEY.code(), "KEY-%06d".formatted(i)))
                .toList();
    }

    private Order order(int i) {
        return RefundScenario.order("Q%05d".formatted(i), Provider.WECHAT, sold, code(i));
    }
}
