package shop.fahuo.console.begin;

import javafx.scene.Node;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.begin.BeginStep.Ticked;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Tone;

/// A ring, or a tick.
final class StepIcon {

    private StepIcon() {}

    static Node of(Ticked one) {
        return one.done()
                ? Nodes.icon(Feather.CHECK_CIRCLE, Tone.GOOD.style())
                : Nodes.icon(Feather.CIRCLE);
    }
}
