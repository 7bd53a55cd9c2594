package shop.fahuo.console.payment;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.payment.Finding;
import shop.fahuo.store.payment.OrderMoney;

/// Puts what the provider said of an order's money into a sentence, and says what to do about it.
final class FindingWords {

    /// @param advice empty when all is well
    record Said(Tone tone, String what, String advice) {}

    private final OrderMoney money;
    private final Ui ui;

    private FindingWords(OrderMoney money, Ui ui) {
        this.money = money;
        this.ui = ui;
    }

    static Said of(OrderMoney money, Ui ui) {
        var words = new FindingWords(money, ui);
        return money.finding()
                .map(words::said)
                .orElseGet(
                        () ->
                                new Said(
                                        Tone.ACCENT,
                                        ui.get("payment.asking", words.provider()),
                                        ui.get("payment.asking.then")));
    }

    private Said said(Finding finding) {
        return switch (finding) {
            case SOUND -> new Said(Tone.GOOD, ui.word(finding), "");
            case NO_REFERENCE ->
                    new Said(
                            Tone.WARNING,
                            ui.get("payment.noReference"),
                            ui.get("payment.noReference.then"));
            case UNKNOWN_NUMBER ->
                    new Said(
                            Tone.WARNING,
                            ui.get("payment.unknown", provider(), money.reference()),
                            mayCome());
            case UNPAID ->
                    new Said(
                            Tone.WARNING, ui.get("payment.unpaid", total(), provider()), mayCome());
            case CLOSED ->
                    new Said(Tone.DANGER, ui.get("payment.closed"), ui.get("payment.closed.then"));
            case REFUNDED ->
                    new Said(
                            Tone.DANGER,
                            ui.get("payment.refunded"),
                            ui.get("payment.refunded.then"));
            case WRONG_AMOUNT -> new Said(Tone.DANGER, amounts(), ui.get("payment.amount.then"));
            case WRONG_RECEIVER ->
                    new Said(
                            Tone.DANGER,
                            ui.get("payment.receiver", money.receiver()),
                            ui.get("payment.receiver.then"));
            case TAKEN ->
                    new Said(Tone.DANGER, ui.get("payment.taken"), ui.get("payment.taken.then"));
        };
    }

    private String amounts() {
        return ui.get(
                "payment.amount",
                total(),
                provider(),
                money.told().map(Shown::money).orElseGet(() -> ui.get("payment.amount.other")));
    }

    private String mayCome() {
        return money.next().isPresent()
                ? ui.get("payment.mayCome")
                : ui.get("payment.mayCome.noMore");
    }

    private String total() {
        return Shown.money(money.total());
    }

    private String provider() {
        return money.provider().map(ui::word).orElseGet(() -> ui.get("payment.provider.none"));
    }
}
