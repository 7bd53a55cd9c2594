package shop.fahuo.console.settlement;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.FieldPane;
import shop.fahuo.console.kit.GiveBar;
import shop.fahuo.console.kit.Inputs;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.TypedAmount;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.Fen;
import shop.fahuo.core.settlement.PayoutWay;
import shop.fahuo.core.settlement.Withholding;
import shop.fahuo.store.settlement.SettlementTerms;
import shop.fahuo.store.settlement.SettlementTerms.Payer;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who withholds tax, the least that is paid, from which accounts, and what payees read.
final class TermsSheet extends VBox {

    private final TermsModel.Standing standing;
    private final TermsModel model;
    private final Ui ui;
    private final ChoiceBox<Withholding> withholding;
    private final TextField least = Nodes.named("terms-least", new TextField());
    private final ChoiceBox<Optional<Payer>> wechat;
    private final ChoiceBox<Optional<Payer>> alipay;
    private final ChoiceBox<Optional<Payer>> sharing;
    private final TextField remark = Nodes.named("terms-remark", new TextField());

    TermsSheet(TermsModel.Standing standing, TermsModel model, Ui ui, Subscriptions shown) {
        super(14);
        this.standing = standing;
        this.model = model;
        this.ui = ui;
        var terms = standing.terms();
        setId("terms");
        setPrefWidth(600);
        withholding = Inputs.choice("terms-withholding", List.of(Withholding.values()), ui::word);
        withholding.setValue(terms.withholding());
        least.setText(terms.limits().least().yuan());
        wechat = payers("terms-wechat", PayoutWay.WECHAT);
        alipay = payers("terms-alipay", PayoutWay.ALIPAY);
        sharing = payers("terms-sharing", PayoutWay.WECHAT_SHARING);
        remark.setTextFormatter(Inputs.atMost(SettlementTerms.LONGEST_REMARK));
        remark.setText(terms.remark());
        var bar = new GiveBar("terms", this::give, model::dismiss, ui);
        bar.button().setText(ui.get("settlement.terms.save"));
        bar.button().getStyleClass().add("accent");
        bar.button()
                .disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> least().equals(Fen.ZERO) || remark.getText().isBlank(),
                                least.textProperty(),
                                remark.textProperty()));
        bar.listenIn(this);
        var said = new VBox();
        shown.follow(
                model.bugProperty(),
                () ->
                        said.getChildren()
                                .setAll(
                                        model.bugProperty().get().stream()
                                                .map(bug -> SaidPane.of(new Said.Broken(bug), ui))
                                                .toList()));
        getChildren()
                .setAll(
                        Nodes.label(ui.get("settlement.terms"), "headline"),
                        said,
                        FieldPane.around(
                                ui.get("settlement.terms.withholding"),
                                ui.get("settlement.terms.withholding.hint"),
                                withholding),
                        FieldPane.around(
                                ui.get("settlement.terms.least"),
                                ui.get("settlement.terms.least.hint"),
                                least),
                        FieldPane.around(
                                ui.word(PayoutWay.WECHAT),
                                ui.get("settlement.terms.from.hint"),
                                wechat),
                        FieldPane.around(
                                ui.word(PayoutWay.ALIPAY),
                                ui.get("settlement.terms.alipay.hint"),
                                alipay),
                        FieldPane.around(
                                ui.word(PayoutWay.WECHAT_SHARING),
                                ui.get(
                                        "settlement.terms.sharing.hint",
                                        terms.limits().sharing().percent(),
                                        terms.limits().sharing().days()),
                                sharing),
                        FieldPane.around(
                                ui.get("settlement.terms.remark"),
                                ui.get("settlement.terms.remark.hint"),
                                remark),
                        Nodes.paragraph(ui.get("settlement.noAdvice"), "small", "subtle"),
                        bar);
    }

    /// The accounts that could pay by a way, and the one that does, and none.
    private ChoiceBox<Optional<Payer>> payers(String id, PayoutWay way) {
        var now = Optional.ofNullable(standing.terms().payers().get(way));
        var all =
                Stream.of(
                                Stream.of(Optional.<Payer>empty()),
                                Stream.of(now),
                                standing.of(way).stream()
                                        .map(PayingAccount::payer)
                                        .map(Optional::of))
                        .flatMap(each -> each)
                        .distinct()
                        .toList();
        var choice =
                Inputs.choice(
                        id,
                        all,
                        one ->
                                one.map(Payer::account)
                                        .orElseGet(() -> ui.get("settlement.terms.nobody")));
        choice.setValue(now);
        return choice;
    }

    private Fen least() {
        return TypedAmount.of(least.getText()).orElse(Fen.ZERO);
    }

    private void give() {
        var payers = new EnumMap<PayoutWay, Payer>(PayoutWay.class);
        payers.putAll(standing.terms().payers());
        put(payers, PayoutWay.WECHAT, wechat.getValue());
        put(payers, PayoutWay.ALIPAY, alipay.getValue());
        put(payers, PayoutWay.WECHAT_SHARING, sharing.getValue());
        model.put(
                standing.terms()
                        .with(withholding.getValue(), least(), payers, remark.getText().strip()));
    }

    private static void put(
            EnumMap<PayoutWay, Payer> payers, PayoutWay way, Optional<Payer> chosen) {
        chosen.ifPresentOrElse(payer -> payers.put(way, payer), () -> payers.remove(way));
    }
}
