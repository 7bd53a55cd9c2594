package shop.fahuo.console.account;

import shop.fahuo.connect.account.AccountParts;
import shop.fahuo.connect.courier.CourierAccount;
import shop.fahuo.connect.courier.CourierSetup;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.store.Store;
import shop.fahuo.store.account.Account;
import shop.fahuo.store.account.SecretFile;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The shop's accounts at couriers. Tasks and parcels know one as `courier/NAME`; its setting
/// `courier` says whose it is. Settings are in the database, secrets in [SecretFile].
public final class CourierAccounts {

    /// The kind of these accounts, and the setting that names the courier.
    public static final String KIND = "courier";

    private static final Logger LOG = System.getLogger(CourierAccounts.class.getName());

    private final Store store;
    private final SecretFile secrets;
    private final Consumer<Collection<String>> heard;

    /// @param heard is told of every secret before it is used
    public CourierAccounts(Store store, SecretFile secrets, Consumer<Collection<String>> heard) {
        this.store = store;
        this.secrets = secrets;
        this.heard = heard;
    }

    /// Those that can be called, by the name under which their tasks are kept.
    public Map<String, CourierAccount> all() {
        var accounts = new TreeMap<String, CourierAccount>();
        for (var account : store.accounts().ofKind(KIND)) {
            setup(account)
                    .ifPresent(setup -> accounts.put(account.name().toString(), setup.account()));
        }
        return accounts;
    }

    private Optional<CourierSetup> setup(Account account) {
        var settings = new HashMap<>(account.settings());
        var courier = Optional.ofNullable(settings.remove(KIND)).flatMap(Courier::named);
        try {
            var secret = secrets.of(account.name());
            heard.accept(secret.values());
            return courier.map(one -> CourierSetup.read(one, new AccountParts(settings, secret)))
                    .flatMap(CourierAccounts::good);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "no secrets of {0}", account.name());
            return Optional.empty();
        }
    }

    private static Optional<CourierSetup> good(CourierSetup.Reading reading) {
        return switch (reading) {
            case CourierSetup.Reading.Good(var setup) -> Optional.of(setup);
            case CourierSetup.Reading.Wrong _ -> Optional.empty();
        };
    }
}
