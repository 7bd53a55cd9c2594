package shop.fahuo.console.law;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.law.Article;
import shop.fahuo.core.law.Finding;
import shop.fahuo.core.law.Question;
import shop.fahuo.labels.paper.FactSheet;

import java.math.BigDecimal;
import java.util.List;

/// Says findings.
public record LawWords(Ui ui) {

    /// `35%`, `1,204`.
    public String value(Question question, long value) {
        if (value == Long.MAX_VALUE) {
            return ui.get("law.ofNothing");
        }
        return switch (question.unit()) {
            case COUNT -> Shown.count(value);
            case POINTS ->
                    new BigDecimal(value).movePointLeft(2).stripTrailingZeros().toPlainString()
                            + "%";
        };
    }

    /// What was asked, of whom.
    public String question(Finding finding) {
        var words = ui.word(finding.question());
        return finding.of().isEmpty() ? words : ui.get("law.of", words, finding.of());
    }

    /// With a mark where the law's own text was not read.
    public String article(Finding finding) {
        var article = finding.question().article();
        return article.known() == Article.Known.READ
                ? article.citation()
                : ui.get("law.secondhand", article.citation());
    }

    /// One page for a lawyer.
    ///
    /// @param about what it is about: a plan's name, a shop's
    public FactSheet sheet(String about, List<String> under, List<Finding> findings) {
        var rows =
                findings.stream()
                        .map(
                                one ->
                                        List.of(
                                                question(one),
                                                value(one.question(), one.value()),
                                                value(one.question(), one.limit()),
                                                ui.word(one.grade()) + " " + article(one)))
                        .toList();
        return new FactSheet(
                ui.get("law.title", about),
                under,
                List.of(
                        ui.get("law.head.question"),
                        ui.get("law.head.value"),
                        ui.get("law.head.limit"),
                        ui.get("law.head.article")),
                rows,
                ui.get("law.noAdvice"),
                ui.get("law.made", Shown.exact(ui.shown().now())));
    }
}
