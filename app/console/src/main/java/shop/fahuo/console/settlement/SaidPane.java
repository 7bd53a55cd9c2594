package shop.fahuo.console.settlement;

import javafx.scene.Node;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;

/// What came of what somebody did.
final class SaidPane {

    private SaidPane() {}

    static Node of(Said said, Ui ui) {
        return switch (said) {
            case Said.Done(var words) -> notice(Tone.GOOD, ui.get(words));
            case Said.Refused(var why) ->
                    notice(
                            Tone.WARNING,
                            ui.get("settlement.refused", new SettlementWords(ui).refusal(why)));
            case Said.Not(var words) -> notice(Tone.WARNING, ui.get(words));
            case Said.Broken(var bug) -> notice(Tone.DANGER, ui.get("kit.bug", bug.code()));
        };
    }

    private static Node notice(Tone tone, String words) {
        return Nodes.named(
                "settlement-said",
                Nodes.styled(Nodes.column(0, Nodes.paragraph(words)), "notice", tone.style()));
    }
}
