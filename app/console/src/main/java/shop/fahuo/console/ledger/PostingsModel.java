package shop.fahuo.console.ledger;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.paged.Leaf;
import shop.fahuo.console.kit.paged.PagedRows;
import shop.fahuo.console.kit.paged.PickedRows;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Pocket;
import shop.fahuo.core.ledger.LedgerAccount;
import shop.fahuo.store.ledger.PostingPage;
import shop.fahuo.store.ledger.PostingRow;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One account: what was posted on it, and the posting that is selected with all it moved.
public final class PostingsModel {

    private final BooksBehind books;
    private final PagedRows<PostingRow, PostingPage.Mark> rows;
    private final PickedRows<PostingRow> picked;
    private final Latest<OpenAccount> opening;
    private final Latest<PostingSeen> seeing;
    private final ReadOnlyObjectWrapper<Optional<OpenAccount>> open =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PostingSeen>> seen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Bug>> bug =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
    private Optional<LedgerAccount> shown = Optional.empty();

    PostingsModel(BooksBehind books, Threads threads) {
        this.books = books;
        rows = new PagedRows<>(PostingRow::id, threads, this::fail);
        picked = new PickedRows<>(rows, before -> before, _ -> true, threads, this::fail);
        opening = new Latest<>(threads, account -> open.set(Optional.of(account)), this::fail);
        seeing = new Latest<>(threads, posting -> seen.set(Optional.of(posting)), this::fail);
        picked.selectedProperty().subscribe(this::see);
        rows.watch(this::wasRead);
    }

    PagedRows<PostingRow, PostingPage.Mark> rows() {
        return rows;
    }

    PickedRows<PostingRow> picked() {
        return picked;
    }

    public ReadOnlyObjectProperty<Optional<OpenAccount>> openProperty() {
        return open.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<PostingRow>> selectedProperty() {
        return picked.selectedProperty();
    }

    /// The first of the selected ones.
    public ReadOnlyObjectProperty<Optional<PostingSeen>> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /// Whether the postings of the account have been read, so that none are truly none.
    public ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Bug>> bugProperty() {
        return bug.getReadOnlyProperty();
    }

    /// Opens the page of an account; the newest posting is selected.
    public void open(LedgerAccount account) {
        if (shown.filter(account::equals).isEmpty()) {
            shown = Optional.of(account);
            bug.set(Optional.empty());
            picked.clear();
            read(account);
        }
    }

    boolean isOpen() {
        return shown.isPresent();
    }

    /// No account is open.
    void close() {
        shown = Optional.empty();
        opening.forget();
        open.set(Optional.empty());
        picked.clear();
        bug.set(Optional.empty());
        read.set(false);
        rows.read((_, _) -> new Leaf<>(List.of(), Optional.empty()));
    }

    public void select(List<PostingRow> chosen) {
        picked.select(chosen);
    }

    /// Something was posted somewhere.
    void refresh() {
        shown.ifPresent(
                account -> {
                    opening.load(() -> opened(account));
                    rows.refresh();
                });
    }

    private void read(LedgerAccount account) {
        rows.read(
                (after, limit) -> {
                    var page = books.accounts().postings(account, after, limit);
                    return new Leaf<>(page.rows(), page.next());
                });
        // Last: when it fails, the rows that were asked for are let go.
        opening.load(() -> opened(account));
    }

    private OpenAccount opened(LedgerAccount account) {
        var row = books.accounts().rows(List.of(account)).getFirst();
        var owner = Pocket.owner(account).map(Pocket.Owner::payee);
        return new OpenAccount(
                row,
                owner.map(this::name).orElse(""),
                owner.map(payee -> books.accounts().rows(pockets(payee))).orElse(List.of()));
    }

    private String name(DistributorCode payee) {
        return books.people().names(List.of(payee.value())).getOrDefault(payee.value(), "");
    }

    private static List<LedgerAccount> pockets(DistributorCode payee) {
        return Arrays.stream(Pocket.values()).map(pocket -> pocket.of(payee)).toList();
    }

    private void wasRead() {
        if (shown.isEmpty()) {
            return;
        }
        read.set(true);
        bug.set(Optional.empty());
        if (picked.selectedProperty().get().isEmpty()) {
            picked.select(rows.size() == 0 ? List.of() : rows.loaded(0).stream().toList());
        }
    }

    private void see() {
        var first = picked.selectedProperty().get().stream().findFirst();
        seeing.forget();
        if (first.isEmpty() || shown.isEmpty()) {
            seen.set(Optional.empty());
        } else {
            var payee = Pocket.owner(shown.get()).map(Pocket.Owner::payee);
            seeing.load(() -> seen(first.get(), payee));
        }
    }

    /// What cannot be read is not half shown.
    private void fail(Bug cause) {
        close();
        bug.set(Optional.of(cause));
    }

    private PostingSeen seen(PostingRow row, Optional<DistributorCode> payee) {
        var shares =
                books.shares().moves(row).stream()
                        .filter(move -> payee.isEmpty() || payee.get().equals(move.share().payee()))
                        .toList();
        return new PostingSeen(
                row,
                books.accounts().entries(row.id()),
                shares,
                row.name().payout().flatMap(books.payouts()::named));
    }
}
