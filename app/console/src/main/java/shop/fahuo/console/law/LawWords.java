package shop.fahuo.console.law;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.law.Article;
import shop.fahuo.core.law.Finding;
import shop.fahuo.core.law.Question;
import shop.fahuo.labels.font.Fonts;
import shop.fahuo.labels.paper.FactSheet;
import shop.fahuo.labels.paper.Papers;

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

    /// Which plan was looked at, and what was sold.
    public List<String> under(LawLook look) {
        var plan =
                look.plan()
                        .map(
                                one ->
                                        ui.get(
                                                "law.plan",
                                                one.plan().name(),
                                                look.shape().levels(),
                                                look.shape().ranks(),
                                                value(Question.CEILING, look.shape().ceiling())))
                        .orElseGet(() -> ui.get("law.noPlan"));
        var sales = look.sales();
        return List.of(
                plan,
                ui.get(
                        "law.sales",
                        look.days(),
                        Shown.yuan(sales.paid()),
                        Shown.yuan(sales.consumers()),
                        Shown.yuan(sales.earned())));
    }

    /// One page for a lawyer, as a PDF.
    public byte[] page(LawLook look, Fonts fonts) {
        var papers = new Papers(fonts, ui.texts().language().locale());
        return papers.pdf(papers.facts(sheet(look)));
    }

    private FactSheet sheet(LawLook look) {
        var rows =
                look.findings().stream()
                        .map(
                                one ->
                                        List.of(
                                                question(one),
                                                value(one.question(), one.value()),
                                                value(one.question(), one.limit()),
                                                ui.word(one.grade()) + " " + article(one)))
                        .toList();
        return new FactSheet(
                ui.get("law.title", look.plan().map(one -> one.plan().name()).orElse("")),
                under(look),
                List.of(
                        ui.get("law.head.question"),
                        ui.get("law.head.value"),
                        ui.get("law.head.limit"),
                        ui.get("law.head.article")),
                rows,
                ui.get("law.noAdvice"),
                ui.get("law.made", Shown.exact(ui.shown().now())));
    }

    /// Why a plan is not put in force.
    public String forbids(Finding finding) {
        return ui.get(
                "law.forbids",
                question(finding),
                value(finding.question(), finding.value()),
                value(finding.question(), finding.limit()),
                article(finding));
    }
}
