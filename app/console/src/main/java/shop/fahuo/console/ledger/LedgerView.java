package shop.fahuo.console.ledger;

import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Columns;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Empty;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.kit.paged.PagedTable;
import shop.fahuo.core.order.OrderNumber;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The accounts on the left; on the right what was posted on the selected one, and under it the
/// selected posting with all it moved.
public final class LedgerView extends VBox {

    private final LedgerModel model;
    private final Ui ui;
    private final LedgerHead head;
    private final PagedTable<AccountLine> table;
    private final List<Command> acts;
    private final List<Command> commands = new ArrayList<>();

    /// @param openOrder shows the order of a number
    public LedgerView(
            LedgerModel model,
            Ui ui,
            Consumer<OrderNumber> openOrder,
            Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        setId("ledger");
        var words = new LedgerWords(ui);
        var columns = new Columns(ui);
        table =
                new PagedTable<>(
                        model.rows(),
                        model.picked(),
                        List.of(
                                columns.text(
                                        "ledger.table.account",
                                        150,
                                        of(line -> words.brief(line.row().account()))),
                                columns.text("ledger.table.name", 70, of(AccountLine::name)),
                                columns.figures(
                                        "ledger.table.holds",
                                        110,
                                        of(line -> Shown.money(line.row().holds())))),
                        subscriptions);
        table.table().setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.table().setId("ledger-table");
        table.table().setAccessibleText(ui.get("ledger.table"));
        head = new LedgerHead(model, ui, table::focus, subscriptions);
        var postings = new PostingsPane(model, words, ui, subscriptions);
        commands.add(Command.always("ledger.next", Feather.ARROW_DOWN, "J", () -> table.step(1)));
        commands.add(
                Command.always("ledger.previous", Feather.ARROW_UP, "K", () -> table.step(-1)));
        commands.add(Command.always("ledger.find", Feather.SEARCH, "F", head::focusSearch));
        acts = List.of(orderCommand(openOrder), safeCommand());
        commands.addAll(acts);
        var list = new VBox(head, table.table());
        list.setMinWidth(340);
        var seen = new PostingPane(model.postings(), words, ui, openOrder, subscriptions);
        seen.setMinHeight(150);
        var right = new SplitPane(postings, seen);
        right.setOrientation(Orientation.VERTICAL);
        right.setDividerPositions(0.62);
        right.setMinWidth(480);
        var split = new SplitPane(list, right);
        split.setDividerPositions(0.32);
        SplitPane.setResizableWithParent(list, false);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().setAll(split, actions());
        for (var why :
                List.of(
                        model.shelfProperty(),
                        model.searchProperty(),
                        model.readProperty(),
                        model.bugProperty())) {
            subscriptions.follow(why, () -> table.table().setPlaceholder(empty()));
        }
    }

    /// What can be done here.
    public List<Command> commands() {
        return List.copyOf(commands);
    }

    /// Where the keyboard starts.
    public void focusTable() {
        table.focus();
    }

    private Command orderCommand(Consumer<OrderNumber> openOrder) {
        var seen = model.postings().seenProperty();
        return Command.when(
                Bindings.createBooleanBinding(
                        () -> seen.get().flatMap(one -> one.row().order()).isPresent(), seen),
                "ledger.order",
                Feather.FILE_TEXT,
                "O",
                () ->
                        seen.get()
                                .flatMap(one -> one.row().order())
                                .ifPresent(order -> openOrder.accept(order.number())));
    }

    private Command safeCommand() {
        var open = model.postings().openProperty();
        return Command.when(
                Bindings.createBooleanBinding(
                        () -> open.get().flatMap(OpenAccount::payee).isPresent(), open),
                "ledger.safe",
                Feather.SHIELD,
                "P",
                () -> open.get().flatMap(OpenAccount::payee).ifPresent(model.safe()::show));
    }

    private static Function<Optional<AccountLine>, String> of(Function<AccountLine, String> words) {
        return line -> line.map(words).orElse("");
    }

    private Node actions() {
        var bar = Nodes.styled(Nodes.row(8, Nodes.spacer()), "action-bar");
        acts.forEach(command -> bar.getChildren().add(Buttons.withKey(command, ui.texts())));
        return bar;
    }

    private Node empty() {
        if (model.bugProperty().get().isPresent()) {
            return Empty.of(model.bugProperty().get().get(), ui);
        }
        if (!model.readProperty().get()) {
            return new Empty();
        }
        return model.searchProperty().get().isEmpty()
                ? new Empty(
                        Feather.BOOK_OPEN,
                        ui.get("ledger.empty", ui.word(model.shelfProperty().get())),
                        ui.get("ledger.empty.hint"))
                : new Empty(
                        Feather.SEARCH,
                        ui.get("ledger.empty.search", model.searchProperty().get()),
                        ui.get("ledger.empty.search.hint"));
    }
}
