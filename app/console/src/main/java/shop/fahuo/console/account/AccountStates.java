package shop.fahuo.console.account;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import shop.fahuo.console.account.AccountRow.State;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;

/// How the state of an account looks: a coloured dot beside its word.
public final class AccountStates {

    private AccountStates() {}

    public static Tone tone(State state) {
        return switch (state) {
            case UNUSABLE, REFUSED, ENDED -> Tone.DANGER;
            case FAILING, RESTING, ENDING -> Tone.WARNING;
            case READY -> Tone.GOOD;
        };
    }

    static Node word(State state, Ui ui) {
        return Nodes.row(
                6,
                Nodes.styled(new Region(), "dot", tone(state).style()),
                Nodes.label(ui.word(state)));
    }
}
