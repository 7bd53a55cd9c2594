package shop.fahuo.console.account;

import shop.fahuo.connect.payment.AccountParts;
import shop.fahuo.connect.payment.PaymentAccount;
import shop.fahuo.connect.payment.PaymentSetup;
import shop.fahuo.connect.payment.PaymentSetup.Reading;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.store.Store;
import shop.fahuo.store.account.Account;
import shop.fahuo.store.account.AccountName;
import shop.fahuo.store.payment.Route;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The shop's accounts at payment providers. Tasks and routes know one by its [AccountName] as
/// text.
public final class PaymentAccounts {

    private final Store store;

    /// Keys and certificates take a while to read, and workers ask several times a second.
    private final Map<AccountName, Read> read = new ConcurrentHashMap<>();

    private record Read(AccountParts parts, Reading reading) {}

    public PaymentAccounts(Store store) {
        this.store = store;
    }

    /// The kind of a provider's accounts, as it is typed.
    public static String kind(Provider provider) {
        return provider.name().toLowerCase(Locale.ROOT);
    }

    /// Empty when it is the kind of something else.
    public static Optional<Provider> provider(String kind) {
        return Stream.of(Provider.values()).filter(one -> kind(one).equals(kind)).findFirst();
    }

    /// Those that can be called, by the name under which their tasks are kept.
    public Map<String, PaymentAccount> all() {
        var accounts = new HashMap<String, PaymentAccount>();
        setups().forEach((name, setup) -> accounts.put(name, setup.merchant()));
        return accounts;
    }

    /// Those that can be used.
    public Map<String, PaymentSetup> setups() {
        var setups = new TreeMap<String, PaymentSetup>();
        for (var provider : Provider.values()) {
            for (var account : store.accounts().ofKind(kind(provider))) {
                if (reading(provider, account) instanceof Reading.Good(var setup)) {
                    setups.put(account.name().toString(), setup);
                }
            }
        }
        return setups;
    }

    /// How an account can be used, or why it cannot; empty for one the shop does not have.
    public Optional<Reading> find(AccountName name) {
        return provider(name.kind())
                .flatMap(
                        provider ->
                                store.accounts()
                                        .find(name)
                                        .map(account -> reading(provider, account)));
    }

    /// Keeps an account if all of it is right, and routes the channels to it that it names.
    /// Settings that are not named stay as they are; an empty one is taken away.
    public Reading put(
            AccountName name,
            Map<String, String> settings,
            Map<String, String> secrets,
            Actor.Person by) {
        var provider = provider(name.kind()).orElseThrow();
        var known = store.accounts().find(name);
        var parts =
                new AccountParts(
                        merged(known.map(Account::settings).orElse(Map.of()), settings),
                        merged(store.accounts().secrets(name), secrets));
        var reading = PaymentSetup.read(provider, parts);
        if (reading instanceof Reading.Good(var setup)) {
            store.accounts().put(name, settings, secrets, by);
            store.payments().routes().put(name.toString(), routes(name, setup), by);
        }
        return reading;
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

    private static Map<String, String> merged(
            Map<String, String> old, Map<String, String> changes) {
        var merged = new HashMap<>(old);
        merged.putAll(changes);
        merged.values().removeIf(String::isEmpty);
        return merged;
    }

    private Reading reading(Provider provider, Account account) {
        var name = account.name();
        var parts = new AccountParts(account.settings(), store.accounts().secrets(name));
        var last = read.get(name);
        if (last != null && last.parts().equals(parts)) {
            return last.reading();
        }
        var reading = PaymentSetup.read(provider, parts);
        read.put(name, new Read(parts, reading));
        return reading;
    }
}
