package shop.fahuo.console.law;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Empty;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.law.Finding;
import shop.fahuo.core.law.Grade;
import shop.fahuo.core.law.Question;

import java.util.List;
import java.util.Optional;

/// What the law would ask: the score, the lines that are deep and large, and each fact with its
/// article. Says first that it is no advice.
public final class LawPane extends ScrollPane {

    /// Longer lists are for the page.
    private static final int LINES = 5;

    private final ObservableValue<Optional<LawLook>> look;
    private final Ui ui;
    private final LawWords words;

    /// @param look empty until the law has been asked
    public LawPane(ObservableValue<Optional<LawLook>> look, Ui ui, Subscriptions subscriptions) {
        this.look = look;
        this.ui = ui;
        words = new LawWords(ui);
        setId("law");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        subscriptions.follow(look, this::show);
    }

    private void show() {
        setContent(look.getValue().map(this::page).orElseGet(Empty::new));
    }

    private Node page(LawLook asked) {
        var body = Nodes.styled(new VBox(10), "plan-body");
        body.getChildren()
                .setAll(
                        Nodes.label(ui.get("law.page"), "title"),
                        Nodes.styled(
                                Nodes.column(0, Nodes.paragraph(ui.get("law.noAdvice"))), "notice"),
                        score(asked));
        lines(asked).ifPresent(body.getChildren()::add);
        var under = new VBox(2);
        words.under(asked)
                .forEach(line -> under.getChildren().add(Nodes.paragraph(line, "small", "muted")));
        body.getChildren().addAll(under, findings(asked));
        return body;
    }

    private Node score(LawLook asked) {
        var figure = Nodes.named("law-figure", Nodes.label(Shown.count(asked.score()), "figure"));
        figure.getStyleClass().add(tone(asked).style());
        var counts = Nodes.row(6);
        for (var grade : Grade.values()) {
            long count = asked.findings().stream().filter(one -> one.grade() == grade).count();
            if (count > 0) {
                counts.getChildren()
                        .add(
                                Nodes.badge(
                                        ui.get("law.counted", ui.word(grade), count), tone(grade)));
            }
        }
        return Nodes.column(
                4,
                Nodes.row(12, figure, counts),
                Nodes.paragraph(ui.get("law.score.hint"), "small", "subtle"));
    }

    private static Tone tone(LawLook asked) {
        if (asked.findings().stream().anyMatch(one -> one.grade() == Grade.BLOCK)) {
            return Tone.DANGER;
        }
        boolean warned = asked.findings().stream().anyMatch(one -> one.grade() == Grade.WARN);
        return warned ? Tone.WARNING : Tone.GOOD;
    }

    static Tone tone(Grade grade) {
        return switch (grade) {
            case BLOCK -> Tone.DANGER;
            case WARN -> Tone.WARNING;
            case RECORD -> Tone.QUIET;
        };
    }

    /// The lines that are as deep and as large as the criminal law asks of, in red.
    private Optional<Node> lines(LawLook asked) {
        var deep = of(asked, Question.ROOT_LEVELS);
        if (deep.isEmpty()) {
            return Optional.empty();
        }
        var banner = Nodes.styled(new VBox(3), "notice", Tone.DANGER.style());
        banner.setId("law-lines");
        banner.getChildren().add(Nodes.paragraph(ui.get("law.lines", deep.size()), "strong"));
        deep.stream()
                .limit(LINES)
                .forEach(
                        one ->
                                asked.roots().stream()
                                        .filter(root -> root.code().equals(one.of()))
                                        .forEach(
                                                root ->
                                                        banner.getChildren()
                                                                .add(
                                                                        Nodes.label(
                                                                                ui.get(
                                                                                        "law.line",
                                                                                        root.code(),
                                                                                        root
                                                                                                .levels(),
                                                                                        root
                                                                                                .people())))));
        banner.getChildren().add(Nodes.paragraph(words.article(deep.getFirst()), "small", "muted"));
        banner.getChildren().add(Nodes.paragraph(ui.get("law.lines.hint"), "small", "muted"));
        return Optional.of(banner);
    }

    private static List<Finding> of(LawLook asked, Question question) {
        return asked.findings().stream().filter(one -> one.question() == question).toList();
    }

    private Node findings(LawLook asked) {
        var list = new VBox(10);
        asked.findings().stream()
                .filter(one -> one.question() != Question.ROOT_LEVELS)
                .filter(one -> one.question() != Question.ROOT_PEOPLE)
                .forEach(one -> list.getChildren().add(finding(one)));
        return Nodes.styled(Sections.of(ui.get("law.facts"), list), "last");
    }

    private Node finding(Finding one) {
        var question = one.question();
        return Nodes.column(
                2,
                Nodes.row(
                        8,
                        Nodes.badge(ui.word(one.grade()), tone(one.grade())),
                        Nodes.paragraph(words.question(one))),
                Nodes.label(
                        ui.get(
                                "law.measured",
                                words.value(question, one.value()),
                                words.value(question, one.limit())),
                        "strong"),
                Nodes.paragraph(words.article(one), "small", "muted"));
    }
}
