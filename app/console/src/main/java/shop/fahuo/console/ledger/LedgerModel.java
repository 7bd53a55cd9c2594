package shop.fahuo.console.ledger;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Coalesced;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.paged.Leaf;
import shop.fahuo.console.kit.paged.PagedRows;
import shop.fahuo.console.kit.paged.PickedRows;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Pocket;
import shop.fahuo.core.ledger.LedgerAccount;
import shop.fahuo.store.ledger.AccountReader.Total;
import shop.fahuo.store.ledger.AccountRow;
import shop.fahuo.store.ledger.AccountShelf;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The accounts of the books: which are listed, what they come to, and the page of the selected
/// one. Follows what is posted.
public final class LedgerModel {

    private final BooksBehind books;
    private final PagedRows<AccountLine, LedgerAccount> rows;
    private final PickedRows<AccountLine> picked;
    private final PostingsModel postings;
    private final SafeModel safe;
    private final Latest<Optional<Total>> adding;
    private final Coalesced refresh;
    private final ReadOnlyObjectWrapper<AccountShelf> shelf =
            new ReadOnlyObjectWrapper<>(AccountShelf.PAYABLE);
    private final ReadOnlyStringWrapper search = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Total>> total =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Bug>> bug =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();

    /// Who is to be selected once the list is here; empty for the first.
    private Optional<LedgerAccount> wanted = Optional.empty();

    private boolean reading;

    public LedgerModel(BooksBehind books, Threads threads) {
        this.books = books;
        rows = new PagedRows<>(line -> line.row().account(), threads, this::fail);
        picked = new PickedRows<>(rows, this::again, _ -> true, threads, this::fail);
        postings = new PostingsModel(books, threads);
        safe = new SafeModel(books, threads);
        adding = new Latest<>(threads, total::set, this::fail);
        refresh = new Coalesced(threads, this::refreshNow);
        rows.watch(this::wasRead);
        picked.selectedProperty().subscribe(this::open);
    }

    PagedRows<AccountLine, LedgerAccount> rows() {
        return rows;
    }

    PickedRows<AccountLine> picked() {
        return picked;
    }

    /// The page of the account that is open.
    public PostingsModel postings() {
        return postings;
    }

    /// What somebody can safely be paid now.
    public SafeModel safe() {
        return safe;
    }

    public ReadOnlyObjectProperty<AccountShelf> shelfProperty() {
        return shelf.getReadOnlyProperty();
    }

    /// How the code of whoever is searched for begins; empty for everybody.
    public ReadOnlyStringProperty searchProperty() {
        return search.getReadOnlyProperty();
    }

    /// What the accounts of the shelf come to; empty for the shop's own, which are not alike.
    public ReadOnlyObjectProperty<Optional<Total>> totalProperty() {
        return total.getReadOnlyProperty();
    }

    /// Whether the list has been read at all, so that an empty one is truly empty.
    public ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Bug>> bugProperty() {
        return bug.getReadOnlyProperty();
    }

    public void show(AccountShelf on) {
        use(on, "", Optional.empty());
    }

    /// Looks for distributors by how their codes begin; nothing searched for goes back to all.
    public void search(String text) {
        var sought = text.strip();
        boolean elsewhere = shelf.get() == AccountShelf.SHOP && !sought.isEmpty();
        use(elsewhere ? AccountShelf.PAYABLE : shelf.get(), sought, Optional.empty());
    }

    /// Opens what somebody can be paid, also when that is nothing and the list does not have it.
    public void show(DistributorCode payee) {
        var account = Pocket.PAYABLE.of(payee);
        use(AccountShelf.PAYABLE, payee.value(), Optional.of(account));
        postings.open(account);
    }

    public void select(List<AccountLine> chosen) {
        picked.select(chosen);
    }

    /// Reads what the place shows; it costs nothing before somebody goes there.
    public void look() {
        if (reading) {
            return;
        }
        if (read.get()) {
            refreshNow();
        } else {
            use(shelf.get(), search.get(), Optional.empty());
        }
    }

    /// Orders have changed; callable from any thread.
    public void ordersChanged() {
        refresh.signal();
    }

    private void refreshNow() {
        if (read.get()) {
            picked.doubt();
            rows.refresh();
            postings.refresh();
            if (!postings.isOpen()) {
                open();
            }
            add();
        }
    }

    /// @param account to be selected in the list
    private void use(AccountShelf on, String sought, Optional<LedgerAccount> account) {
        bug.set(Optional.empty());
        picked.clear();
        postings.close();
        wanted = account;
        reading = true;
        shelf.set(on);
        search.set(sought);
        rows.read(
                (after, limit) -> {
                    var page = books.accounts().accounts(on, sought, after, limit);
                    return new Leaf<>(lines(page.rows()), page.next());
                });
        add();
    }

    private void add() {
        var pocket = shelf.get().pocket();
        adding.load(() -> pocket.map(books.accounts()::total));
    }

    private List<AccountLine> lines(List<AccountRow> accounts) {
        var codes =
                accounts.stream()
                        .flatMap(row -> Pocket.owner(row.account()).stream())
                        .map(owner -> owner.payee().value())
                        .toList();
        var names = books.people().names(codes);
        return accounts.stream()
                .map(
                        row ->
                                new AccountLine(
                                        row,
                                        Pocket.owner(row.account())
                                                .map(owner -> owner.payee().value())
                                                .map(code -> names.getOrDefault(code, ""))
                                                .orElse("")))
                .toList();
    }

    private List<AccountLine> again(List<AccountLine> before) {
        return lines(
                books.accounts().rows(before.stream().map(line -> line.row().account()).toList()));
    }

    private void wasRead() {
        reading = false;
        read.set(true);
        bug.set(Optional.empty());
        if (picked.selectedProperty().get().isEmpty()) {
            picked.select(toSelect().stream().toList());
        }
    }

    /// Somebody who is wanted is never taken for another whose code begins alike.
    private Optional<AccountLine> toSelect() {
        if (wanted.isEmpty()) {
            return rows.loaded(0);
        }
        return IntStream.range(0, rows.size())
                .mapToObj(rows::loaded)
                .flatMap(Optional::stream)
                .filter(line -> wanted.filter(line.row().account()::equals).isPresent())
                .findFirst();
    }

    private void open() {
        picked.selectedProperty().get().stream()
                .findFirst()
                .ifPresent(line -> postings.open(line.row().account()));
    }

    private void fail(Bug cause) {
        reading = false;
        bug.set(Optional.of(cause));
    }
}
