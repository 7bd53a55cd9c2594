package shop.fahuo.console.commission;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.Base;
import shop.fahuo.core.commission.Commission;
import shop.fahuo.core.commission.Commission.Why;
import shop.fahuo.core.commission.Rate;
import shop.fahuo.store.commission.Derived;
import shop.fahuo.store.commission.EarnedShare;

import java.util.stream.Collectors;

/// How a share came about, in words.
public final class CommissionWords {

    private final Ui ui;

    public CommissionWords(Ui ui) {
        this.ui = ui;
    }

    /// `88.00 × 10% = 8.80, level 1`; steps behind one another.
    public String derivation(EarnedShare share) {
        return Derived.of(share)
                .map(
                        derived ->
                                derived.steps().stream()
                                        .map(step -> step(derived.base(), step))
                                        .collect(Collectors.joining("; ")))
                .filter(words -> !words.isEmpty())
                .orElseGet(() -> ui.get("commission.gone"));
    }

    private String step(Base base, Commission step) {
        var amount = Shown.money(step.amount());
        var words =
                switch (step.why()) {
                    case Why.Level(var level, var distance, var rate) ->
                            ui.get(
                                    "commission.level",
                                    of(base, rate),
                                    amount,
                                    level,
                                    distance == level ? 0 : distance);
                    case Why.Difference(var rank, var rate, var below) ->
                            ui.get(
                                    "commission.difference",
                                    Shown.money(base.paid()),
                                    rate.toString(),
                                    below.toString(),
                                    amount,
                                    rank);
                    case Why.Peer(var rank, var share, var below, var of) ->
                            ui.get(
                                    "commission.peer",
                                    Shown.money(of),
                                    share.toString(),
                                    amount,
                                    rank,
                                    below.value());
                    case Why.Region(var region, var rate, var below) ->
                            ui.get(
                                    "commission.region",
                                    Shown.money(base.paid()),
                                    rate.toString(),
                                    below.toString(),
                                    amount,
                                    ui.word(region));
                    case Why.Rebate(var rate) ->
                            ui.get("commission.rebate", of(base, rate), amount);
                };
        return step.cut().equals(Fen.ZERO)
                ? words
                : ui.get("commission.cut", words, Shown.money(step.cut()));
    }

    private static String of(Base base, Rate rate) {
        return switch (rate) {
            case Rate.Share(var points) -> Shown.money(base.paid()) + " × " + points;
            case Rate.PerUnit(var fen) -> Shown.money(fen) + " × " + base.units();
        };
    }
}
