package shop.fahuo.console.settlement;

import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.commission.CommissionReader;
import shop.fahuo.store.distributor.Distributors;
import shop.fahuo.store.payment.Routes;
import shop.fahuo.store.settlement.SettlementStore;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Runs, what people do about them, and how the shop and its payees are paid.
public record SettlementModel(
        RunsModel runs,
        RunActsModel acts,
        ConfirmationModel confirmation,
        PayeeModel payee,
        TermsModel terms) {

    /// What stands behind it.
    ///
    /// @param names what people are called, masked, by their codes
    public record Behind(
            SettlementStore settlement,
            Distributors distributors,
            CommissionReader commission,
            Routes routes,
            Function<List<String>, Map<String, String>> names,
            Supplier<Actor.Person> person,
            Clock clock) {}

    /// Turns to a run, or to the preview. What was said was of what showed before.
    ///
    /// @param number empty for the preview
    public void choose(Optional<String> number) {
        acts.forget();
        runs.choose(number);
    }

    /// [#choose] the preview of a month.
    public void preview(YearMonth month) {
        acts.forget();
        runs.preview(month);
    }

    public static SettlementModel of(Behind behind, Threads threads) {
        var runs = new RunsModel(behind, threads);
        var acts = new RunActsModel(behind, runs, threads);
        return new SettlementModel(
                runs,
                acts,
                new ConfirmationModel(behind, runs, acts::told, threads),
                new PayeeModel(behind, runs::look, threads),
                new TermsModel(behind, runs::look, threads));
    }
}
