package shop.fahuo.console.notice;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.notice.Notice.Topic;

import java.util.Locale;
import java.util.function.Consumer;

/// What has happened meanwhile, each with the way to it.
public final class NoticeSheet extends VBox {

    private final NoticeModel model;
    private final Ui ui;
    private final Consumer<Topic> open;
    private final VBox list = new VBox(10);

    /// @param open leads to what a topic is about
    public NoticeSheet(
            NoticeModel model,
            Ui ui,
            Consumer<Topic> open,
            Runnable close,
            Subscriptions subscriptions) {
        super(14);
        this.model = model;
        this.ui = ui;
        this.open = open;
        setId("notices");
        setPrefWidth(460);
        var done = Nodes.named("notices-close", new Button(ui.get("kit.close")));
        done.setOnAction(event -> close.run());
        getChildren()
                .setAll(
                        Nodes.label(ui.get("notice.title"), "headline"),
                        list,
                        Nodes.row(8, Nodes.spacer(), done));
        subscriptions.follow(model.noticesProperty(), this::show);
    }

    private void show() {
        var notices = model.noticesProperty().get();
        list.getChildren().setAll(notices.stream().map(this::row).toList());
        if (notices.isEmpty()) {
            list.getChildren().setAll(Nodes.label(ui.get("notice.none"), "muted"));
        }
    }

    private Node row(Notice notice) {
        var topic = notice.topic();
        var id = "notice-" + topic.name().toLowerCase(Locale.ROOT);
        var go = Nodes.named(id, new Button(ui.get("notice.go")));
        go.setAccessibleText(words(notice) + " " + ui.get("notice.go"));
        go.setOnAction(
                event -> {
                    model.dismiss(topic);
                    open.accept(topic);
                });
        var away = Nodes.styled(new Button("", Nodes.icon(Feather.X)), "button-icon", "flat");
        away.setId(id + "-away");
        away.setAccessibleText(ui.get("notice.dismiss"));
        away.setOnAction(event -> model.dismiss(topic));
        return Nodes.row(
                10,
                Nodes.icon(icon(topic)),
                Nodes.column(
                        2,
                        Nodes.label(words(notice)),
                        Nodes.label(ui.shown().brief(notice.at()), "small", "subtle")),
                Nodes.spacer(),
                go,
                away);
    }

    private String words(Notice notice) {
        var number = Shown.count(notice.number());
        return switch (notice.topic()) {
            case TROUBLES -> ui.get("notice.troubles", number);
            case PAYOUTS -> ui.get("notice.payouts", number);
            case ACCOUNTS -> ui.get("notice.accounts", number);
            case IMPORTED -> ui.get("notice.imported", number);
        };
    }

    private static Ikon icon(Topic topic) {
        return switch (topic) {
            case TROUBLES -> Feather.ALERT_OCTAGON;
            case PAYOUTS -> Feather.CREDIT_CARD;
            case ACCOUNTS -> Feather.LINK;
            case IMPORTED -> Feather.UPLOAD;
        };
    }
}
