package shop.fahuo.store.settlement;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.commission.CommissionBook;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.core.settlement.Payee;
import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.core.settlement.PayoutTarget;
import shop.fahuo.core.settlement.PayoutWay;
import shop.fahuo.core.settlement.Shareable;
import shop.fahuo.core.settlement.Sharing;
import shop.fahuo.core.settlement.SharingTerms;
import shop.fahuo.core.settlement.SharingWindow;
import shop.fahuo.store.distributor.Distributors;
import shop.fahuo.store.settlement.SettlementTerms.Payer;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the orders out of which can be shared what is due to somebody.
///
/// Money on an account has no names on it: what is due is taken to be what became due last. An
/// order is shared with somebody once, and one of which a share did not go is shared with nobody
/// any more: what came back goes another way.
record ShareReader(Distributors distributors) {

    /// What moved lately on somebody's account of what is payable, the newest first, with the
    /// payment of its order.
    private static final String LATELY =
            "select p.order_id, -e.amount_fen, y.transaction_no, y.paid_at, y.total_fen from"
                    + " ledger_entry e join ledger_posting p on p.id = e.posting_id left join"
                    + " payment y on y.order_id = p.order_id and y.provider = 'WECHAT' and"
                    + " y.receiver = ? where e.account = ? and p.posted_at >= cast(? as"
                    + " timestamp(3) with time zone) and "
                    + PayeeReader.COUNTS
                    + " order by p.posted_at desc, p.id desc";

    private static final String BACK =
            "select coalesce(sum(amount_fen), 0) from refund where order_id = ? and state not in"
                    + " ('DECLINED', 'CLOSED', 'DROPPED')";
    private static final String SHARES =
            "select payee, state, net_fen from payout where payment = ? and state not in"
                    + " ('PLANNED', 'SKIPPED')";

    /// @param order 0 when it is about none
    /// @param amount negative for less
    /// @param paid for the order; empty when it was not, or to another account than the one that
    ///   shares
    private record Move(long order, Fen amount, Optional<Paid> paid) {

        static Move of(Record row) {
            @Nullable Long order = row.get(0, Long.class);
            @Nullable OffsetDateTime at = row.get(3, OffsetDateTime.class);
            return new Move(
                    order == null ? 0 : order,
                    Fen.of(row.get(1, Long.class)),
                    at == null
                            ? Optional.empty()
                            : Optional.of(
                                    new Paid(
                                            row.get(2, String.class),
                                            at.toInstant(),
                                            Fen.of(row.get(4, Long.class)))));
        }

        /// @param back what went back with each order since; what moved for none did not
        Fen after(Map<Long, Fen> back) {
            var left = order == 0 ? amount : amount.plus(back.getOrDefault(order, Fen.ZERO));
            return left.isNegative() ? Fen.ZERO : left;
        }
    }

    /// @param number the provider's
    private record Paid(String number, Instant at, Fen total) {}

    /// What was shared of a payment, or is being.
    private record Share(String payee, PayoutState state, Fen net) {

        static Share of(Record row) {
            return new Share(
                    row.get(0, String.class),
                    PayoutState.valueOf(row.get(1, String.class)),
                    Fen.of(row.get(2, Long.class)));
        }

        boolean goes() {
            return switch (state) {
                case ASKED, SENT, CANCELLING, LISTED, PAID -> true;
                case PLANNED, SKIPPED, REFUSED, CONFLICT, BOUNCED, FAILED -> false;
            };
        }
    }

    /// @param end of the period
    Sharing of(DSLContext sql, List<Payee> due, SettlementTerms terms, Instant end, Instant now) {
        @Nullable Payer from = terms.payers().get(PayoutWay.WECHAT_SHARING);
        if (from == null) {
            return Sharing.nothing();
        }
        var look = new Look(sql, from, terms.limits().sharing(), end, now, new HashMap<>());
        var orders = new HashMap<DistributorCode, List<Shareable>>();
        for (var payee : due) {
            distributors
                    .find(payee.code().value())
                    .filter(known -> !known.wechat().isBlank())
                    .ifPresent(known -> orders.put(payee.code(), look.at(payee, known)));
        }
        return new Sharing(orders, now);
    }

    /// One look at everybody's orders.
    ///
    /// @param shares of each payment, read once
    private record Look(
            DSLContext sql,
            Payer from,
            SharingTerms terms,
            Instant end,
            Instant now,
            Map<String, List<Share>> shares) {

        List<Shareable> at(Payee payee, Distributor known) {
            var found = new LinkedHashMap<String, Shareable>();
            var back = new HashMap<Long, Fen>();
            var left = payee.payable();
            for (var move : lately(payee.code())) {
                if (left.equals(Fen.ZERO)) {
                    break;
                }
                if (move.amount().isNegative()) {
                    // It was earned before it went back, so the earning comes after this.
                    back.merge(move.order(), move.amount(), Fen::plus);
                } else if (!isShared(move, payee.code())) {
                    var due = least(left, move.after(back));
                    left = left.minus(due);
                    move.paid()
                            .filter(paid -> shares(paid).stream().allMatch(Share::goes))
                            .map(paid -> shareable(move.order(), paid, known, due))
                            .ifPresent(one -> found.putIfAbsent(one.target().payment(), one));
                }
            }
            return List.copyOf(found.values());
        }

        private List<Move> lately(DistributorCode payee) {
            var frozen = Duration.ofDays(terms.days());
            return sql.fetch(
                            LATELY,
                            from.receiver(),
                            CommissionBook.payable(payee).path(),
                            OffsetDateTime.ofInstant(now.minus(frozen), ShopTime.ZONE),
                            OffsetDateTime.ofInstant(end, ShopTime.ZONE))
                    .map(Move::of);
        }

        private boolean isShared(Move move, DistributorCode payee) {
            return move.paid().stream()
                    .flatMap(paid -> shares(paid).stream())
                    .anyMatch(share -> share.payee().equals(payee.value()));
        }

        private List<Share> shares(Paid paid) {
            return shares.computeIfAbsent(
                    paid.number(), number -> sql.fetch(SHARES, number).map(Share::of));
        }

        private Shareable shareable(long order, Paid paid, Distributor known, Fen due) {
            var back = sql.fetchSingle(BACK, order).get(0, BigDecimal.class).longValueExact();
            var shared = shares(paid).stream().map(Share::net).reduce(Fen.ZERO, Fen::plus);
            return new Shareable(
                    new PayoutTarget(
                            PayoutWay.WECHAT_SHARING,
                            from.account(),
                            from.receiver(),
                            known.wechat(),
                            known.name(),
                            paid.number()),
                    due,
                    new SharingWindow(
                            paid.at(),
                            terms,
                            paid.total().minus(Fen.of(back)),
                            shared,
                            shares(paid).size()));
        }

        private static Fen least(Fen one, Fen other) {
            return one.compareTo(other) <= 0 ? one : other;
        }
    }
}
