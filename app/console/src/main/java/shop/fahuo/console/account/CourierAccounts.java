package shop.fahuo.console.account;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.account.AccountParts;
import shop.fahuo.connect.account.Flaw;
import shop.fahuo.connect.account.Reading;
import shop.fahuo.connect.courier.CourierAccount;
import shop.fahuo.connect.courier.CourierSetup;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.Store;
import shop.fahuo.store.account.Account;
import shop.fahuo.store.account.AccountName;
import shop.fahuo.store.account.SecretFile;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The shop's accounts at couriers. Tasks and parcels know one as `courier/NAME`; its setting
/// `courier` says whose it is.
public final class CourierAccounts extends KeptAccounts<CourierSetup> {

    /// The kind of these accounts, and the setting that names the courier.
    public static final String KIND = "courier";

    private final Store store;

    /// @param heard is told of every secret before it is used
    public CourierAccounts(Store store, SecretFile secrets, Consumer<Collection<String>> heard) {
        super(store, secrets, heard, List.of(KIND));
        this.store = store;
    }

    /// Whose an account is; empty when it is none of a courier.
    static Optional<Courier> courier(Account account) {
        return account.name().kind().equals(KIND) ? courier(account.settings()) : Optional.empty();
    }

    private static Optional<Courier> courier(Map<String, String> settings) {
        return Optional.ofNullable(settings.get(KIND)).flatMap(Courier::named);
    }

    /// Those that can be called, by the name under which their tasks are kept.
    public Map<String, CourierAccount> all() {
        var accounts = new TreeMap<String, CourierAccount>();
        setups().forEach((name, setup) -> accounts.put(name, setup.account()));
        return accounts;
    }

    /// Whose each account is that can be called, by the name under which its tasks are kept.
    public Map<String, Courier> usable() {
        var usable = new TreeMap<String, Courier>();
        all().forEach((name, account) -> usable.put(name, account.courier()));
        return usable;
    }

    /// Whose each account is, by the name under which its tasks are kept; also of those that cannot
    /// be used as they are set.
    public Map<String, Courier> whose() {
        return store.accounts().ofKind(KIND).stream()
                .filter(account -> courier(account).isPresent())
                .collect(
                        Collectors.toMap(
                                account -> account.name().toString(),
                                account -> courier(account).orElseThrow()));
    }

    @Override
    Reading<CourierSetup> read(AccountName name, AccountParts parts) {
        var settings = new HashMap<>(parts.settings());
        settings.remove(KIND);
        return courier(parts.settings())
                .map(
                        courier ->
                                CourierSetup.read(
                                        courier, new AccountParts(settings, parts.secrets())))
                .orElseGet(() -> new Reading.Wrong<>(KIND, Flaw.MISSING));
    }

    @Override
    public List<Finding> test(CourierSetup setup, Clock clock) {
        return setup.test(Timeouts.DEFAULT, clock).symptoms().stream()
                .<Finding>map(Finding.Courier::new)
                .toList();
    }

    @Override
    public Traits traits(CourierSetup setup) {
        return Traits.NONE;
    }

    @Override
    void kept(AccountName name, CourierSetup setup, Actor.Person by) {
        // Which account carries what is said where the shop's shipping is set.
    }
}
