package shop.fahuo.console.wiring;

import shop.fahuo.console.account.PaymentAccounts;
import shop.fahuo.console.account.PaymentAccounts.Keeping;
import shop.fahuo.console.account.PracticeAccounts;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.stock.Warehouse;
import shop.fahuo.simulator.PaymentSimulation;
import shop.fahuo.simulator.Scenario;
import shop.fahuo.simulator.Simulation;
import shop.fahuo.simulator.shop.DemoShop;
import shop.fahuo.store.account.AccountName;
import shop.fahuo.store.stock.StockBook.Counted;
import shop.fahuo.store.stock.StockBook.NewKey;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fills a shop with the practice shop's goods and keeps its channel running beside it. Nothing
/// leaves the machine.
public final class PracticeShop implements AutoCloseable {

    private static final ChannelName CHANNEL = new ChannelName("practice");
    private static final Actor.Person AUTHOR = new Actor.Person("practice");

    private final Simulation simulation;
    private final PaymentSimulation payments;

    private PracticeShop(Simulation simulation, PaymentSimulation payments) {
        this.simulation = simulation;
        this.payments = payments;
    }

    /// @param file where the channel remembers its orders; on a shop that was opened before, it
    ///   goes on from there, and the payment providers learn of what was paid
    public static PracticeShop beside(Shop shop, Path file, Clock clock) throws IOException {
        var payments = PaymentSimulation.start(Scenario.DEMO, clock, new SecureRandom());
        try {
            var simulation =
                    Simulation.start(
                            Scenario.DEMO,
                            Optional.of(file),
                            clock,
                            new SecureRandom(),
                            payments::take);
            var practice = new PracticeShop(simulation, payments);
            practice.join(shop);
            return practice;
        } catch (IOException e) {
            payments.close();
            throw e;
        }
    }

    private void join(Shop shop) throws IOException {
        fill(shop, simulation.shop());
        shop.accounts()
                .put(
                        CHANNEL,
                        Map.of(PracticeAccounts.URL, simulation.practice().base().toString()),
                        Map.of(PracticeAccounts.TOKEN, simulation.practice().token()),
                        AUTHOR);
        keep(shop, Provider.WECHAT, PracticeParts.wechat(payments.wechat()));
        keep(shop, Provider.ALIPAY, PracticeParts.alipay(payments.alipay()));
    }

    /// The channel's money is proved there.
    private static void keep(Shop shop, Provider provider, Map<String, String> parts)
            throws IOException {
        var settings = PracticeParts.settings(parts);
        settings.put("channels", CHANNEL.value());
        var name = new AccountName(PaymentAccounts.kind(provider), CHANNEL.value());
        var kept = shop.payments().put(name, settings, PracticeParts.secrets(parts), AUTHOR);
        if (!(kept instanceof Keeping.Kept)) {
            throw new IllegalStateException(kept.toString());
        }
    }

    private static void fill(Shop shop, DemoShop goods) {
        var store = shop.store();
        store.catalogue().put(goods.skus(), AUTHOR);
        store.distributors().put(DemoShop.DISTRIBUTORS, AUTHOR);
        var counted =
                goods.stock().stream()
                        .map(stock -> new Counted(stock.sku(), Warehouse.MAIN, stock.units()))
                        .toList();
        store.stock().count(Sha256.of("practice stock"), "practice", counted, AUTHOR);
        var keys = goods.keys().stream().flatMap(pool -> keys(pool).stream()).toList();
        store.stock().receive(keys, AUTHOR);
    }

    private static List<NewKey> keys(DemoShop.Keys pool) {
        return pool.keys().stream().map(key -> new NewKey(pool.sku(), key)).toList();
    }

    /// The providers its buyers pay at.
    public PaymentSimulation payments() {
        return payments;
    }

    @Override
    public void close() {
        simulation.close();
        payments.close();
    }
}
