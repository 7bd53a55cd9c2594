package shop.fahuo.console.payment;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.payment.PaymentAccount;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.SheetFile;
import shop.fahuo.connect.sheet.Watch;
import shop.fahuo.connect.sheet.order.OrderResult;
import shop.fahuo.connect.sheet.order.OrderSheet;
import shop.fahuo.console.SharedFiles;
import shop.fahuo.console.importing.ImportRequest;
import shop.fahuo.console.importing.ImportResult;
import shop.fahuo.console.importing.SheetImporter;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Progress;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Payment;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.task.RetryPolicy;
import shop.fahuo.rules.CelRuleLanguage;
import shop.fahuo.simulator.clock.SettableClock;
import shop.fahuo.store.Store;
import shop.fahuo.store.order.OrderDetail;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.vault.Vault;
import shop.fahuo.store.verify.Check;
import shop.fahuo.worker.WorkReport;
import shop.fahuo.worker.Worker;
import shop.fahuo.worker.WorkerSettings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// The shop of the example files on the morning after their month, with the shipped rules: goods,
/// keys, and the orders of the shop's own channel. `-Dfahuo.month.orders=5000` takes all of them;
/// else the first are enough.
final class Month implements AutoCloseable {

    static final ChannelName CHANNEL = new ChannelName("fahuo");
    static final ChannelName OTHER = new ChannelName("other");
    static final Actor.Person LEI = new Actor.Person("李雷");
    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    private static final Timeouts PATIENT =
            new Timeouts(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(60));

    /// More at a time than a provider would like; this one is on the same machine.
    private static final WorkerSettings SETTINGS =
            new WorkerSettings(
                    "month",
                    256,
                    16,
                    new RetryPolicy(Duration.ofSeconds(5), Duration.ofMinutes(5), 5),
                    PATIENT,
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(10));

    private static final String FINDING = "payment.";
    private static final String ORDERS = "orders-fahuo.csv";
    private static final int ORDERS_TAKEN = Integer.getInteger("fahuo.month.orders", 400);
    private static final int CHUNK = 100;
    private static final int ALL = 100_000;
    private static final Set<Phase> HELD_BACK =
            Set.of(Phase.UNPAID, Phase.PAID, Phase.REVIEW, Phase.CANCELLED, Phase.REFUNDED);

    private final SettableClock clock = SettableClock.at(NOW);
    private final Store store;
    private final Path folder;
    private final List<Order> orders;

    /// @param folder of its own
    Month(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        store =
                Store.open(
                        Store.h2Url(folder.resolve("shop")),
                        new Vault(new byte[Vault.MASTER_BYTES], new SecureRandom()),
                        new CelRuleLanguage(),
                        CelRuleLanguage.shippedDefault(),
                        clock,
                        new SplittableRandom(1));
        var importer = new SheetImporter(store, folder, () -> Texts.in(Language.CHINESE));
        for (var name : List.of("catalogue.csv", "stock.csv", "keys.csv")) {
            var request = new ImportRequest(SharedFiles.file(name), Optional.empty(), false, LEI);
            if (!(importer.run(request, Progress.UNWATCHED) instanceof ImportResult.Ended)) {
                throw new IllegalStateException("not imported: " + name);
            }
        }
        orders = readOrders();
        for (int from = 0; from < orders.size(); from += CHUNK) {
            take(CHANNEL, orders.subList(from, Math.min(from + CHUNK, orders.size())));
        }
    }

    Store store() {
        return store;
    }

    SettableClock clock() {
        return clock;
    }

    List<Order> orders() {
        return orders;
    }

    private List<Order> readOrders() throws IOException {
        var file = SharedFiles.file(ORDERS);
        if (!(SheetFile.open(file) instanceof Sheet sheet)) {
            throw new IllegalStateException("no sheet: " + file);
        }
        var found = new ArrayList<Order>();
        var skus = store.catalogue().all();
        OrderSheet.read(
                sheet,
                CHANNEL,
                code -> Optional.ofNullable(skus.get(code)),
                folder,
                Watch.NOBODY,
                result -> {
                    if (result instanceof OrderResult.Taken(var order, _)
                            && found.size() < ORDERS_TAKEN) {
                        found.add(order);
                    }
                });
        return found;
    }

    /// Takes orders in once more, for another channel.
    List<Order> takeForOther(List<Order> some) {
        var others = some.stream().map(Month::other).toList();
        take(OTHER, others);
        return others;
    }

    private void take(ChannelName channel, List<Order> some) {
        store.intake().take(channel, ChannelKind.FILE, some, new Actor.Channel(channel)).join();
    }

    private static Order other(Order order) {
        return new Order(
                new OrderKey(OTHER, new OrderNumber("X" + order.key().number().value())),
                order.buyer(),
                order.recipient(),
                order.lines(),
                order.amount(),
                new Payment(order.payment().method(), "X" + order.payment().reference()),
                order.origin(),
                order.distributor(),
                order.note(),
                order.placed(),
                order.paid(),
                order.closed());
    }

    /// Works until nothing but waiting is left.
    WorkReport work(Map<String, PaymentAccount> accounts) {
        try (var worker =
                new Worker(
                        store, Map::of, () -> accounts, SETTINGS, clock, new SplittableRandom(2))) {
            return worker.runUntilIdle(Optional.empty());
        }
    }

    List<OrderRow> rows() {
        return store.orders().page(OrderFilter.ALL.fromOldest(), Optional.empty(), ALL).rows();
    }

    OrderDetail detail(OrderRow row) {
        return store.orders().find(row.id()).orElseThrow();
    }

    /// Numbers of the orders that have left, or that wait for nothing but being packed.
    Set<String> leaving() {
        return rows().stream()
                .filter(row -> !HELD_BACK.contains(row.phase()))
                .map(row -> row.key().number().value())
                .collect(Collectors.toSet());
    }

    /// What the provider's answers were found to mean.
    String findings(OrderRow row) {
        return detail(row).events().stream()
                .map(OrderDetail.EventRecord::what)
                .filter(what -> what.startsWith(FINDING))
                .map(what -> what.substring(FINDING.length()))
                .collect(Collectors.joining(" "));
    }

    List<Check> broken() {
        return store.verifier().all(_ -> {}).stream().filter(check -> !check.ok()).toList();
    }

    @Override
    public void close() {
        store.close();
    }
}
