package shop.fahuo.console.account;

import shop.fahuo.console.ship.ShippingKeeper;
import shop.fahuo.console.tariff.ParcelComparison;
import shop.fahuo.core.courier.Carriage;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.store.Store;
import shop.fahuo.store.account.Account;
import shop.fahuo.store.account.AccountName;
import shop.fahuo.store.order.Channels.Channel;
import shop.fahuo.store.payment.Route;
import shop.fahuo.worker.account.Health;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// All accounts of the shop, of whatever kind: looked at, tried out, kept. Every method blocks.
public final class AccountDesk {

    private final Store store;
    private final AccountWay payments;
    private final AccountWay couriers;
    private final ShippingKeeper shipping;
    private final ParcelComparison comparison;
    private final AccountWay channels;
    private final Supplier<Map<String, Health>> health;
    private final Clock clock;

    /// @param health of the accounts that somebody calls, by the name under which their tasks are
    ///   kept
    public AccountDesk(
            Store store,
            PaymentAccounts payments,
            CourierAccounts couriers,
            PracticeAccounts channels,
            Supplier<Map<String, Health>> health,
            Clock clock) {
        this.store = store;
        this.payments = new KeptWay<>(payments, clock);
        this.couriers = new KeptWay<>(couriers, clock);
        shipping = new ShippingKeeper(store.shippingSettings(), couriers::whose);
        comparison = new ParcelComparison(store, couriers::usable, clock);
        this.channels = new ChannelWay(store, channels);
        this.health = health;
        this.clock = clock;
    }

    /// By kind, then by name.
    public List<AccountRow> rows() {
        var now = health.get();
        return store.accounts().all().stream().flatMap(account -> row(account, now)).toList();
    }

    /// Of the accounts that somebody calls; asks the store nothing.
    public Map<String, Health> health() {
        return health.get();
    }

    private Stream<AccountRow> row(Account account, Map<String, Health> now) {
        return AccountKind.of(account).stream().map(kind -> way(kind).row(kind, account, now));
    }

    /// What parcels would cost by the accounts that can be used.
    public ParcelComparison comparison() {
        return comparison;
    }

    /// Those whose money an account may prove.
    public List<ChannelName> channels() {
        return store.channels().all().stream().map(Channel::name).toList();
    }

    /// Which account proves which channel's money now.
    public List<Route> routes() {
        return store.payments().routes().all();
    }

    /// The one that parcels go by unless somebody says otherwise.
    public Optional<AccountName> usual() {
        return store.shippingSettings()
                .get()
                .carriage()
                .map(Carriage::account)
                .flatMap(
                        usual ->
                                store.accounts().ofKind(CourierAccounts.KIND).stream()
                                        .map(Account::name)
                                        .filter(name -> name.toString().equals(usual))
                                        .findFirst());
    }

    /// How parcels go by the accounts at couriers.
    ShippingKeeper shipping() {
        return shipping;
    }

    /// What stands in the way of keeping it.
    public Optional<Flawed> flaw(AccountDraft draft) {
        if (!draft.isNamed()) {
            return Optional.of(Flawed.name("account.name.bad"));
        }
        if (draft.fresh() && store.accounts().find(draft.accountName()).isPresent()) {
            return Optional.of(Flawed.name("account.name.taken"));
        }
        return way(draft.kind()).flaw(draft);
    }

    /// Calls the other side with what is drafted; changes nothing here or there.
    public Tested test(AccountDraft draft) {
        var findings =
                flaw(draft)
                        .<List<Finding>>map(flaw -> List.of(new Finding.NotSet(flaw)))
                        .orElseGet(() -> way(draft.kind()).test(draft));
        return new Tested(clock.instant(), findings);
    }

    /// @return why it was not kept
    public Optional<Flawed> save(AccountDraft draft, Actor.Person by) {
        var flaw = flaw(draft);
        return flaw.isPresent() ? flaw : way(draft.kind()).save(draft, by);
    }

    private AccountWay way(AccountKind kind) {
        return switch (kind) {
            case WECHAT, ALIPAY -> payments;
            case SF, ZTO -> couriers;
            case CHANNEL -> channels;
        };
    }
}
