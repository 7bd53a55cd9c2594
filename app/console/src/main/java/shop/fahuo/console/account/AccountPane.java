package shop.fahuo.console.account;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.connect.payment.CertificateEnd;
import shop.fahuo.console.kit.Empty;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.worker.account.Health;

import java.util.Optional;
import java.util.stream.Collectors;

/// Everything about one account that is no secret.
final class AccountPane extends VBox {

    private final AccountsModel model;
    private final Ui ui;
    private final ScrollPane scroll = new ScrollPane();

    AccountPane(AccountsModel model, Ui ui, Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        setId("account-page");
        getStyleClass().add("order-page");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        subscriptions.follow(model.selectedProperty(), this::show);
        subscriptions.follow(model.testsProperty(), this::show);
        subscriptions.follow(model.testingProperty(), this::show);
        subscriptions.follow(model.usualProperty(), this::show);
    }

    private void show() {
        model.selectedProperty().get().ifPresentOrElse(this::show, this::showNothing);
    }

    private void showNothing() {
        getChildren()
                .setAll(
                        new Empty(
                                Feather.MOUSE_POINTER,
                                ui.get("account.none"),
                                ui.get("account.none.hint")));
    }

    private void show(AccountRow row) {
        var body = Nodes.styled(new VBox(), "order-body");
        notices(row).ifPresent(body.getChildren()::add);
        body.getChildren().add(test(row));
        if (row.kind().provider().isPresent()) {
            body.getChildren().add(money(row));
        }
        if (row.kind().courier().isPresent()) {
            body.getChildren().add(parcels(row));
        }
        if (!row.ends().isEmpty()) {
            body.getChildren().add(certificates(row));
        }
        body.getChildren().add(Nodes.styled(settings(row), "last"));
        scroll.setContent(body);
        getChildren().setAll(head(row), scroll);
    }

    private Node head(AccountRow row) {
        var name = Nodes.named("account-name", Nodes.label(row.name().name(), "headline"));
        var state = model.state(row);
        var line = Nodes.row(8, AccountStates.word(state, ui));
        line.getChildren()
                .add(
                        row.live()
                                ? Nodes.badge(ui.get("account.live"), Tone.ACCENT)
                                : Nodes.badge(ui.get("account.practice"), Tone.QUIET));
        return Nodes.styled(
                Nodes.column(8, name, line, Nodes.label(ui.word(row.kind()), "muted")),
                "order-head");
    }

    /// What needs a person, with what to do.
    private Optional<Node> notices(AccountRow row) {
        var box = new VBox(8);
        row.flaw()
                .ifPresent(
                        flaw ->
                                box.getChildren()
                                        .add(
                                                notice(
                                                        Tone.DANGER,
                                                        words(row).of(flaw),
                                                        ui.get("account.next.set"))));
        row.health().flatMap(this::ill).ifPresent(box.getChildren()::add);
        row.ends().stream()
                .filter(end -> end.notice(ui.shown().now()).isPresent())
                .forEach(end -> box.getChildren().add(ending(row, end)));
        return box.getChildren().isEmpty()
                ? Optional.empty()
                : Optional.of(Nodes.styled(box, "section"));
    }

    private Optional<Node> ill(Health health) {
        return switch (health) {
            case Health.Ok() -> Optional.empty();
            case Health.Failing(var failures, var code) ->
                    Optional.of(
                            notice(
                                    Tone.WARNING,
                                    ui.get("account.failing", failures, code),
                                    ui.get("account.failing.hint")));
            case Health.Throttled(var until) ->
                    Optional.of(
                            notice(
                                    Tone.WARNING,
                                    ui.get("account.throttled", ui.shown().brief(until)),
                                    ui.get("account.throttled.hint")));
            case Health.Broken(var since, var until, var code) ->
                    Optional.of(
                            notice(
                                    Tone.DANGER,
                                    ui.get("account.broken", ui.shown().brief(since), code),
                                    ui.get("account.broken.hint", ui.shown().brief(until))));
        };
    }

