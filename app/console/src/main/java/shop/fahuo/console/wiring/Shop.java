package shop.fahuo.console.wiring;

import org.jspecify.annotations.Nullable;

import shop.fahuo.console.account.AccountDesk;
import shop.fahuo.console.account.CourierAccounts;
import shop.fahuo.console.account.KeyringPassword;
import shop.fahuo.console.account.PaymentAccounts;
import shop.fahuo.console.account.PracticeAccounts;
import shop.fahuo.console.home.Home;
import shop.fahuo.console.home.PrivateFiles;
import shop.fahuo.console.importing.SheetImporter;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.print.PrintDesk;
import shop.fahuo.core.payment.bill.MatchPolicy;
import shop.fahuo.rules.CelRuleLanguage;
import shop.fahuo.store.Store;
import shop.fahuo.store.account.PasswordPlace;
import shop.fahuo.store.account.SecretFile;
import shop.fahuo.store.payment.bill.BillAccount;
import shop.fahuo.store.vault.Vault;
import shop.fahuo.store.vault.VaultOpening;
import shop.fahuo.store.vault.Vaults;
import shop.fahuo.worker.Outside;
import shop.fahuo.worker.Worker;
import shop.fahuo.worker.WorkerSettings;
import shop.fahuo.worker.account.Health;
import shop.fahuo.worker.payment.BillFolder;
import shop.fahuo.worker.payment.Statements;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// A shop: everything behind the window and the command line, wired once.
public final class Shop implements AutoCloseable {

    /// A keyring may ask its owner to open it.
    private static final Duration KEYRING_WAIT = Duration.ofSeconds(30);

    /// In 1/10,000, as [shop.fahuo.connect.payment.Terms] has it.
    private static final String RATE = "feeRate";

    private static final int RATE_SCALE = 4;

    private final Home home;
    private final Vault vault;
    private final Store store;
    private final Clock clock;
    private final PracticeAccounts accounts;
    private final PaymentAccounts payments;
    private final CourierAccounts couriers;
    private final Redaction redaction;
    private final AtomicReference<@Nullable Worker> working = new AtomicReference<>();
    private @Nullable PrintDesk printing;

    private Shop(Home home, Vault vault, Store store, Clock clock, Redaction redaction) {
        this.home = home;
        this.vault = vault;
        this.store = store;
        this.clock = clock;
        accounts = new PracticeAccounts(store);
        this.redaction = redaction;
        var secrets = secrets(home, vault);
        payments = new PaymentAccounts(store, secrets, redaction::learn);
        couriers = new CourierAccounts(store, secrets, redaction::learn);
    }

    /// A service without a session switches the keyring off: `-Dfahuo.keyring=off`.
    private static SecretFile secrets(Home home, Vault vault) {
        PasswordPlace keyring =
                "off".equals(System.getProperty("fahuo.keyring"))
                        ? PasswordPlace.NONE
                        : new KeyringPassword(home.folder(), KEYRING_WAIT);
        return new SecretFile(home.folder(), vault, keyring, new SecureRandom());
    }

