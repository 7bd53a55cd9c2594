package shop.fahuo.console.ledger;

import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Columns;
import shop.fahuo.console.kit.Empty;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.kit.paged.PagedTable;
import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.Pocket;
import shop.fahuo.store.ledger.AccountRow;
import shop.fahuo.store.ledger.PostingRow;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// One account: what it holds, the others of the same distributor, and every posting.
final class PostingsPane extends VBox {

    private final PostingsModel model;
    private final LedgerWords words;
    private final Ui ui;
    private final VBox head = Nodes.styled(new VBox(10), "order-head");

    PostingsPane(LedgerModel ledger, LedgerWords words, Ui ui, Subscriptions subscriptions) {
        model = ledger.postings();
        this.words = words;
        this.ui = ui;
        setId("ledger-account");
        var table = new PagedTable<>(model.rows(), model.picked(), columns(), subscriptions);
        table.table().setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.table().setId("ledger-postings");
        table.table().setAccessibleText(ui.get("ledger.postings"));
        setMinHeight(200);
        getChildren().setAll(head, table.table());
        subscriptions.follow(model.openProperty(), this::show);
        for (var why : List.of(model.readProperty(), model.bugProperty())) {
            subscriptions.follow(why, () -> table.table().setPlaceholder(empty()));
        }
    }

    private Node empty() {
        var bug = model.bugProperty().get();
        if (bug.isPresent()) {
            return Empty.of(bug.get(), ui);
        }
        return model.readProperty().get()
                ? new Empty(
                        Feather.BOOK_OPEN,
                        ui.get("ledger.postings.none"),
                        ui.get("ledger.postings.none.hint"))
                : new Empty();
    }

    private List<TableColumn<Optional<PostingRow>, Optional<PostingRow>>> columns() {
        var columns = new Columns(ui);
        return List.of(
                columns.text("ledger.posting.at", 92, of(row -> ui.shown().time(row.at()))),
                columns.text("ledger.posting.what", 104, of(row -> ui.word(row.name().kind()))),
                columns.text("ledger.posting.source", 178, of(words::source)),
                columns.figures("ledger.posting.debit", 92, of(row -> side(row.debit()))),
                columns.figures("ledger.posting.credit", 92, of(row -> side(row.credit()))),
                columns.figures("ledger.posting.balance", 104, of(this::balance)),
                columns.text("ledger.posting.key", 180, of(PostingRow::key)));
    }

    private static Function<Optional<PostingRow>, String> of(Function<PostingRow, String> words) {
        return row -> row.map(words).orElse("");
    }

    private static String side(Fen amount) {
        return amount.equals(Fen.ZERO) ? "" : Shown.money(amount);
    }

    private String balance(PostingRow row) {
        return model.openProperty()
                .get()
                .map(open -> Shown.money(open.account().holds(row.balance())))
                .orElse("");
    }

    private void show() {
        head.getChildren().clear();
        model.openProperty().get().ifPresent(this::show);
    }

    private void show(OpenAccount open) {
        var title =
                Nodes.row(
                        10,
                        Nodes.label(words.account(open.account()), "headline"),
                        Nodes.label(open.name(), "muted"),
                        Nodes.spacer(),
                        Nodes.named(
                                "ledger-holds",
                                Nodes.label(Shown.yuan(open.row().holds()), "figure")));
        var sums =
                Nodes.label(
                        ui.get(
                                "ledger.sums",
                                Shown.yuan(open.row().debit()),
                                Shown.yuan(open.row().credit())),
                        "muted");
        head.getChildren().add(title);
        if (open.beside().isEmpty()) {
            head.getChildren().add(sums);
            return;
        }
        var row = Nodes.row(2);
        open.beside().forEach(beside -> row.getChildren().add(pocket(beside, open)));
        row.getChildren().addAll(Nodes.spacer(), sums);
        head.getChildren().add(row);
    }

    private Node pocket(AccountRow beside, OpenAccount open) {
        var pocket = Pocket.owner(beside.account()).orElseThrow().pocket();
        var words = ui.word(pocket) + " " + Shown.money(beside.holds());
        var button = Nodes.styled(new ToggleButton(words), "flat");
        button.setId("ledger-pocket-" + pocket.name().toLowerCase(Locale.ROOT));
        button.setSelected(beside.account().equals(open.account()));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(
                _ -> {
                    button.setSelected(true);
                    model.open(beside.account());
                });
        return button;
    }
}