    private FindingWords words(AccountRow row) {
        return new FindingWords(row.kind(), ui);
    }

    private Node ending(AccountRow row, CertificateEnd end) {
        long days = end.daysLeft(ui.shown().now());
        return notice(
                days < 0 ? Tone.DANGER : Tone.WARNING,
                words(row).part(end.part()) + "  " + EndBadge.left(days, ui),
                ui.get("account.next.ends"));
    }

    private static Node notice(Tone tone, String what, String next) {
        return Nodes.styled(
                Nodes.column(2, Nodes.paragraph(what, "strong"), Nodes.paragraph(next)),
                "notice",
                tone.style());
    }

    private Node test(AccountRow row) {
        if (model.testingProperty().get().contains(row.name())) {
            return Sections.of(
                    ui.get("account.section.test"),
                    Nodes.label(ui.get("account.testing"), "muted"));
        }
        return Optional.ofNullable(model.testsProperty().get().get(row.name()))
                .<Node>map(
                        tested ->
                                Sections.of(
                                        ui.get(
                                                "account.section.tested",
                                                ui.shown().brief(tested.at())),
                                        new FindingsPane(tested, row.kind(), ui)))
                .orElseGet(
                        () ->
                                Sections.of(
                                        ui.get("account.section.test"),
                                        Nodes.paragraph(ui.get("account.untested"), "muted")));
    }

    private Node money(AccountRow row) {
        var channels =
                row.channels().stream()
                        .map(ui::channel)
                        .collect(Collectors.joining(ui.get("account.comma")));
        var grid = Sections.fields();
        Sections.field(
                grid,
                ui.get("account.proves"),
                channels.isEmpty() ? ui.get("account.proves.none") : channels);
        if (row.kind() == AccountKind.WECHAT) {
            Sections.field(
                    grid,
                    ui.get("account.reports"),
                    ui.get(row.reports() ? "account.reports.on" : "account.reports.off"));
        }
        return Sections.of(ui.get("account.section.money"), grid);
    }

    private Node parcels(AccountRow row) {
        boolean usual = model.usualProperty().get().filter(row.name()::equals).isPresent();
        return Sections.of(
                ui.get("account.section.parcels"),
                Nodes.paragraph(ui.get(usual ? "account.usual" : "account.unusual"), "muted"));
    }

    private Node certificates(AccountRow row) {
        var list = new VBox(6);
        row.ends()
                .forEach(
                        end ->
                                list.getChildren()
                                        .add(
                                                Nodes.row(
                                                        8,
                                                        Nodes.label(words(row).part(end.part())),
                                                        Nodes.spacer(),
                                                        Nodes.label(
                                                                Shown.exact(end.until())
                                                                        .substring(0, 10),
                                                                "muted"))));
        return Sections.of(ui.get("account.section.certificates"), list);
    }

    private VBox settings(AccountRow row) {
        var grid = Sections.fields();
        for (var part : row.kind().parts()) {
            if (row.secrets().contains(part.id())) {
                Sections.field(grid, ui.word(part), kept(ui.get("account.kept.secret")));
            } else if (part.isFile() && row.settings().containsKey(part.id())) {
                Sections.field(grid, ui.word(part), kept(ui.get("account.kept")));
            } else {
                line(grid, part, row.settings().getOrDefault(part.id(), ""));
            }
        }
        return Sections.of(ui.get("account.section.settings"), grid);
    }

    private void line(GridPane grid, AccountPart part, String text) {
        if (part.choices().contains(text)) {
            Sections.field(grid, ui.word(part), ui.get(part.choice(text)));
            return;
        }
        if (part == AccountPart.FEE_RATE && !text.isEmpty()) {
            Sections.field(
                    grid, ui.word(part), ui.get("account.percent", AccountFields.percent(text)));
        } else {
            Sections.field(grid, ui.word(part), text);
        }
    }

    private static Node kept(String words) {
        return Nodes.row(
                6, Nodes.icon(Feather.LOCK, Tone.QUIET.style()), Nodes.label(words, "muted"));
    }
}
