package shop.fahuo.core.settlement;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.HoldClock;
import shop.fahuo.core.commission.Purse;
import shop.fahuo.core.commission.Stage;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderNumber;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// What somebody can be paid now without having to be asked for it back, and where all the rest of
/// theirs is: held until when, stopped by what, on its way, gone, owed.
///
/// @param held not theirs yet, by the books
/// @param leaving in payouts that are open, by the books
/// @param parts of the orders of which something is held, and of those that are payable while
///   something may be coming back
/// @param outs what payouts carried or carry
/// @param stopped whether a person has stopped payments to them
public record SafeToPay(
        DistributorCode payee,
        Fen held,
        Purse purse,
        Fen leaving,
        List<Part> parts,
        List<Out> outs,
        boolean stopped) {

    /// What they earn of one order.
    public record Part(OrderId order, OrderNumber number, Stage stage, Fen amount, Until until) {

        /// @param received when the buyer had all of it; empty while he has not
        /// @param stops see [HoldClock#end]
        public static Part of(
                OrderId order,
                OrderNumber number,
                Stage stage,
                Fen amount,
                Optional<Instant> received,
                Duration hold,
                List<HoldClock.Stop> stops) {
            return new Part(order, number, stage, amount, until(received, hold, stops));
        }

        private static Until until(
                Optional<Instant> received, Duration hold, List<HoldClock.Stop> stops) {
            var open =
                    stops.stream()
                            .filter(stop -> stop.until().isEmpty())
                            .map(HoldClock.Stop::from)
                            .min(Instant::compareTo);
            if (open.isPresent()) {
                return new Until.Stopped(open.get());
            }
            return received.flatMap(from -> HoldClock.end(from, hold, stops))
                    .<Until>map(Until.Day::new)
                    .orElseGet(Until.Receipt::new);
        }

        public boolean isHeld() {
            return stage == Stage.ACCRUED || stage == Stage.HELD;
        }

        boolean isStopped() {
            return until instanceof Until.Stopped;
        }
    }

    /// How long a part is held.
    public sealed interface Until {

        /// Nobody knows: the buyer has not got it all.
        record Receipt() implements Until {}

        record Day(Instant at) implements Until {}

        /// Something may be coming back, and the clock stands.
        record Stopped(Instant since) implements Until {}
    }

    /// Money that left by one way, or is leaving.
    ///
    /// @param amount after tax
    public record Out(PayoutWay way, PayoutState state, Fen amount) {

        public Reach reach() {
            return Reach.of(way, state);
        }
    }

    /// Parts that are held until the same day.
    public record Due(int orders, Fen amount) {

        Due and(Part part) {
            return new Due(orders + 1, amount.plus(part.amount()));
        }
    }

    public SafeToPay {
        parts = List.copyOf(parts);
        outs = List.copyOf(outs);
    }

    /// What is payable, less what they owe, and less what goes back if all that may be coming back
    /// does: a refund is taken from what is payable first, whatever was paid before.
    public Fen safe() {
        return atLeastNothing(purse.payable().minus(purse.owed()).minus(returning()));
    }

    /// Payable, of orders of which something may be coming back.
    public Fen returning() {
        return sum(part -> part.stage() == Stage.PAYABLE && part.isStopped());
    }

    /// Held, and its clock stands.
    public Fen standing() {
        return sum(part -> part.isHeld() && part.isStopped());
    }

    /// Held, and the buyer has not got it yet.
    public Fen travelling() {
        return sum(part -> part.isHeld() && part.until() instanceof Until.Receipt);
    }

    /// What becomes theirs on which day, if nothing comes back.
    public SortedMap<LocalDate, Due> days() {
        var days = new TreeMap<LocalDate, Due>();
        for (var part : parts) {
            if (part.isHeld() && part.until() instanceof Until.Day(var at)) {
                var day = at.atZone(ShopTime.ZONE).toLocalDate();
                days.put(day, days.getOrDefault(day, new Due(0, Fen.ZERO)).and(part));
            }
        }
        return days;
    }

    /// Orders whose after-sale is open.
    public List<Part> stops() {
        return parts.stream().filter(Part::isStopped).toList();
    }

    /// What they owe, and neither what is payable nor what is held could settle.
    public Fen uncovered() {
        return atLeastNothing(purse.owed().minus(purse.payable()).minus(held));
    }

    /// What can be had back so, of all that was ever theirs.
    public Fen within(Reach reach) {
        var out =
                outs.stream()
                        .filter(one -> one.reach() == reach)
                        .map(Out::amount)
                        .reduce(Fen.ZERO, Fen::plus);
        return reach == Reach.IN_HAND ? out.plus(held).plus(purse.payable()) : out;
    }

    /// Why a run would not pay them now, whatever is safe; see [SettlementRun].
    public Optional<PayoutObstacle> obstacle() {
        if (stopped) {
            return Optional.of(PayoutObstacle.STOPPED);
        }
        if (outs.stream().anyMatch(out -> out.state().isOpen())) {
            return Optional.of(PayoutObstacle.OPEN_PAYOUT);
        }
        boolean owes =
                purse.owed().compareTo(Fen.ZERO) > 0
                        && purse.owed().compareTo(purse.payable()) >= 0;
        return owes ? Optional.of(PayoutObstacle.OWES) : Optional.empty();
    }

    private Fen sum(Predicate<Part> which) {
        return parts.stream().filter(which).map(Part::amount).reduce(Fen.ZERO, Fen::plus);
    }

    private static Fen atLeastNothing(Fen amount) {
        return amount.isNegative() ? Fen.ZERO : amount;
    }
}