    /// Opens the key of a home. Desks that share a database may share a home too, and come to it at
    /// the same moment.
    ///
    /// @param passphrase asked only when the key is locked
    public static VaultOpening vault(Home home, Supplier<Optional<char[]>> passphrase)
            throws IOException {
        try (var file =
                FileChannel.open(
                        home.keyLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Closing the file gives the lock back.
            file.lock();
            return Vaults.open(home.folder(), passphrase, new SecureRandom());
        }
    }

    /// One that is not open yet.
    ///
    /// @param url of a PostgreSQL that several desks share; empty: the home's own database, which
    ///   only the home's owner may open
    /// @param redaction hears of the secrets the shop has
    public static Shop at(
            Home home, Vault vault, Optional<String> url, Clock clock, Redaction redaction) {
        var store =
                Store.at(
                        url.orElseGet(() -> Store.h2Url(home.database())),
                        vault,
                        new CelRuleLanguage(),
                        clock,
                        new SecureRandom());
        return new Shop(home, vault, store, clock, redaction);
    }

    /// [#at], and open.
    public static Shop open(
            Home home, Vault vault, Optional<String> url, Clock clock, Redaction redaction) {
        var shop = at(home, vault, url, clock, redaction);
        shop.open();
        return shop;
    }

    /// See [Store#open(String)].
    public void open() {
        store.open(CelRuleLanguage.shippedDefault());
    }

    /// Locks the shop's key with a passphrase, which is wiped; without one the key lies open again.
    ///
    /// @return false when it must stay locked: nothing else guards the secrets of real accounts
    public boolean lockKey(Optional<char[]> passphrase) throws IOException {
        if (passphrase.isEmpty() && (payments.needLock() || couriers.needLock())) {
            return false;
        }
        Vaults.lock(home.folder(), vault, passphrase, new SecureRandom());
        return true;
    }

    public Home home() {
        return home;
    }

    public Store store() {
        return store;
    }

    public PracticeAccounts accounts() {
        return accounts;
    }

    public PaymentAccounts payments() {
        return payments;
    }

    public CourierAccounts couriers() {
        return couriers;
    }

    /// One for the program, since it keeps the shapes of letters.
    public synchronized PrintDesk printing() {
        var desk =
                printing == null
                        ? new PrintDesk(store.printing(), store.packing().list(), clock)
                        : printing;
        printing = desk;
        return desk;
    }

    /// What keeps secrets out of texts.
    public Redaction redaction() {
        return redaction;
    }

    /// A worker of its own, beside any other; whoever asks for it closes it.
    public Worker newWorker() {
        var settings = WorkerSettings.DEFAULT.withOwner("fahuo-" + ProcessHandle.current().pid());
        return new Worker(
                store,
                Outside.of(accounts::all, payments::all)
                        .withCouriers(couriers::all)
                        .withBills(
                                Optional.of(
                                        new Statements.Terms(
                                                new BillFolder(home.bills()),
                                                this::billAccount,
                                                this::policy))),
                settings,
                clock,
                new SecureRandom());
    }

    /// The merchant account whose bills are to be read, by the name of a payment account.
    private Optional<BillAccount> billAccount(String name) {
        return Optional.ofNullable(payments.all().get(name))
                .map(account -> new BillAccount(account.provider(), account.receiver()));
    }

    /// By what an account's bills are judged: its rate, where one was told.
    public MatchPolicy policy(String account) {
        var rate =
                store.accounts().all().stream()
                        .filter(one -> one.name().toString().equals(account))
                        .flatMap(one -> Optional.ofNullable(one.settings().get(RATE)).stream())
                        .findFirst()
                        .map(text -> BigDecimal.valueOf(Long.parseLong(text), RATE_SCALE));
        return new MatchPolicy(MatchPolicy.DEFAULT.poolDays(), rate);
    }

    /// Begins to work by itself for as long as this process wants; one at a time is enough.
    public Work startWork() {
        var fresh = newWorker();
        if (working.compareAndSet(null, fresh)) {
            return new Work(Optional.of(fresh), working);
        }
        fresh.close();
        return new Work(Optional.empty(), working);
    }

    /// How the accounts are that this process calls, by name; empty while it does not work.
    public Optional<Map<String, Health>> health() {
        return Optional.ofNullable(working.get()).map(Worker::health);
    }

    /// The right to work by itself.
    ///
    /// @param worker not yet started; empty when somebody in this process works already
    public record Work(Optional<Worker> worker, AtomicReference<@Nullable Worker> working)
            implements AutoCloseable {

        @Override
        public void close() {
            worker.ifPresent(
                    each -> {
                        each.close();
                        working.set(null);
                    });
        }
    }

    /// All its accounts, whatever their kind.
    public AccountDesk accountDesk() {
        return new AccountDesk(
                store, payments, couriers, accounts, () -> health().orElse(Map.of()), clock);
    }

    public Clock clock() {
        return clock;
    }

    /// @param texts in whose language rejected rows give their reasons
    public SheetImporter importer(Supplier<Texts> texts) {
        return new SheetImporter(store, home.scratch(), texts);
    }

    /// A new empty file for what need not outlive this process.
    public Path scratchFile(String prefix) throws IOException {
        return PrivateFiles.scratchFile(home.scratch(), prefix);
    }

    @Override
    public void close() {
        store.close();
    }
}
