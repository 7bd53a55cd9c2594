package shop.fahuo.console.distributor;

import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.order.EventWords;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.distributor.Place;
import shop.fahuo.core.distributor.Stand;
import shop.fahuo.store.distributor.DistributorCard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Whose line somebody was in and how he stood, and who said so: the newest first.
final class PastSection {

    private final Ui ui;
    private final EventWords who;

    /// One change.
    ///
    /// @param by who made it, and agreed to it
    private record Step(Instant at, String what, String by, String note) {}

    PastSection(Ui ui) {
        this.ui = ui;
        who = new EventWords(ui);
    }

    VBox of(DistributorCard card) {
        var section = Sections.of(ui.get("tree.card.past"));
        card.waiting().ifPresent(wish -> section.getChildren().add(waiting(wish)));
        steps(card).forEach(step -> section.getChildren().add(line(step)));
        return section;
    }

    private VBox waiting(DistributorCard.Waiting wish) {
        return Nodes.styled(
                Nodes.column(
                        2,
                        Nodes.paragraph(ui.get("tree.card.waits", under(wish.under()))),
                        Nodes.paragraph(
                                who.who(wish.askedBy()) + "  " + wish.reason(), "small", "muted")),
                "notice",
                Tone.WARNING.style());
    }

    private List<Step> steps(DistributorCard card) {
        var steps = new ArrayList<Step>();
        card.places().forEach(place -> steps.add(step(place)));
        // How somebody stood from the beginning says nothing beside his rank today.
        card.stands().stream()
                .filter(stand -> card.stands().size() > 1)
                .forEach(stand -> steps.add(step(stand)));
        return steps.stream().sorted(Comparator.comparing(Step::at).reversed()).toList();
    }

    private Step step(Place place) {
        var by =
                place.approvedBy().isEmpty()
                        ? who.who(place.by())
                        : ui.get(
                                "tree.card.by.two",
                                who.who(place.by()),
                                who.who(place.approvedBy()));
        var what =
                place.walkedFrom()
                        .map(
                                from ->
                                        ui.get(
                                                "tree.card.place.walked",
                                                ui.word(place.cause()),
                                                from.value(),
                                                under(place.under())))
                        .orElseGet(
                                () ->
                                        ui.get(
                                                "tree.card.place",
                                                ui.word(place.cause()),
                                                under(place.under())));
        return new Step(place.from(), what, isBeginning(place.from()) ? "" : by, place.note());
    }

    private Step step(Stand stand) {
        var what =
                ui.get(
                        "tree.card.stand",
                        stand.rank(),
                        ui.word(stand.role()),
                        ui.word(stand.state()));
        return new Step(
                stand.from(),
                what,
                isBeginning(stand.from()) ? "" : who.who(stand.by()),
                stand.note());
    }

    private String under(Optional<DistributorCode> code) {
        return code.map(one -> ui.get("tree.card.under", one.value()))
                .orElseGet(() -> ui.get("tree.card.under.nobody"));
    }

    private VBox line(Step step) {
        var at =
                isBeginning(step.at()) ? ui.get("tree.card.beginning") : ui.shown().time(step.at());
        var box = Nodes.column(1, Nodes.paragraph(at + "  " + step.what()));
        var small = (step.by() + "  " + step.note()).strip();
        if (!small.isEmpty()) {
            box.getChildren().add(Nodes.paragraph(small, "small", "muted"));
        }
        return box;
    }

    /// What was so from the beginning has no day.
    private static boolean isBeginning(Instant at) {
        return at.equals(Instant.EPOCH);
    }
}
