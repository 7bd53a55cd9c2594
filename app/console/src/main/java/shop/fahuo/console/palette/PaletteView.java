package shop.fahuo.console.palette;

import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Empty;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;

import java.util.Optional;

/// A field and what it offers: arrows choose, Enter does.
public final class PaletteView extends VBox {

    private static final double WIDTH = 620;
    private static final int SHOWN = 10;
    private static final double ROW = 34;
    private static final int PAGE = SHOWN - 1;

    private final PaletteModel model;
    private final Hits words;
    private final Ui ui;
    private final Runnable close;
    private final TextField text = Nodes.named("palette-text", new TextField());
    private final ListView<Hit> hits = Nodes.named("palette-hits", new ListView<>());

    /// For which text what shows was offered.
    private String shown = "";

    /// @param close takes the palette away, before what was chosen is done
    public PaletteView(
            PaletteModel model,
            Opening opening,
            Ui ui,
            Runnable close,
            Subscriptions subscriptions) {
        super(10);
        this.model = model;
        words = new Hits(model, opening, ui);
        this.ui = ui;
        this.close = close;
        setId("palette");
        setPrefWidth(WIDTH);
        text.setPromptText(ui.get("palette.prompt"));
        text.setAccessibleText(ui.get("palette.prompt"));
        text.textProperty().subscribe(model::type);
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        hits.getStyleClass().add("palette-hits");
        hits.setFixedCellSize(ROW);
        hits.setPrefHeight(SHOWN * ROW + 2);
        hits.setFocusTraversable(false);
        hits.setCellFactory(_ -> new HitCell(this::choose));
        getChildren()
                .setAll(text, hits, Nodes.paragraph(ui.get("palette.keys"), "small", "subtle"));
        subscriptions.follow(model.offerProperty(), this::show);
    }

    private void show() {
        var offer = model.offerProperty().get();
        // What was found comes after the commands: whoever is choosing keeps their place.
        int at = offer.text().equals(shown) ? hits.getSelectionModel().getSelectedIndex() : -1;
        shown = offer.text();
        hits.setPlaceholder(placeholder(offer));
        hits.getItems().setAll(words.of(offer));
        if (at >= 0) {
            hits.getSelectionModel().select(at);
        } else {
            hits.getSelectionModel().selectFirst();
            hits.scrollTo(0);
        }
    }

    private Empty placeholder(PaletteModel.Offer offer) {
        if (offer.bug().isPresent()) {
            return Empty.of(offer.bug().get(), ui);
        }
        return offer.isSearching()
                ? new Empty()
                : new Empty(
                        Feather.SEARCH, ui.get("palette.nothing"), ui.get("palette.nothing.next"));
    }

    private void press(KeyEvent event) {
        int step =
                switch (event.getCode()) {
                    case DOWN -> 1;
                    case UP -> -1;
                    case PAGE_DOWN -> PAGE;
                    case PAGE_UP -> -PAGE;
                    default -> 0;
                };
        if (step != 0) {
            event.consume();
            move(step);
        } else if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            Optional.ofNullable(hits.getSelectionModel().getSelectedItem()).ifPresent(this::choose);
        }
    }

    private void move(int step) {
        int last = hits.getItems().size() - 1;
        int at = hits.getSelectionModel().getSelectedIndex() + step;
        int next = Math.clamp(at, 0, Math.max(last, 0));
        hits.getSelectionModel().select(next);
        hits.scrollTo(Math.max(0, next - PAGE + 1));
    }

    private void choose(Hit hit) {
        close.run();
        hit.run().run();
    }
}
