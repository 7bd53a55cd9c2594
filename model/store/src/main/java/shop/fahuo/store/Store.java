package shop.fahuo.store;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.rule.RuleLanguage;
import shop.fahuo.core.task.RetryPolicy;
import shop.fahuo.store.account.Accounts;
import shop.fahuo.store.account.Cursors;
import shop.fahuo.store.aftersale.AfterSale;
import shop.fahuo.store.backup.BackupResult;
import shop.fahuo.store.backup.Backups;
import shop.fahuo.store.commission.CommissionStore;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.distributor.Distributors;
import shop.fahuo.store.distributor.Forests;
import shop.fahuo.store.distributor.Tree;
import shop.fahuo.store.erasure.Erasures;
import shop.fahuo.store.insight.Backgrounds;
import shop.fahuo.store.insight.Beginnings;
import shop.fahuo.store.insight.PlanTrial;
import shop.fahuo.store.insight.Pulses;
import shop.fahuo.store.ledger.Ledger;
import shop.fahuo.store.order.Channels;
import shop.fahuo.store.order.Intake;
import shop.fahuo.store.order.OrderLoader;
import shop.fahuo.store.order.Orders;
import shop.fahuo.store.order.PullRejects;
import shop.fahuo.store.outbox.Jitter;
import shop.fahuo.store.outbox.Outbox;
import shop.fahuo.store.pack.PackPlace;
import shop.fahuo.store.parcel.Packing;
import shop.fahuo.store.payment.PaymentStore;
import shop.fahuo.store.print.Printing;
import shop.fahuo.store.proof.Proofs;
import shop.fahuo.store.review.Desk;
import shop.fahuo.store.review.Onlookers;
import shop.fahuo.store.rule.Decisions;
import shop.fahuo.store.rule.RuleSets;
import shop.fahuo.store.setting.RedSwitch;
import shop.fahuo.store.setting.ShippingDesk;
import shop.fahuo.store.settlement.SettlementStore;
import shop.fahuo.store.ship.ByHand;
import shop.fahuo.store.ship.DeliveryFiles;
import shop.fahuo.store.ship.Effects;
import shop.fahuo.store.ship.Leaving;
import shop.fahuo.store.ship.Parcels;
import shop.fahuo.store.ship.Shipping;
import shop.fahuo.store.ship.ShippingReports;
import shop.fahuo.store.stock.Catalogue;
import shop.fahuo.store.stock.StockBook;
import shop.fahuo.store.stock.StockReader;
import shop.fahuo.store.tariff.Tariffs;
import shop.fahuo.store.track.Tracking;
import shop.fahuo.store.vault.KeyProof;
import shop.fahuo.store.vault.Vault;
import shop.fahuo.store.verify.Check;
import shop.fahuo.store.verify.Verifier;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import javax.sql.DataSource;

/// Everything the shop remembers, one feature a method. Thread-safe; closing it finishes what is
/// being written.
public final class Store implements AutoCloseable {

    private final Database database;
    private final Vault vault;
    private final Channels channels;
    private final Orders orders;
    private final Intake intake;
    private final RuleSets ruleSets;
    private final RedSwitch redSwitch;
    private final Decisions decisions;
    private final Desk desk;
    private final Onlookers onlookers;
    private final Shipping shipping;
    private final Parcels parcels;
    private final ByHand byHand;
    private final ShippingDesk shippingSettings;
    private final Packing packing;
    private final Leaving leaving;
    private final Tracking track;
    private final AfterSale afterSale;
    private final CommissionStore commission;
    private final PlanTrial planTrial;
    private final Pulses pulses;
    private final Backgrounds backgrounds;
    private final Beginnings beginnings;
    private final DeliveryFiles deliveryFiles;
    private final Effects effects;
    private final ShippingReports shippingReports;
    private final Outbox outbox;
    private final PaymentStore payments;
    private final Ledger ledger;
    private final Printing printing;
    private final PackPlace packPlace;
    private final StockBook stock;
    private final StockReader stockReader;
    private final Catalogue catalogue;
    private final Distributors distributors;
    private final Tree tree;
    private final SettlementStore settlement;
    private final Forests forests;
    private final Tariffs tariffs;
    private final Accounts accounts;
    private final Cursors cursors;
    private final PullRejects pullRejects;
    private final Erasures erasures;
    private final Proofs proofs;
    private final Verifier verifier;
    private final Backups backups;
    private volatile List<Check> openChecks = List.of();

