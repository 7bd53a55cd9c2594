package shop.fahuo.console.distributor;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Empty;
import shop.fahuo.console.kit.FilePicker;
import shop.fahuo.console.kit.Inputs;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.commission.DistributorCode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The distributors' tree: the picture, and who is selected in it.
public final class DistributorsView extends BorderPane {

    private static final String SVG = ".svg";

    /// Where the card of somebody leads.
    ///
    /// @param account opens the page of what somebody can be paid
    /// @param safe shows what somebody can safely be paid now
    public record Links(Consumer<DistributorCode> account, Consumer<DistributorCode> safe) {}

    private final DistributorsModel model;
    private final Ui ui;
    private final TreePane tree;
    private final NodePane card;
    private final TextField search = Nodes.named("tree-search", new TextField());
    private final Label said = Nodes.named("tree-said", Nodes.label("", "muted"));
    private final List<Command> commands = new ArrayList<>();

    public DistributorsView(
            DistributorsModel model,
            Ui ui,
            FilePicker files,
            Links links,
            Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        setId("distributors");
        tree = new TreePane(model, ui, subscriptions);
        card = new NodePane(model, ui, links, subscriptions);
        card.setPrefWidth(340);
        card.setMinWidth(280);
        var moves = new TreeMoves(model.walk());
        var looks = moves.looks();
        commands.addAll(moves.moves());
        commands.add(Command.always("tree.find", Feather.SEARCH, "F", this::focusSearch));
        var save = Command.always("tree.save", Feather.IMAGE, "S", () -> save(files));
        commands.addAll(looks);
        commands.add(save);
        setTop(head(Stream.concat(looks.stream(), Stream.of(save)).toList(), subscriptions));
        subscriptions.follow(model.stateProperty(), this::show);
        subscriptions.follow(
                model.finder().saidProperty(),
                () -> said.setText(model.finder().saidProperty().get().map(ui::get).orElse("")));
    }

    /// What can be done here.
    public List<Command> commands() {
        return List.copyOf(commands);
    }

    /// Where the keyboard starts.
    public void focusTree() {
        tree.requestFocus();
    }

    private Node head(List<Command> looks, Subscriptions subscriptions) {
        search.setPromptText(ui.get("tree.search"));
        search.setAccessibleText(ui.get("tree.search"));
        search.setPrefWidth(260);
        search.setOnAction(
                event -> {
                    model.finder().search(search.getText());
                    tree.requestFocus();
                });
        search.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        search.clear();
                        model.finder().search("");
                        tree.requestFocus();
                    }
                });
        var overlay = Inputs.choice("tree-overlay", List.of(Overlay.values()), ui::word);
        overlay.setAccessibleText(ui.get("tree.overlay"));
        subscriptions.follow(
                model.overlayProperty(), () -> overlay.setValue(model.overlayProperty().get()));
        subscriptions.add(
                overlay.valueProperty()
                        .subscribe(
                                wanted -> {
                                    if (wanted != model.overlayProperty().get()) {
                                        model.colour(wanted);
                                    }
                                }));
        said.setMinWidth(0);
        var bar =
                Nodes.styled(
                        Nodes.row(
                                8,
                                search,
                                said,
                                Nodes.spacer(),
                                Nodes.label(ui.get("tree.overlay"), "muted"),
                                overlay),
                        "queue-head");
        looks.forEach(command -> bar.getChildren().add(Buttons.iconOnly(command, ui.texts())));
        return bar;
    }

    private void save(FilePicker files) {
        model.cardProperty()
                .get()
                .flatMap(one -> files.save(ui.get("tree.save"), one.code() + SVG))
                .ifPresent(model::save);
    }

    private void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void show() {
        setCenter(
                switch (model.stateProperty().get()) {
                    case DistributorsModel.State.Unread() -> new Empty();
                    case DistributorsModel.State.Reading _ ->
                            new Empty(
                                    Feather.USERS,
                                    ui.get("tree.reading"),
                                    ui.get("tree.reading.hint"));
                    case DistributorsModel.State.Nobody() ->
                            new Empty(
                                    Feather.USERS, ui.get("tree.empty"), ui.get("tree.empty.hint"));
                    case DistributorsModel.State.Failed(var bug) -> Empty.of(bug, ui);
                    case DistributorsModel.State.Here _ -> split();
                });
    }

    private Node split() {
        var split = new SplitPane(tree, card);
        split.setDividerPositions(0.75);
        SplitPane.setResizableWithParent(card, false);
        return split;
    }
}
