package shop.fahuo.console.parcel;

import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.tariff.ChoiceWords;
import shop.fahuo.console.tariff.TariffWords;
import shop.fahuo.core.Fen;
import shop.fahuo.core.tariff.Candidate;
import shop.fahuo.core.tariff.Obstacle;
import shop.fahuo.core.tariff.Service;

import java.util.Comparator;
import java.util.Optional;

/// The ways a parcel could go, the cheapest first, with when it would be there and what it costs;
/// one is chosen, at first how it goes now.
final class WaysPane extends VBox {

    private static final double FEE_WIDTH = 72;

    /// Of what stands under a choice, as wide as its dot.
    private static final double INDENT = 19;

    private static final Comparator<Candidate> BEST =
            Comparator.comparing(Candidate::isOpen)
                    .reversed()
                    .thenComparing(way -> way.fee().orElse(Fen.of(Long.MAX_VALUE)))
                    .thenComparing(Candidate::service);

    private final Ui ui;
    private final ToggleGroup group = new ToggleGroup();

    WaysPane(ParcelProposal proposal, Ui ui) {
        super(10);
        this.ui = ui;
        setId("parcel-ways-to-choose");
        var now = Service.of(proposal.fitting().getFirst().carriage());
        for (var way : proposal.ways().stream().sorted(BEST).toList()) {
            getChildren().add(way(way, way.service().equals(now)));
        }
    }

    private VBox way(Candidate way, boolean isNow) {
        var button = new RadioButton(new ChoiceWords(ui).way(way.service()));
        button.setToggleGroup(group);
        button.setUserData(way.service());
        button.setSelected(isNow);
        button.setMinWidth(USE_PREF_SIZE);
        // Nobody could ever be asked for it; anything else is for a person to know better.
        boolean isGone = way.obstacle().equals(Optional.of(Obstacle.NO_ACCOUNT));
        var until =
                Nodes.label(
                        way.promised()
                                .map(at -> ui.get("parcel.way.until", ui.shown().time(at)))
                                .orElse(""),
                        "small",
                        "muted");
        var fee = Nodes.label(way.fee().map(Shown::yuan).orElse(""));
        fee.setMinWidth(FEE_WIDTH);
        fee.setAlignment(Pos.BASELINE_RIGHT);
        button.setAccessibleText(button.getText() + " " + fee.getText() + " " + until.getText());
        var line = Nodes.row(12, button, Nodes.spacer(), until, fee);
        line.setDisable(isGone);
        var why = Nodes.paragraph(new TariffWords(ui).why(way), "small", "muted");
        why.setPadding(new Insets(0, 0, 0, INDENT));
        return Nodes.column(0, line, why);
    }

    Optional<Service> chosen() {
        return Optional.ofNullable(group.getSelectedToggle())
                .map(toggle -> (Service) toggle.getUserData());
    }

    BooleanExpression ready() {
        return BooleanExpression.booleanExpression(
                group.selectedToggleProperty()
                        .map(toggle -> !((RadioButton) toggle).isDisabled())
                        .orElse(false));
    }
}
