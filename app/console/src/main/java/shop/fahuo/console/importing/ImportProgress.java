package shop.fahuo.console.importing;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Job;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;

/// A file being read: what it is, and how far.
final class ImportProgress extends VBox {

    /// @param recognised what it is
    ImportProgress(Node recognised, Job job, Ui ui, Subscriptions subscriptions) {
        super(12);
        var bar = Nodes.named("import-progress", new ProgressBar());
        bar.setMaxWidth(Double.MAX_VALUE);
        var words = new Label(ui.get(job.name()));
        getChildren().setAll(recognised, words, bar);
        subscriptions.follow(job.doneProperty(), () -> bar.setProgress(job.fraction()));
    }
}
