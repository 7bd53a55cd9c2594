package shop.fahuo.store.verify;

import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.util.List;

/// Never more goes back than was paid; what is back is booked, and nothing else; and a refund is
/// asked about for as long as its provider may still do something.
final class RefundedMoney implements Invariant {

    private static final String REFUNDS = "select count(*) from refund";
    private static final String TOO_MUCH =
            "select min(order_id) from refund where state not in ('DECLINED', 'CLOSED', 'DROPPED')"
                    + " group by provider, transaction_no having sum(amount_fen) > min(paid_fen)";

    /// The credited account says whether it went back through the provider.
    private static final String NOT_BOOKED =
            "select r.order_id from refund r left join ledger_posting p on p.posting_key ="
                + " 'refunded:' || r.reference left join ledger_entry e on e.posting_id = p.id and"
                + " e.amount_fen < 0 where case when r.state in ('DONE', 'SETTLED') then e.account"
                + " is not null and e.amount_fen = -r.amount_fen and e.account = case when r.state"
                + " = 'DONE' then 'asset:platform:' || lower(r.provider) || ':' || r.receiver else"
                + " 'liability:customer_refund' end else p.id is null end = false";

    private static final String BOOKED_ALONE =
            "select p.id from ledger_posting p left join refund r on r.reference ="
                    + " substring(p.posting_key, 10) where p.posting_key like 'refunded:%' and"
                    + " r.reference is null";
    private static final String POSTINGS =
            "select count(*) from ledger_posting where posting_key like 'refunded:%'";
    private static final String TASK_ASTRAY =
            "select r.order_id from refund r left join task t on t.idempotency_key = r.reference"
                + " and t.kind = 'REFUND' where case when r.state in ('ASKED', 'PROCESSING',"
                + " 'ABNORMAL') then t.state is not null and t.state in ('DUE', 'CLAIMED',"
                + " 'UNKNOWN') when r.state = 'REFUSED' then t.state is not null and t.state ="
                + " 'DEAD' when r.state in ('DONE', 'SETTLED', 'CLOSED') then t.state is not null"
                + " and t.state = 'DONE' else t.state is null or (r.state = 'DROPPED' and t.state ="
                + " 'DONE') end = false";

    @Override
    public List<Check> check(Snapshot shop) throws SQLException {
        return List.of(
                Invariant.none(shop, "refunds-within-payment", REFUNDS, "order ", TOO_MUCH),
                Invariant.none(shop, "refunds-booked", REFUNDS, "order ", NOT_BOOKED),
                Invariant.none(shop, "refunds-not-invented", POSTINGS, "posting ", BOOKED_ALONE),
                Invariant.none(shop, "refunds-follow-tasks", REFUNDS, "order ", TASK_ASTRAY));
    }
}
