package shop.fahuo.console.wiring;

import shop.fahuo.console.account.AccountDraft;
import shop.fahuo.console.account.AccountKind;
import shop.fahuo.console.account.Keeping;
import shop.fahuo.console.account.KeptAccounts;
import shop.fahuo.console.account.PracticeAccounts;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.courier.Carriage;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Party;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.Phone;
import shop.fahuo.core.rule.RuleLanguage.Reading;
import shop.fahuo.core.stock.Warehouse;
import shop.fahuo.rules.CelRuleLanguage;
import shop.fahuo.simulator.CourierSimulation;
import shop.fahuo.simulator.PaymentSimulation;
import shop.fahuo.simulator.Scenario;
import shop.fahuo.simulator.Simulation;
import shop.fahuo.simulator.shop.DemoShop;
import shop.fahuo.store.setting.ShippingSettings;
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

    /// Before the shipped rules: somebody who practises can change their mind, and need not wait
    /// long to see the order leave.
    private static final String UNDO =
            """
            rules:
              - id: undo-large
                title:
                  zh: 大额订单可撤回 2 分钟
                  en: Two minutes to recall a large order
                when: order.totalFen >= yuan(1000)
                then: {undo-window: {minutes: 2}}
            """;

    private static final Party SENDER =
            new Party(
                    "链动小铺", new Phone("13900000000"), new Address("广东省", "深圳市", "南山区", "科技园 1 号"));

    private final Simulation simulation;
    private final PaymentSimulation payments;
    private final CourierSimulation couriers;

    private PracticeShop(
            Simulation simulation, PaymentSimulation payments, CourierSimulation couriers) {
        this.simulation = simulation;
        this.payments = payments;
        this.couriers = couriers;
    }

    /// @param file where the channel remembers its orders; on a shop that was opened before, it
    ///   goes on from there, and the payment providers learn of what was paid
    public static PracticeShop beside(Shop shop, Path file, Clock clock) throws IOException {
        var payments = PaymentSimulation.start(Scenario.DEMO, clock, new SecureRandom());
        try {
            var couriers = CourierSimulation.start(Scenario.DEMO, clock).orElseThrow();
            try {
                var simulation =
                        Simulation.start(
                                Scenario.DEMO,
                                Optional.of(file),
                                clock,
                                new SecureRandom(),
                                payments::take);
                var practice = new PracticeShop(simulation, payments, couriers);
                practice.join(shop);
                return practice;
            } catch (IOException e) {
                couriers.close();
                throw e;
            }
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
        for (var parts :
                List.of(
                        PracticeParts.wechat(payments.wechat()),
                        PracticeParts.alipay(payments.alipay()))) {
            // The channel's money is proved there.
            parts.settings().put("channels", CHANNEL.value());
            keep(shop.payments(), parts.draft(CHANNEL.value()));
        }
        keep(shop.couriers(), PracticeParts.sf(couriers.sf()).draft("sf"));
        keep(shop.couriers(), PracticeParts.zto(couriers.zto()).draft("zto"));
        ship(shop);
        rule(shop);
    }

    private static void keep(KeptAccounts<?> accounts, AccountDraft draft) throws IOException {
        var kept = accounts.put(draft, AUTHOR);
        if (!(kept instanceof Keeping.Kept)) {
            throw new IllegalStateException(kept.toString());
        }
    }

    /// Whatever somebody has set since stays.
    private static void ship(Shop shop) {
        var settings = shop.store().shippingSettings();
        if (settings.get().equals(ShippingSettings.NONE)) {
            var sf =
                    new Carriage(
                            Courier.SF,
                            AccountKind.SF.name("sf").toString(),
                            ProductCode.UNSAID,
                            PayMethod.SENDER);
            settings.put(
                    new ShippingSettings(
                            Optional.of(SENDER),
                            ShippingSettings.NONE.shop(),
                            Optional.of(sf),
                            true),
                    AUTHOR);
        }
    }

    /// Whatever somebody has set since stays.
    private static void rule(Shop shop) {
        var rules = shop.store().ruleSets();
        var shipped = CelRuleLanguage.shippedDefault();
        if (rules.live().source().equals(shipped)) {
            var practised = rules.activate(shipped.replaceFirst("(?m)^rules:\\R", UNDO), AUTHOR);
            if (!(practised instanceof Reading.Valid)) {
                throw new IllegalStateException(practised.toString());
            }
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

    /// Those that carry its parcels.
    public CourierSimulation couriers() {
        return couriers;
    }

    @Override
    public void close() {
        simulation.close();
        couriers.close();
        payments.close();
    }
}