    private Store(
            Database database,
            Vault vault,
            RuleLanguage language,
            Clock clock,
            RandomGenerator random) {
        this.database = database;
        this.vault = vault;
        channels = new Channels(database);
        var loader = new OrderLoader(channels, vault);
        orders = new Orders(database, channels, vault, clock);
        shippingSettings = new ShippingDesk(database, vault);
        intake = new Intake(database, channels, vault, shippingSettings);
        ruleSets = new RuleSets(database, language);
        redSwitch = new RedSwitch(database);
        decisions = new Decisions(database, loader, ruleSets);
        desk = new Desk(database, loader);
        onlookers = new Onlookers(database);
        var jitter = new Jitter(random);
        packing = Packing.of(database, loader, shippingSettings, vault, jitter);
        shipping = new Shipping(database, loader, packing.auto());
        parcels = new Parcels(database, loader);
        byHand = new ByHand(database, loader);
        leaving = new Leaving(database, packing.loader());
        track = Tracking.of(database, leaving, vault, jitter);
        afterSale = new AfterSale(database, loader);
        commission = new CommissionStore(database, clock);
        planTrial = new PlanTrial(database, loader, commission.plans());
        pulses = new Pulses(database, channels, clock);
        deliveryFiles = new DeliveryFiles(database, channels, vault);
        effects = new Effects(database, loader, vault, RetryPolicy.DEFAULT, jitter);
        shippingReports = new ShippingReports(database, loader);
        outbox = new Outbox(database);
        payments = new PaymentStore(database, loader, clock);
        ledger = new Ledger(database);
        printing = new Printing(database, vault);
        packPlace = PackPlace.of(database, orders, packing, leaving, printing.runs());
        stock = new StockBook(database, vault);
        stockReader = new StockReader(database);
        catalogue = new Catalogue(database);
        distributors = new Distributors(database, vault);
        tree = new Tree(database, vault);
        settlement = SettlementStore.of(database, distributors, vault, clock);
        forests = new Forests(database, vault);
        backgrounds = new Backgrounds(database, orders, distributors.reader(), forests);
        beginnings = new Beginnings(database);
        tariffs = new Tariffs(database);
        accounts = new Accounts(database, vault);
        cursors = new Cursors(database);
        pullRejects = new PullRejects(database);
        erasures = new Erasures(database, loader);
        proofs = new Proofs(database, vault);
        verifier = new Verifier(database, ruleSets);
        backups = new Backups(database, clock);
    }

    /// A store that is not open yet: its features can be handed out, nothing can be asked of them.
    ///
    /// @param url `jdbc:h2:file:…` for the one process that owns a home, `jdbc:postgresql:…` for
    ///   desks that share
    public static Store at(
            String url, Vault vault, RuleLanguage language, Clock clock, RandomGenerator random) {
        return new Store(Database.at(url, clock), vault, language, clock, random);
    }

    /// [#at], and open.
    public static Store open(
            String url,
            Vault vault,
            RuleLanguage language,
            String rules,
            Clock clock,
            RandomGenerator random) {
        return opened(at(url, vault, language, clock, random), rules);
    }

    /// [#open] on connections that somebody else makes; see [Database#at(DataSource, Clock)].
    public static Store open(
            DataSource source,
            Vault vault,
            RuleLanguage language,
            String rules,
            Clock clock,
            RandomGenerator random) {
        var database = Database.at(source, clock);
        return opened(new Store(database, vault, language, clock, random), rules);
    }

    private static Store opened(Store store, String rules) {
        store.open(rules);
        return store;
    }

