package shop.fahuo.console.account;

import shop.fahuo.connect.account.AccountParts;
import shop.fahuo.connect.account.Flaw;
import shop.fahuo.connect.payment.PaymentAccount;
import shop.fahuo.connect.payment.PaymentSetup;
import shop.fahuo.connect.payment.PaymentSetup.Reading;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.store.Store;
import shop.fahuo.store.account.Account;
import shop.fahuo.store.account.AccountName;
import shop.fahuo.store.account.SecretFile;
import shop.fahuo.store.payment.Route;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The shop's accounts at payment providers. Tasks and routes know one by its [AccountName] as
/// text. Settings are in the database, secrets in [SecretFile].
public final class PaymentAccounts {

    private static final Logger LOG = System.getLogger(PaymentAccounts.class.getName());

    private final Store store;
    private final SecretFile secrets;
    private final Consumer<Collection<String>> heard;

    /// Keys and certificates take a while to read, and workers ask several times a second.
    private final Map<AccountName, Read> read = new ConcurrentHashMap<>();

    private record Read(AccountParts parts, Reading reading) {}

    /// @param heard is told of every secret before it is used
    public PaymentAccounts(Store store, SecretFile secrets, Consumer<Collection<String>> heard) {
        this.store = store;
        this.secrets = secrets;
        this.heard = heard;
    }

    /// What came of keeping an account.
    public sealed interface Keeping {

        record Kept() implements Keeping {}

        record Wrong(Reading.Wrong why) implements Keeping {}

        /// Real money, no keyring to guard its secrets, and a master key without a passphrase.
        record NeedsLock() implements Keeping {}
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
        secrets.retry();
        return provider(name.kind())
                .flatMap(
                        provider ->
                                store.accounts()
                                        .find(name)
                                        .map(account -> reading(provider, account)));
    }

    /// Which secrets an account has; none while they cannot be looked at.
    public Set<String> secretNames(AccountName name) {
        try {
            return secrets.of(name).keySet();
        } catch (IOException e) {
            return Set.of();
        }
    }

    /// How an account could be used with these changes; nothing is kept.
    public Reading read(
            AccountName name, Map<String, String> settings, Map<String, String> secret) {
        try {
            return PaymentSetup.read(
                    provider(name.kind()).orElseThrow(), parts(name, settings, secret));
        } catch (IOException e) {
            return closed(name);
        }
    }

    /// Whether the keyring of the system holds the password of the secrets.
    public boolean isInKeyring() {
        return !secrets.isBeside();
    }

    /// Keeps an account if all of it is right, and routes the channels to it that it names. Parts
    /// that are not named stay as they are; an empty one is taken away.
    ///
    /// @throws IOException when the secrets cannot be written
    public Keeping put(
            AccountName name,
            Map<String, String> settings,
            Map<String, String> secret,
            Actor.Person by)
            throws IOException {
        var parts = parts(name, settings, secret);
        return switch (PaymentSetup.read(provider(name.kind()).orElseThrow(), parts)) {
            case Reading.Wrong wrong -> new Keeping.Wrong(wrong);
            case Reading.Good(var setup) when setup.isLive() && !secrets.guard() ->
                    new Keeping.NeedsLock();
            case Reading.Good(var setup) -> {
                secrets.put(name, parts.secrets());
                store.accounts().putSettings(name, settings, secret.keySet(), by);
                store.payments().routes().put(name.toString(), routes(name, setup), by);
                yield new Keeping.Kept();
            }
        };
    }

    /// Forgets an account, its secrets and its routes.
    public void remove(AccountName name, Actor.Person by) throws IOException {
        store.payments().routes().put(name.toString(), List.of(), by);
        store.accounts().remove(name, by);
        secrets.put(name, Map.of());
    }

    /// Whether the passphrase of the master key is all that guards the secrets of real money.
    public boolean needLock() {
        return secrets.isBeside() && setups().values().stream().anyMatch(PaymentSetup::isLive);
    }

    private AccountParts parts(
            AccountName name, Map<String, String> settings, Map<String, String> secret)
            throws IOException {
        var known = store.accounts().find(name);
        var parts =
                new AccountParts(
                        merged(known.map(Account::settings).orElse(Map.of()), settings),
                        merged(secrets.of(name), secret));
        heard.accept(parts.secrets().values());
        return parts;
    }

    private static Reading closed(AccountName name) {
        LOG.log(Level.DEBUG, "no secrets of {0}", name);
        return new Reading.Wrong("secrets.p12", Flaw.CLOSED);
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
        try {
            return reading(
                    provider,
                    account.name(),
                    new AccountParts(account.settings(), secrets.of(account.name())));
        } catch (IOException e) {
            return closed(account.name());
        }
    }

    private Reading reading(Provider provider, AccountName name, AccountParts parts) {
        var last = read.get(name);
        if (last != null && last.parts().equals(parts)) {
            return last.reading();
        }
        heard.accept(parts.secrets().values());
        var reading = PaymentSetup.read(provider, parts);
        read.put(name, new Read(parts, reading));
        return reading;
    }
}
