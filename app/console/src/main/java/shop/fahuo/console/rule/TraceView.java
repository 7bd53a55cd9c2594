package shop.fahuo.console.rule;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.rule.Comparison;
import shop.fahuo.core.rule.RuleSet;
import shop.fahuo.core.rule.RuleTrace;
import shop.fahuo.core.rule.Verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Why an order was decided as it was: the rules that spoke, with what each saw; the silent ones on
/// demand.
public final class TraceView extends VBox {

    private final Ui ui;
    private final TraceWords words;
    private final Optional<RuleSet> ruleSet;

    /// @param ruleSet the set that decided, for the rules' titles
    public TraceView(List<RuleTrace> trace, Optional<RuleSet> ruleSet, Ui ui) {
        super(8);
        this.ui = ui;
        this.ruleSet = ruleSet;
        words = new TraceWords(ui);
        var spoke = trace.stream().filter(RuleTrace::fired).toList();
        var silent = trace.stream().filter(rule -> !rule.fired()).toList();
        spoke.forEach(rule -> getChildren().add(rule(rule)));
        if (!silent.isEmpty()) {
            getChildren().add(more(silent));
        }
    }

    private Node more(List<RuleTrace> silent) {
        var rules = new VBox(8);
        silent.forEach(rule -> rules.getChildren().add(rule(rule)));
        Nodes.show(rules, false);
        var link = Nodes.named("rule-silent", new Hyperlink(ui.get("rule.silent", silent.size())));
        link.setGraphic(Nodes.icon(Feather.CHEVRON_RIGHT));
        link.setOnAction(
                event -> {
                    Nodes.show(rules, !rules.isVisible());
                    link.setGraphic(
                            Nodes.icon(
                                    rules.isVisible()
                                            ? Feather.CHEVRON_DOWN
                                            : Feather.CHEVRON_RIGHT));
                });
        return Nodes.column(8, link, rules);
    }

    private Node rule(RuleTrace rule) {
        var lines = new ArrayList<Node>();
        var title = words.title(rule, ruleSet);
        lines.add(
                Nodes.paragraph(
                        title, rule.effect() == RuleTrace.Effect.ACTED ? "strong" : "muted"));
        if (rule.effect() == RuleTrace.Effect.WAIVED || rule.effect() == RuleTrace.Effect.STOPPED) {
            lines.add(Nodes.label(ui.word(rule.effect()), "small", "muted"));
        }
        rule.comparisons().forEach(comparison -> lines.add(comparison(comparison)));
        var text = Nodes.column(2, lines.toArray(Node[]::new));
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(8, mark(rule), text);
        row.setAccessibleText(title + " " + ui.word(rule.verdict()));
        return row;
    }

    private Node comparison(Comparison comparison) {
        return Nodes.paragraph(
                words.words(comparison),
                "small",
                comparison.verdict() == Verdict.TRUE ? "plain" : "muted");
    }

    private static Node mark(RuleTrace rule) {
        return switch (rule.effect()) {
            case ACTED -> icon(Feather.CHECK_CIRCLE, Tone.ACCENT);
            case WAIVED, STOPPED -> icon(Feather.MINUS_CIRCLE, Tone.QUIET);
            case NONE ->
                    icon(
                            rule.verdict() == Verdict.UNKNOWN
                                    ? Feather.HELP_CIRCLE
                                    : Feather.CIRCLE,
                            Tone.QUIET);
        };
    }

    private static Node icon(Ikon ikon, Tone tone) {
        return Nodes.icon(ikon, tone.style());
    }
}
