package shop.fahuo.console.status;

import shop.fahuo.console.kit.Tone;

/// One thing that is said of the shop, and how much it matters.
public record StatusLine(String text, Tone tone) {

    /// Whether somebody should see to it.
    public boolean calls() {
        return tone == Tone.WARNING || tone == Tone.DANGER;
    }
}
