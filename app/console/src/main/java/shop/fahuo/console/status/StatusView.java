package shop.fahuo.console.status;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.account.AccountsModel;
import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Job;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.store.insight.Pulse;

import java.util.function.Consumer;
import java.util.stream.Stream;

/// The bar at the foot of the window: what is running, how the shop stands, and who sits here.
public final class StatusView extends HBox {

    private static final int SHOWN = 3;

    private final Source source;
    private final Ui ui;
    private final StatusWords words;
    private final HBox running = Nodes.row(20);
    private final Subscriptions shown = new Subscriptions();
    private final Button accounts;
    private final Button outbox;
    private final Button oldest;
    private final Button red;

    /// What it shows.
    ///
    /// @param person in whose name answers are given here
    public record Source(StatusModel status, AccountsModel accounts, Jobs jobs, String person) {}

    /// Where its parts lead.
    public record Ways(
            Runnable accounts,
            Runnable troubles,
            Consumer<OrderNumber> order,
            Runnable redSwitch) {}

    public StatusView(Source source, Ways ways, Ui ui, Subscriptions subscriptions) {
        super(4);
        this.source = source;
        this.ui = ui;
        words = new StatusWords(ui);
        accounts = item("status-accounts", ways.accounts());
        outbox = item("status-outbox", ways.troubles());
        oldest = item("status-oldest", () -> openOldest(ways.order()));
        red = item("status-red", ways.redSwitch());
        setId("status");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("status-bar");
        running.setMinWidth(0);
        var person = Nodes.label(source.person(), "small", "muted");
        person.setMinWidth(Region.USE_PREF_SIZE);
        getChildren()
                .setAll(
                        running,
                        Nodes.spacer(),
                        oldest,
                        outbox,
                        accounts,
                        red,
                        Nodes.row(6, Nodes.icon(Feather.USER), person));
        ListChangeListener<Job> listener = change -> showJobs();
        source.jobs().running().addListener(listener);
        subscriptions.add(() -> source.jobs().running().removeListener(listener));
        subscriptions.add(shown::close);
        subscriptions.follow(source.accounts().rowsProperty(), this::showAccounts);
        subscriptions.follow(source.status().pulseProperty(), this::showPulse);
        subscriptions.follow(source.status().bugProperty(), this::showPulse);
        showJobs();
    }

    private static Button item(String id, Runnable open) {
        var button = Nodes.styled(Nodes.named(id, new Button()), "flat", "status-item");
        button.setOnAction(event -> open.run());
        return button;
    }

    private void openOldest(Consumer<OrderNumber> open) {
        source.status()
                .pulseProperty()
                .get()
                .flatMap(Pulse::oldest)
                .ifPresent(order -> open.accept(order.key().number()));
    }

    private void showAccounts() {
        var rows = source.accounts().rowsProperty().get();
        show(
                accounts,
                words.accounts(rows),
                Feather.LINK,
                rows.isEmpty() ? ui.get("status.accounts.open") : words.all(rows));
        Nodes.show(accounts, source.accounts().readProperty().get());
    }

    private void showPulse() {
        var pulse = source.status().pulseProperty().get();
        for (var button : new Button[] {outbox, oldest, red}) {
            Nodes.show(button, pulse.isPresent());
        }
        pulse.ifPresent(this::show);
    }

    private void show(Pulse pulse) {
        show(outbox, words.outbox(pulse.outbox()), Feather.SEND, tip("status.outbox.open"));
        show(
                oldest,
                words.oldest(pulse),
                Feather.CLOCK,
                pulse.oldest()
                        .map(
                                order ->
                                        ui.get(
                                                "status.oldest.open",
                                                order.key().number().value(),
                                                ui.shown().time(order.paidAt())))
                        .orElse(ui.get("status.oldest.none")));
        oldest.setDisable(pulse.oldest().isEmpty());
        show(red, words.redSwitch(pulse.stopped()), Feather.PLAY, tip("status.red.open"));
    }

    /// What leads on, and under it that the numbers are old, if they are.
    private String tip(String key) {
        return source.status()
                .bugProperty()
                .get()
                .map(bug -> words.lines(ui.get(key), ui.get("status.stale", bug.code())))
                .orElse(ui.get(key));
    }

    /// A warning has another icon and another colour, and always its words.
    private static void show(Button button, StatusLine line, Ikon calm, String tip) {
        var icon = line.calls() ? alarm(line.tone()) : calm;
        button.setText(line.text());
        button.setGraphic(Nodes.icon(icon, line.tone().style()));
        button.getStyleClass().removeAll(Stream.of(Tone.values()).map(Tone::style).toList());
        button.getStyleClass().add(line.tone().style());
        button.setAccessibleText(line.text());
        button.setAccessibleHelp(tip);
        button.setTooltip(Buttons.tooltip(tip));
    }

    private static Ikon alarm(Tone tone) {
        return tone == Tone.DANGER ? Feather.ALERT_OCTAGON : Feather.ALERT_TRIANGLE;
    }

    private void showJobs() {
        var jobs = source.jobs().running();
        shown.close();
        running.getChildren().clear();
        jobs.stream().limit(SHOWN).forEach(job -> running.getChildren().add(job(job)));
        if (jobs.size() > SHOWN) {
            var more = ui.get("status.jobs.more", jobs.size() - SHOWN);
            running.getChildren().add(Nodes.label(more, "small"));
        } else if (jobs.isEmpty()) {
            running.getChildren().add(Nodes.label(ui.get("status.jobs.none"), "small", "subtle"));
        }
    }

    private Node job(Job job) {
        var bar = new ProgressBar();
        shown.follow(job.doneProperty(), () -> bar.setProgress(job.fraction()));
        var stop = Nodes.styled(new Button("", Nodes.icon(Feather.X)), "button-icon", "flat");
        stop.setAccessibleText(ui.get("status.jobs.stop"));
        stop.setOnAction(event -> job.cancel());
        stop.disableProperty().bind(job.stateProperty().isNotEqualTo(Job.State.RUNNING));
        return Nodes.row(8, Nodes.label(ui.get(job.name()), "small"), bar, stop);
    }
}
