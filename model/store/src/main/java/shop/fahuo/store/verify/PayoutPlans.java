package shop.fahuo.store.verify;

import static shop.fahuo.core.settlement.SettlementBook.back;
import static shop.fahuo.core.settlement.SettlementBook.bounced;
import static shop.fahuo.core.settlement.SettlementBook.leaving;
import static shop.fahuo.core.settlement.SettlementBook.source;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.ledger.Posting;
import shop.fahuo.core.settlement.PayoutPlan;
import shop.fahuo.core.settlement.PayoutReference;
import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.core.settlement.PayoutWay;
import shop.fahuo.core.settlement.Tax;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Snapshot;
import shop.fahuo.store.settlement.TaxText;

import tools.jackson.core.JacksonException;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// Every payout has the number that follows from its run, its payee and what it is shared from, so
/// that no provider can be asked for it under two; and what it comes to, with the tax as it came
/// about, is what was booked.
final class PayoutPlans implements Invariant {

    private static final String ALL =
            "select o.id, r.number, o.payee, o.payment, o.reference, o.payable_fen, o.offset_fen,"
                    + " o.tax_fen, o.tax, s.content, b.content, o.state, o.way, o.receiver,"
                    + " o.tax_month, r.asked_at from payout"
                    + " o join settlement r on r.id = o.settlement_id left join ledger_posting s on"
                    + " s.posting_key = 'payout:' || o.reference left join ledger_posting b on"
                    + " b.posting_key = 'payout-back:' || o.reference";

    private final Tally once = new Tally("payouts-once");
    private final Tally taxed = new Tally("payouts-taxed");

    @Override
    public List<Check> check(Snapshot shop) throws SQLException {
        shop.each(ALL, this::judge);
        return List.of(once.check(), taxed.check());
    }

    private void judge(Row row) throws SQLException {
        long id = row.number(1);
        var payee = new DistributorCode(row.text(3));
        var reference = row.text(5);
        once.expect(
                PayoutReference.of(row.text(2), payee, row.textOrNone(4)).equals(reference),
                () -> "payout " + id + " has not the number of its run and payee");
        var payable = row.fen(6);
        var offset = row.fen(7);
        var plan = tax(row.text(9), row.fen(8)).map(tax -> plan(payee, payable, offset, tax));
        boolean isBooked =
                isBooked(row.textOrNone(10), plan.map(one -> leaving(reference, one)))
                        && isBooked(row.textOrNone(11), returned(row, reference, plan));
        taxed.expect(
                isBooked && isOfMonth(row),
                () -> "payout " + id + " is not taxed as it was booked");
    }

    /// The tax of what was set apart counts for the month in which the run was worked out.
    private static boolean isOfMonth(Row row) throws SQLException {
        return switch (PayoutState.valueOf(row.text(12))) {
            case PLANNED, SKIPPED -> row.textOrNone(15).isEmpty();
            case ASKED, SENT, CANCELLING, LISTED, REFUSED, CONFLICT, PAID, BOUNCED, FAILED ->
                    row.textOrNone(15)
                            .equals(
                                    YearMonth.from(row.instant(16).atZone(ShopTime.ZONE))
                                            .toString());
        };
    }

    /// How it came back, where it did.
    private static Optional<Posting> returned(Row row, String reference, Optional<PayoutPlan> plan)
            throws SQLException {
        var way = row.textOrNone(13);
        if (way.isEmpty() || !row.text(12).equals(PayoutState.BOUNCED.name())) {
            return plan.map(one -> back(reference, one));
        }
        var from = source(PayoutWay.valueOf(way), row.text(14));
        return plan.map(one -> bounced(reference, one, from));
    }

    private static PayoutPlan plan(DistributorCode payee, Fen payable, Fen offset, Tax tax) {
        return new PayoutPlan(payee, payable, offset, tax, Optional.empty(), Optional.empty());
    }

    /// @param content of a posting; empty when there is none, as of a payout that was left out
    private static boolean isBooked(String content, Optional<Posting> right) {
        return right.filter(one -> content.isEmpty() || one.content().equals(content)).isPresent();
    }

    /// Its table may have been corrected since, and what was paid before may have come back: only
    /// what follows from the figures themselves is held.
    ///
    /// @param now what the payout bears of it
    /// @return empty when the text says otherwise, or nothing
    private static Optional<Tax> tax(String text, Fen now) {
        try {
            return Optional.of(TaxText.read(text))
                    .filter(tax -> tax.now().equals(now) && tax.addsUp());
        } catch (JacksonException | IllegalArgumentException | ArithmeticException _) {
            return Optional.empty();
        }
    }
}
