package shop.fahuo.console.payment.refund;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.Fen;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.payment.RefundReason;
import shop.fahuo.store.order.RefundRecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says what a refund is, and what to do when it does not go on by itself.
final class RefundWords {

    private final Ui ui;

    RefundWords(Ui ui) {
        this.ui = ui;
    }

    /// `羊绒围巾 × 1、运费 8.00`; for money alone, that it is.
    ///
    /// @param goods the order's lines
    String what(RefundRecord refund, List<OrderLine> goods) {
        var parts = new ArrayList<String>();
        for (var line : refund.lines()) {
            var name =
                    line.position() <= goods.size()
                            ? goods.get(line.position() - 1).name()
                            : line.sku().value();
            parts.add(ui.get("refund.what.line", name, line.units()));
        }
        if (refund.money().freight().compareTo(Fen.ZERO) > 0) {
            parts.add(ui.get("refund.what.freight", Shown.money(refund.money().freight())));
        }
        return parts.isEmpty()
                ? ui.get("refund.what.money")
                : String.join(ui.get("refund.what.joint"), parts);
    }

    /// Why; empty where the code says less than what the buyer was told.
    Optional<String> code(RefundRecord refund) {
        return refund.code().filter(code -> code != RefundReason.OTHER).map(ui::word);
    }

    /// `微信支付 1900000001`.
    String from(RefundRecord.Money money) {
        return ui.get("refund.from", ui.word(money.provider()), money.receiver());
    }

    /// What to do about a refund that does not go on by itself; empty for others.
    String advice(RefundRecord refund) {
        return switch (refund.state()) {
            case REFUSED -> ui.get("refund.advice.refused");
            case ABNORMAL -> ui.get("refund.advice.abnormal");
            case CLOSED -> ui.get("refund.advice.closed");
            case WAITING, DECLINED, ASKED, PROCESSING, DONE, SETTLED, DROPPED -> "";
        };
    }
}
