package shop.fahuo.console.account;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.account.AccountParts;
import shop.fahuo.connect.account.Reading;
import shop.fahuo.connect.payment.PaymentAccount;
import shop.fahuo.connect.payment.PaymentSetup;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.store.Store;
import shop.fahuo.store.account.AccountName;
import shop.fahuo.store.account.SecretFile;
import shop.fahuo.store.payment.Route;

import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The shop's accounts at payment providers. Channels are routed to the one that names them.
public final class PaymentAccounts extends KeptAccounts<PaymentSetup> {

    private final Store store;

    /// @param heard is told of every secret before it is used
    public PaymentAccounts(Store store, SecretFile secrets, Consumer<Collection<String>> heard) {
        super(
                store,
                secrets,
                heard,
                Stream.of(Provider.values()).map(PaymentAccounts::kind).toList());
        this.store = store;
    }

    /// The kind of a provider's accounts, as it is typed.
    public static String kind(Provider provider) {
        return provider.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Provider> provider(String kind) {
        return Stream.of(Provider.values()).filter(one -> kind(one).equals(kind)).findFirst();
    }

    /// Those that can be called, by the name under which their tasks are kept.
    public Map<String, PaymentAccount> all() {
        var accounts = new HashMap<String, PaymentAccount>();
        setups().forEach((name, setup) -> accounts.put(name, setup.merchant()));
        return accounts;
    }

    @Override
    Reading<PaymentSetup> read(AccountName name, AccountParts parts) {
        return PaymentSetup.read(provider(name.kind()).orElseThrow(), parts);
    }

    @Override
    public List<Finding> test(PaymentSetup setup, Clock clock) {
        return setup.test(Timeouts.DEFAULT, clock).symptoms().stream()
                .<Finding>map(Finding.Payment::new)
                .toList();
    }

    @Override
    public Traits traits(PaymentSetup setup) {
        return new Traits(
                setup.terms().channels(),
                setup.merchant().toldOfShipping().isPresent(),
                setup.ends());
    }

    @Override
    void kept(AccountName name, PaymentSetup setup, Actor.Person by) {
        store.payments().routes().put(name.toString(), routes(name, setup), by);
    }

    @Override
    public void remove(AccountName name, Actor.Person by) throws IOException {
        store.payments().routes().put(name.toString(), List.of(), by);
        super.remove(name, by);
    }

    private static List<Route> routes(AccountName name, PaymentSetup setup) {
        var account = setup.merchant();
        return setup.terms().channels().stream()
                .map(
                        channel ->
                                new Route(
                                        channel,
                                        account.provider(),
                                        name.toString(),
                                        account.receiver(),
                                        account.toldOfShipping().isPresent()))
                .toList();
    }
}
