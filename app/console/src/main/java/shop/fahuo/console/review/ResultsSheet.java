package shop.fahuo.console.review;

import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;

/// Shown only when something was refused: how many were done, and for each other order why not.
final class ResultsSheet extends VBox {

    ResultsSheet(ReviewModel model, Results results, Ui ui) {
        super(14);
        setPrefWidth(460);
        var refused = results.refused();
        getChildren()
                .add(
                        Nodes.label(
                                ui.get("review.results", results.done(), refused.size()),
                                "headline"));
        if (results.waiting() > 0) {
            getChildren()
                    .add(
                            Nodes.paragraph(
                                    ui.get("review.results.waiting", results.waiting()), "muted"));
        }
        var list = new VBox(6);
        refused.forEach(
                one -> {
                    var box = Nodes.styled(new VBox(1), "notice", Tone.WARNING.style());
                    box.getChildren()
                            .setAll(
                                    Nodes.label(one.number().value(), "small", "muted"),
                                    Nodes.paragraph(RefusalWords.of(one.why(), ui)));
                    list.getChildren().add(box);
                });
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(360);
        var close = Nodes.named("review-close", new Button(ui.get("kit.close")));
        close.setOnAction(event -> model.dismiss());
        getChildren().addAll(scroll, Nodes.row(8, Nodes.spacer(), close));
    }
}
