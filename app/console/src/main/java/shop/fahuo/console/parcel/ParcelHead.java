package shop.fahuo.console.parcel;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// Which parcels show, a field for whatever a scanner reads, and those that could be one.
final class ParcelHead extends VBox {

    private final ParcelsModel model;
    private final Ui ui;
    private final Map<ParcelShelf, ToggleButton> shelves = new EnumMap<>(ParcelShelf.class);
    private final TextField search = Nodes.named("parcel-search", new TextField());
    private final VBox together = Nodes.named("parcel-together", new VBox());

    /// @param done gets the keyboard once something was looked for
    ParcelHead(ParcelsModel model, Ui ui, Runnable done, Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        var row = Nodes.styled(Nodes.row(4), "queue-head");
        for (var shelf : ParcelShelf.values()) {
            row.getChildren().add(shelf(shelf));
        }
        row.getChildren().addAll(Nodes.spacer(), search);
        search.setPromptText(ui.get("parcel.search"));
        search.setAccessibleText(ui.get("parcel.search"));
        search.setPrefWidth(220);
        search.setOnAction(
                _ -> {
                    model.search(search.getText());
                    done.run();
                });
        search.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        search.clear();
                        model.search("");
                        done.run();
                    }
                });
        getChildren().setAll(row, together);
        subscriptions.follow(model.listedProperty(), this::show);
        subscriptions.follow(model.countsProperty(), this::show);
        subscriptions.follow(model.mergesProperty(), this::showTogether);
        subscriptions.add(model.listedProperty().subscribe(this::showTogether));
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private Node shelf(ParcelShelf shelf) {
        var button = Nodes.styled(new ToggleButton(), "flat");
        button.setId("parcel-shelf-" + shelf.name().toLowerCase(Locale.ROOT));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(
                _ -> {
                    search.clear();
                    model.show(shelf);
                    show();
                });
        shelves.put(shelf, button);
        return button;
    }

    private void show() {
        var listed = model.listedProperty().get();
        var counts = model.countsProperty().get();
        shelves.forEach(
                (shelf, button) -> {
                    long count = counts.getOrDefault(shelf, 0L);
                    button.setText(
                            count == 0
                                    ? ui.word(shelf)
                                    : ui.word(shelf) + " " + Shown.count(count));
                    button.setSelected(listed.equals(new ParcelsModel.Listed.Shelf(shelf)));
                });
    }

    private void showTogether() {
        var merges = model.mergesProperty().get();
        boolean shelf =
                model.listedProperty()
                        .get()
                        .equals(new ParcelsModel.Listed.Shelf(ParcelShelf.TO_BOOK));
        Nodes.show(together, shelf && !merges.isEmpty());
        if (merges.isEmpty()) {
            together.getChildren().clear();
            return;
        }
        var look =
                Nodes.named(
                        "parcel-together-look",
                        new Button(ui.get("parcel.together.look"), Nodes.icon(Feather.GIT_MERGE)));
        look.setMinWidth(USE_PREF_SIZE);
        look.setOnAction(_ -> model.show(merges.getFirst()));
        together.getChildren()
                .setAll(
                        Nodes.styled(
                                Nodes.row(
                                        8,
                                        Nodes.label(ui.get("parcel.together", merges.size())),
                                        Nodes.spacer(),
                                        look),
                                "notice",
                                Tone.ACCENT.style()));
        together.getStyleClass().setAll("parcel-together");
    }
}
