package shop.fahuo.console.shell;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Job;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;

/// What is running, and who sits here.
public final class StatusView extends HBox {

    private static final int SHOWN = 3;

    private final Jobs jobs;
    private final Ui ui;
    private final HBox running = Nodes.row(20);
    private final Subscriptions shown = new Subscriptions();

    /// @param person in whose name answers are given here
    public StatusView(Jobs jobs, Ui ui, String person, Subscriptions subscriptions) {
        super(6);
        this.jobs = jobs;
        this.ui = ui;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("status-bar");
        getChildren()
                .setAll(
                        running,
                        Nodes.spacer(),
                        Nodes.icon(Feather.USER),
                        Nodes.label(person, "small", "muted"));
        ListChangeListener<Job> listener = change -> show();
        jobs.running().addListener(listener);
        subscriptions.add(() -> jobs.running().removeListener(listener));
        subscriptions.add(shown::close);
        show();
    }

    private void show() {
        shown.close();
        running.getChildren().clear();
        jobs.running().stream().limit(SHOWN).forEach(job -> running.getChildren().add(job(job)));
        if (jobs.running().size() > SHOWN) {
            running.getChildren()
                    .add(
                            Nodes.label(
                                    ui.get("shell.jobs.more", jobs.running().size() - SHOWN),
                                    "small"));
        } else if (jobs.running().isEmpty()) {
            running.getChildren().add(Nodes.label(ui.get("shell.jobs.none"), "small", "subtle"));
        }
    }

    private Node job(Job job) {
        var bar = new ProgressBar();
        shown.follow(job.doneProperty(), () -> bar.setProgress(job.fraction()));
        var stop = Nodes.styled(new Button("", Nodes.icon(Feather.X)), "button-icon", "flat");
        stop.setAccessibleText(ui.get("shell.jobs.stop"));
        stop.setOnAction(event -> job.cancel());
        stop.disableProperty().bind(job.stateProperty().isNotEqualTo(Job.State.RUNNING));
        return Nodes.row(8, Nodes.label(ui.get(job.name()), "small"), bar, stop);
    }
}
