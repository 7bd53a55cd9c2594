package shop.fahuo.console.settlement;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.CanonicalJson;
import shop.fahuo.store.settlement.Confirmations.Answered;
import shop.fahuo.store.settlement.Confirmations.Handed;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// By what who gets the selected transfer confirms it: taken in the name of whoever sits here.
public final class ConfirmationModel {

    private final SettlementModel.Behind behind;
    private final RunsModel runs;
    private final Consumer<Optional<Said>> told;
    private final Threads threads;
    private final ReadOnlyObjectWrapper<Optional<Handed>> handed =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param told takes why it was not handed out, or that nothing was in the way
    ConfirmationModel(
            SettlementModel.Behind behind,
            RunsModel runs,
            Consumer<Optional<Said>> told,
            Threads threads) {
        this.behind = behind;
        this.runs = runs;
        this.told = told;
        this.threads = threads;
    }

    /// Empty while it does not show.
    public ReadOnlyObjectProperty<Optional<Handed>> handedProperty() {
        return handed.getReadOnlyProperty();
    }

    public void take() {
        var by = behind.person().get();
        runs.selectedProperty()
                .get()
                .flatMap(RunLine::payout)
                .ifPresent(
                        payout ->
                                threads.load(
                                        () ->
                                                behind.settlement()
                                                        .confirmations()
                                                        .take(payout.reference(), by)
                                                        .join(),
                                        this::answered,
                                        bug -> told.accept(Optional.of(new Said.Broken(bug)))));
    }

    private void answered(Answered answered) {
        switch (answered) {
            case Answered.Done(var found) -> {
                told.accept(Optional.empty());
                handed.set(Optional.of(found));
            }
            case Answered.Refused(var why) -> told.accept(Optional.of(new Said.Refused(why)));
        }
    }

    /// As `wx.requestMerchantTransfer` takes it, in JSON.
    static String text(Handed handed) {
        return CanonicalJson.write(
                Map.of(
                        "mchId", handed.payout().target().receiver(),
                        "appId", handed.confirmation().app(),
                        "package", handed.confirmation().packageInfo()));
    }

    public void dismiss() {
        handed.set(Optional.empty());
    }
}
