package shop.fahuo.console.account;

import javafx.scene.Node;

import shop.fahuo.connect.payment.CertificateEnd;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;

/// When a certificate ends: a day, and how many are left once they are few.
final class EndBadge {

    /// From here on it is urgent.
    private static final int WEEK = 7;

    private EndBadge() {}

    static Node of(CertificateEnd end, Ui ui) {
        var now = ui.shown().now();
        return end.notice(now)
                .<Node>map(
                        notice ->
                                Nodes.badge(
                                        left(end.daysLeft(now), ui),
                                        notice <= WEEK ? Tone.DANGER : Tone.WARNING))
                .orElseGet(() -> Nodes.label(Shown.exact(end.until()).substring(0, 10), "muted"));
    }

    static String left(long days, Ui ui) {
        return days < 0 ? ui.get("account.end.over") : ui.get("account.end.left", days);
    }
}
