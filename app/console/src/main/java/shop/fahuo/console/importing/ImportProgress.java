package shop.fahuo.console.importing;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Job;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.order.ChannelName;

/// A file being read: what it is, and how far.
final class ImportProgress extends VBox {

    ImportProgress(ImportLook.Known known, Job job, Ui ui, Subscriptions subscriptions) {
        super(12);
        var bar = Nodes.named("import-progress", new ProgressBar());
        bar.setMaxWidth(Double.MAX_VALUE);
        var words = new Label(ui.get(job.name()));
        getChildren().setAll(recognised(known.format(), known.channel(), ui), words, bar);
        subscriptions.follow(job.doneProperty(), () -> bar.setProgress(job.fraction()));
    }

    static Label recognised(
            shop.fahuo.connect.sheet.SheetFormat format,
            java.util.Optional<ChannelName> channel,
            Ui ui) {
        var what = ui.word(format);
        return Nodes.label(
                channel.map(name -> ui.get("import.recognised.channel", what, ui.channel(name)))
                        .orElse(ui.get("import.recognised", what)),
                "muted");
    }
}
