package shop.fahuo.console.commission;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.Base;
import shop.fahuo.core.commission.BasisPoints;
import shop.fahuo.core.commission.Commission;
import shop.fahuo.core.commission.Commission.Why;
import shop.fahuo.core.commission.Rate;
import shop.fahuo.core.commission.Share;
import shop.fahuo.store.commission.Derived;
import shop.fahuo.store.commission.EarnedShare;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;

/// How a share came about, in words.
public final class CommissionWords {

    private final Ui ui;

    public CommissionWords(Ui ui) {
        this.ui = ui;
    }

    /// `88.00 × 10% = 8.80, level 1`; steps behind one another.
    public String derivation(EarnedShare share) {
        return derivation(share.share(), share.derivation());
    }

    /// @param text see [Derived#of(Share, String)]
    public String derivation(Share share, String text) {
        return Derived.of(share, text)
                .map(
                        derived ->
                                derived.steps().stream()
                                        .map(step -> step(derived.base(), step))
                                        .collect(Collectors.joining("; ")))
                .filter(words -> !words.isEmpty())
                .orElseGet(() -> ui.get("commission.gone"));
    }

    /// `88.00 × 10% = 8.80, level 1`.
    String step(Base base, Commission step) {
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
                    case Why.MemberPrice(var rank, var price) ->
                            ui.get(
                                    "commission.memberPrice",
                                    Shown.money(base.paid()),
                                    of(base, price),
                                    amount,
                                    rank);
                    case Why.Pack(var kind, var boss, var each) ->
                            ui.get(
                                    "commission.pack",
                                    of(base, new Rate.PerUnit(each)),
                                    amount,
                                    ui.word(kind),
                                    boss ? 1 : 0);
                };
        var whole = step.amount().plus(step.cut());
        var rounded =
                exact(base, step.why())
                        .filter(exact -> exact.compareTo(yuan(whole)) != 0)
                        .map(exact -> ui.get("commission.rounded", words, exact.toPlainString()))
                        .orElse(words);
        return step.cut().equals(Fen.ZERO)
                ? rounded
                : ui.get("commission.cut", rounded, Shown.money(step.cut()));
    }

    /// What it would come to if there were parts of a fen; empty of what is paid by the unit.
    private static Optional<BigDecimal> exact(Base base, Why why) {
        return switch (why) {
            case Why.Level(_, _, var rate) -> exact(base.paid(), rate);
            case Why.Difference(_, var rate, var below) ->
                    Optional.of(exact(base.paid(), rate.above(below)));
            case Why.Peer(_, var share, _, var of) -> Optional.of(exact(of, share));
            case Why.Region(_, var rate, var below) ->
                    Optional.of(exact(base.paid(), rate.above(below)));
            case Why.Rebate(var rate) -> exact(base.paid(), rate);
            case Why.MemberPrice(_, Rate.Share(var points)) ->
                    Optional.of(exact(base.paid(), BasisPoints.WHOLE.above(points)));
            case Why.MemberPrice _, Why.Pack _ -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> exact(Fen of, Rate rate) {
        return switch (rate) {
            case Rate.Share(var points) -> Optional.of(exact(of, points));
            case Rate.PerUnit _ -> Optional.empty();
        };
    }

    private static BigDecimal exact(Fen of, BasisPoints rate) {
        return yuan(of).multiply(BigDecimal.valueOf(rate.value()))
                .movePointLeft(4)
                .stripTrailingZeros();
    }

    private static BigDecimal yuan(Fen fen) {
        return BigDecimal.valueOf(fen.value(), 2);
    }

    private static String of(Base base, Rate rate) {
        return switch (rate) {
            case Rate.Share(var points) -> Shown.money(base.paid()) + " × " + points;
            case Rate.PerUnit(var fen) -> Shown.money(fen) + " × " + base.units();
        };
    }
}