    /// Opens it, making or migrating its schema first; once. Where that fails it is closed.
    ///
    /// @param rules source of the rule set a new shop starts with
    /// @throws Vault.WrongKeyException when the database was sealed with another key
    public void open(String rules) {
        database.open();
        try {
            KeyProof.check(database, vault);
            if (database.diedOpen()) {
                openChecks = Verifier.cheap(database);
            }
            ruleSets.seed(rules, new Actor.Worker());
            distributors.markPhones();
            if (database.isEmbedded()) {
                distributors.recoverCrashed();
                outbox.recoverCrashed();
                printing.runs().recoverCrashed();
            }
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /// The address of an H2 file with the settings that the store relies on.
    ///
    /// @param file without H2's own ending
    public static String h2Url(Path file) {
        return Database.h2Url(file);
    }

    /// The number of its schema.
    public static int schema() {
        return Database.schema();
    }

    public Channels channels() {
        return channels;
    }

    public Orders orders() {
        return orders;
    }

    public Intake intake() {
        return intake;
    }

    public RuleSets ruleSets() {
        return ruleSets;
    }

    public RedSwitch redSwitch() {
        return redSwitch;
    }

    public Decisions decisions() {
        return decisions;
    }

    public Desk desk() {
        return desk;
    }

    /// Who else has which order before them.
    public Onlookers onlookers() {
        return onlookers;
    }

    public Shipping shipping() {
        return shipping;
    }

    public ByHand byHand() {
        return byHand;
    }

    public Parcels parcels() {
        return parcels;
    }

    /// Who sends, by whom it goes, and whether it is booked by itself.
    public ShippingDesk shippingSettings() {
        return shippingSettings;
    }

    /// Boxes and their waybills.
    public Packing packing() {
        return packing;
    }

    /// How parcels leave.
    public Leaving leaving() {
        return leaving;
    }

    /// Where parcels are.
    public Tracking track() {
        return track;
    }

    /// How long an order that has arrived may come back.
    public AfterSale afterSale() {
        return afterSale;
    }

    /// Who earns what of which order.
    public CommissionStore commission() {
        return commission;
    }

    /// What past orders would have cost by a plan.
    public PlanTrial planTrial() {
        return planTrial;
    }

    /// How it stands at a glance.
    public Pulses pulses() {
        return pulses;
    }

    /// What stands around an order.
    public Backgrounds backgrounds() {
        return backgrounds;
    }

    /// How far it has come.
    public Beginnings beginnings() {
        return beginnings;
    }

    public DeliveryFiles deliveryFiles() {
        return deliveryFiles;
    }

    public Effects effects() {
        return effects;
    }

    public ShippingReports shippingReports() {
        return shippingReports;
    }

    public Outbox outbox() {
        return outbox;
    }

    public PaymentStore payments() {
        return payments;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Printing printing() {
        return printing;
    }

    /// Where parcels are packed by scanning.
    public PackPlace packPlace() {
        return packPlace;
    }

    public StockBook stock() {
        return stock;
    }

    /// What there is of everything, and why.
    public StockReader stockReader() {
        return stockReader;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Distributors distributors() {
        return distributors;
    }

    /// Who brought whom, whose line each distributor is in, and how each stands.
    public Tree tree() {
        return tree;
    }

    /// Paying out what is payable.
    public SettlementStore settlement() {
        return settlement;
    }

    /// All distributors at once.
    public Forests forests() {
        return forests;
    }

    /// What couriers' contracts ask.
    public Tariffs tariffs() {
        return tariffs;
    }

    public Accounts accounts() {
        return accounts;
    }

    public Cursors cursors() {
        return cursors;
    }

    public PullRejects pullRejects() {
        return pullRejects;
    }

    /// How personal data goes away.
    public Erasures erasures() {
        return erasures;
    }

    /// The log over everything that happened, and what proves it.
    public Proofs proofs() {
        return proofs;
    }

    public Verifier verifier() {
        return verifier;
    }

    public Backups backups() {
        return backups;
    }

    /// The cheap invariants as they were found when the store was opened after a process that died
    /// with it open; empty after a clean exit. What is broken should be shown before anybody works.
    public List<Check> openChecks() {
        return openChecks;
    }

    /// Tells which orders have changed, by internal id, once the change is durable, by this desk or
    /// by another that shares the database; none when it was the shop itself (its rules, its
    /// switch, its stock) or more than can be named. The listener must only take note.
    public Subscription onChange(Consumer<Set<Long>> listener) {
        return database.onChange(listener)::run;
    }

    /// Closes and gives back the room in the file that nothing uses any more, which takes seconds.
    /// A backup is made first; when it fails, the file is closed as it is.
    public BackupResult closeCompacting(Path backup) throws IOException {
        BackupResult result;
        try {
            result = backups.write(backup);
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
        if (result instanceof BackupResult.Done) {
            database.closeCompacting();
        } else {
            database.close();
        }
        return result;
    }

    @Override
    public void close() {
        onlookers.close();
        database.close();
    }
}
