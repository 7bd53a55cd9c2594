package shop.fahuo.console.pack;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Empty;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.pack.PackSession;
import shop.fahuo.store.pack.PackParcel;

import java.util.Optional;

/// What lies on the desk: the parcel on the left, what is missing on the right; or what was packed
/// last, and what to scan next.
final class PackPane extends StackPane {

    private final PackModel model;
    private final Ui ui;
    private final PackWords words;
    private final PackCard card;
    private final PackLines lines;
    private final HBox desk;

    PackPane(PackModel model, Ui ui, Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        words = new PackWords(ui);
        card = new PackCard(ui);
        lines = new PackLines(ui);
        desk = new HBox(new VBox(), lines);
        subscriptions.follow(model.stageProperty(), this::show);
        subscriptions.add(model.weightProperty().subscribe(this::showWeight));
    }

    private void show() {
        switch (model.stageProperty().get()) {
            case PackStage.Waiting(var last) -> getChildren().setAll(waiting(last));
            case PackStage.Fetching(var last) -> getChildren().setAll(waiting(last));
            case PackStage.Packing(var parcel, var session) ->
                    packing(parcel, session, Optional.empty());
            case PackStage.Closing(var parcel, var session) ->
                    packing(parcel, session, Optional.empty());
            case PackStage.Weighing(var parcel, var session) ->
                    packing(parcel, session, Optional.of(scale(session)));
        }
    }

    /// Only what the scale says has changed.
    private void showWeight() {
        if (model.stageProperty().get() instanceof PackStage.Weighing) {
            show();
        }
    }

    private Node waiting(Optional<PackDone> last) {
        var page =
                new VBox(
                        new Empty(
                                Feather.PACKAGE,
                                ui.get("pack.waiting"),
                                ui.get("pack.waiting.next")));
        page.getStyleClass().add("pack-waiting");
        VBox.setVgrow(page.getChildren().getFirst(), Priority.ALWAYS);
        last.map(words::done)
                .ifPresent(
                        said -> {
                            var done =
                                    Nodes.styled(
                                            Nodes.named("pack-done", new VBox(2)),
                                            "pack-done",
                                            said.tone().style());
                            done.getChildren().add(Nodes.paragraph(said.what(), "headline"));
                            if (!said.next().isEmpty()) {
                                done.getChildren().add(Nodes.paragraph(said.next()));
                            }
                            page.getChildren().addFirst(done);
                        });
        return page;
    }

    private void packing(PackParcel parcel, PackSession session, Optional<Node> scale) {
        var left = card.of(parcel, session);
        scale.ifPresent(node -> left.getChildren().add(node));
        lines.show(session);
        desk.getChildren().set(0, left);
        if (!getChildren().contains(desk)) {
            getChildren().setAll(desk);
        }
    }

    private Node scale(PackSession session) {
        var rule = model.setup().policyProperty().get().weight();
        var says = model.weightProperty().get();
        var expected =
                session.isWeightKnown()
                        ? ui.get("pack.expected", words.weight(session.contents().plus(rule.box())))
                        : ui.get("pack.expected.unknown");
        return Nodes.styled(
                Nodes.named(
                        "pack-scale",
                        Nodes.column(
                                4,
                                Nodes.label(ui.get("pack.scale"), "section-title"),
                                Nodes.label(
                                        says.map(words::weight)
                                                .orElseGet(() -> words.weight(Grams.ZERO)),
                                        "pack-figure"),
                                Nodes.paragraph(expected, "muted"))),
                "pack-scale");
    }
}
