package shop.fahuo.console.account;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Coalesced;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.console.ship.ShippingModel;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.account.AccountName;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// The shop's accounts: how each is, and what its last test said.
public final class AccountsModel {

    private static final String NAME = "main";

    private record Seen(List<AccountRow> rows, Optional<AccountName> usual) {}

    private final AccountDesk desk;
    private final SecretPlace place;
    private final Supplier<Actor.Person> person;
    private final Clock clock;
    private final Jobs jobs;
    private final Threads threads;
    private final Latest<Seen> looking;
    private final Coalesced refresh;
    private final ReadOnlyObjectWrapper<List<AccountRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<AccountName>> usual =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<AccountRow>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Map<AccountName, Tested>> tests =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Set<AccountName>> testing =
            new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Optional<AccountFormModel>> form =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ShippingModel>> shipping =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Bug>> bug =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper(false);

    /// To be selected when the list is read again.
    private Optional<AccountName> wanted = Optional.empty();

    public AccountsModel(
            AccountDesk desk,
            SecretPlace place,
            Supplier<Actor.Person> person,
            Clock clock,
            Jobs jobs,
            Threads threads) {
        this.desk = desk;
        this.place = place;
        this.person = person;
        this.clock = clock;
        this.jobs = jobs;
        this.threads = threads;
        looking = new Latest<>(threads, this::show, this::fail);
        refresh = new Coalesced(threads, this::look);
    }

    /// By kind, then by name.
    public ReadOnlyObjectProperty<List<AccountRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// The one that parcels go by unless somebody says otherwise.
    public ReadOnlyObjectProperty<Optional<AccountName>> usualProperty() {
        return usual.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<AccountRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// The last of each since the program was started.
    public ReadOnlyObjectProperty<Map<AccountName, Tested>> testsProperty() {
        return tests.getReadOnlyProperty();
    }

    /// Those being tested now.
    public ReadOnlyObjectProperty<Set<AccountName>> testingProperty() {
        return testing.getReadOnlyProperty();
    }

    /// The account that is being added or changed.
    public ReadOnlyObjectProperty<Optional<AccountFormModel>> formProperty() {
        return form.getReadOnlyProperty();
    }

    /// How parcels go, while that is being changed.
    public ReadOnlyObjectProperty<Optional<ShippingModel>> shippingProperty() {
        return shipping.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Bug>> bugProperty() {
        return bug.getReadOnlyProperty();
    }

    /// Whether the list has been read at all, so that an empty one is truly empty.
    public ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    public SecretPlace place() {
        return place;
    }

    public AccountRow.State state(AccountRow row) {
        return row.state(clock.instant());
    }

    /// How many a person has to see to.
    public long calling() {
        return rows.get().stream().filter(row -> state(row).calls()).count();
    }

    public BooleanExpression oneSelected() {
        return BooleanExpression.booleanExpression(
                Bindings.createBooleanBinding(() -> selected.get().isPresent(), selected));
    }

    /// An account is selected that is not being tested already.
    public BooleanExpression testable() {
        return BooleanExpression.booleanExpression(
                Bindings.createBooleanBinding(
                        () ->
                                selected.get()
                                        .filter(row -> !testing.get().contains(row.name()))
                                        .isPresent(),
                        selected,
                        testing));
    }

    public void look() {
        looking.load(() -> new Seen(desk.rows(), desk.usual()));
    }

    /// Something may have changed about them; callable from any thread.
    public void shopChanged() {
        refresh.signal();
    }

    public void select(Optional<AccountRow> row) {
        selected.set(row);
    }

    public void selectWorst() {
        select(rows.get().stream().min(Comparator.comparing(this::state)));
    }

    /// Asks the other side of the selected account what changes nothing.
    public void test() {
        selected.get().ifPresent(this::test);
    }

    private void test(AccountRow row) {
        var name = row.name();
        testing.set(with(testing.get(), name));
        jobs.start(
                Wording.of("account.job.test", name.name()),
                _ -> desk.test(AccountDraft.asKept(row.kind(), name)),
                tested -> tested(name, tested),
                cause -> {
                    testing.set(without(testing.get(), name));
                    fail(cause);
                });
    }

    public void add() {
        open(Optional.empty());
    }

    public void edit() {
        selected.get().ifPresent(row -> open(Optional.of(row)));
    }

    /// Who sends, and by which account.
    public void ship() {
        shipping.set(
                Optional.of(new ShippingModel(desk.shipping(), person, threads, this::shipped)));
    }

    private void shipped() {
        dismiss();
        look();
    }

    /// Puts the form away; what was typed is gone.
    public void dismiss() {
        form.set(Optional.empty());
        shipping.set(Optional.empty());
    }

    private void open(Optional<AccountRow> before) {
        var setting = new AccountFormModel.Setting(desk, person, jobs, threads, this::kept);
        form.set(Optional.of(new AccountFormModel(setting, before, proposedName())));
    }

    /// A name that no account has yet: most shops have one of a kind and never think of it.
    private String proposedName() {
        var taken = rows.get().stream().map(row -> row.name().name()).toList();
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> i == 1 ? NAME : NAME + i)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }

    private void kept(AccountName name, Optional<Tested> tested) {
        wanted = Optional.of(name);
        dismiss();
        tested.ifPresentOrElse(each -> tested(name, each), this::look);
    }

    private void tested(AccountName name, Tested tested) {
        var all = new HashMap<>(tests.get());
        all.put(name, tested);
        tests.set(Map.copyOf(all));
        testing.set(without(testing.get(), name));
        look();
    }

    private void show(Seen seen) {
        var now = seen.rows();
        usual.set(seen.usual());
        var chosen = wanted.or(() -> selected.get().map(AccountRow::name));
        wanted = Optional.empty();
        rows.set(now);
        read.set(true);
        bug.set(Optional.empty());
        selected.set(
                now.stream()
                        .filter(row -> chosen.filter(row.name()::equals).isPresent())
                        .findFirst()
                        .or(() -> now.stream().findFirst()));
    }

    private void fail(Bug cause) {
        bug.set(Optional.of(cause));
    }

    private static Set<AccountName> with(Set<AccountName> names, AccountName name) {
        var all = new HashSet<>(names);
        all.add(name);
        return Set.copyOf(all);
    }

    private static Set<AccountName> without(Set<AccountName> names, AccountName name) {
        var all = new HashSet<>(names);
        all.remove(name);
        return Set.copyOf(all);
    }
}
