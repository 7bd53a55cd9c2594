package shop.fahuo.console.parcel;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.tariff.ChoiceWords;
import shop.fahuo.console.tariff.TariffWords;
import shop.fahuo.core.tariff.Candidate;
import shop.fahuo.core.tariff.Choice;
import shop.fahuo.core.tariff.Service;
import shop.fahuo.store.parcel.ParcelDetail;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// By whom a parcel goes, why, and what it could have gone by.
final class WaySection {

    private final Ui ui;
    private final ChoiceWords words;
    private final TariffWords tariffs;

    WaySection(Ui ui) {
        this.ui = ui;
        words = new ChoiceWords(ui);
        tariffs = new TariffWords(ui);
    }

    Node of(ParcelDetail detail) {
        var section = Sections.of(ui.get("parcel.way"));
        section.setId("parcel-way");
        var choice = detail.choice();
        var way = Service.of(choice.map(Choice::carriage).orElseGet(() -> detail.row().carriage()));
        section.getChildren().add(Nodes.paragraph(words.way(way), "strong"));
        var why = choice.map(words::why).or(() -> detail.routedBy().map(words::person)).orElse("");
        if (!why.isEmpty()) {
            section.getChildren().add(Nodes.paragraph(why, "muted"));
        }
        choice.filter(one -> one.candidates().size() > 1)
                .ifPresent(one -> section.getChildren().add(table(one, way)));
        return section;
    }

    private Node table(Choice choice, Service chosen) {
        var grid = Nodes.named("parcel-ways", new GridPane(10, 2));
        var grow = new ColumnConstraints();
        grow.setHgrow(Priority.ALWAYS);
        var figures = new ColumnConstraints();
        figures.setHalignment(HPos.RIGHT);
        figures.setMinWidth(Label.USE_PREF_SIZE);
        grid.getColumnConstraints().setAll(new ColumnConstraints(16), grow, figures);
        for (var one : choice.candidates()) {
            int row = grid.getRowCount();
            boolean isChosen = one.service().equals(chosen);
            if (isChosen) {
                var mark = new FontIcon(Feather.CHECK);
                mark.setAccessibleText(ui.get("parcel.way.chosen"));
                grid.add(mark, 0, row);
            }
            grid.add(
                    isChosen ? Nodes.paragraph(name(one), "strong") : Nodes.paragraph(name(one)),
                    1,
                    row);
            grid.add(Nodes.label(words.fee(one)), 2, row);
            grid.add(Nodes.paragraph(under(one), "small", "muted"), 1, row + 1, 2, 1);
        }
        return grid;
    }

    private String name(Candidate one) {
        return (words.way(one.service()) + " " + one.name()).strip();
    }

    /// What is in its way, or whose figure it is, how the table came to it, and when it is there.
    private String under(Candidate one) {
        return Stream.of(
                        one.obstacle().isPresent() ? "" : words.whose(one.source()),
                        tariffs.why(one),
                        one.promised()
                                .map(at -> ui.get("parcel.way.until", ui.shown().time(at)))
                                .orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
