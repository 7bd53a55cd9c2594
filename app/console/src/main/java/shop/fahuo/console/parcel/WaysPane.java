package shop.fahuo.console.parcel;

import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.tariff.ChoiceWords;
import shop.fahuo.console.tariff.TariffWords;
import shop.fahuo.core.tariff.Candidate;
import shop.fahuo.core.tariff.Obstacle;
import shop.fahuo.core.tariff.Service;

import java.util.Optional;

/// The ways a parcel could go, one of which is chosen; how it goes now is chosen first.
final class WaysPane extends VBox {

    private final Ui ui;
    private final ToggleGroup group = new ToggleGroup();

    WaysPane(ParcelProposal proposal, Ui ui) {
        super(10);
        this.ui = ui;
        setId("parcel-ways-to-choose");
        var now = Service.of(proposal.fitting().getFirst().carriage());
        for (var way : proposal.ways()) {
            getChildren().add(button(way, way.service().equals(now)));
        }
    }

    private VBox button(Candidate way, boolean isNow) {
        var words = new ChoiceWords(ui);
        var fee = words.fee(way);
        var name = words.way(way.service());
        var button = new RadioButton(fee.isEmpty() ? name : ui.get("parcel.way.fee", name, fee));
        button.setToggleGroup(group);
        button.setUserData(way.service());
        button.setSelected(isNow);
        // Nobody could ever be asked for it; anything else is for a person to know better.
        button.setDisable(way.obstacle().equals(Optional.of(Obstacle.NO_ACCOUNT)));
        return Nodes.column(
                2, button, Nodes.paragraph(new TariffWords(ui).why(way), "small", "muted"));
    }

    Optional<Service> chosen() {
        return Optional.ofNullable(group.getSelectedToggle())
                .map(toggle -> (Service) toggle.getUserData());
    }

    BooleanExpression ready() {
        return BooleanExpression.booleanExpression(
                group.selectedToggleProperty().map(_ -> true).orElse(false));
    }
}
