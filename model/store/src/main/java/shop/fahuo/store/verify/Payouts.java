package shop.fahuo.store.verify;

import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.util.List;

/// What leaves is what open payouts come to; a payout is booked as far as it has come, and called
/// about for as long as its provider may still do something. By what a transfer is confirmed is
/// kept while it waits for that, and no longer. Of an order no more is shared than was paid for it,
/// and with nobody more than he earned of it, once.
final class Payouts implements Invariant {

    private static final String PAYOUTS = "select count(*) from payout";
    private static final String ACCOUNTS =
            "select count(*) from ledger_balance where account like"
                    + " 'liability:commission:leaving:%'";
    private static final String BOOKED_ASTRAY =
            "select o.id from payout o left join ledger_posting s on s.posting_key = 'payout:' ||"
                + " o.reference left join ledger_entry a on a.posting_id = s.id and a.account ="
                + " 'liability:commission:payable:' || o.payee left join ledger_entry l on"
                + " l.posting_id = s.id and l.account = 'liability:commission:leaving:' || o.payee"
                + " left join ledger_posting d on d.posting_key = 'payout-paid:' || o.reference"
                + " left join ledger_entry m on m.posting_id = d.id and m.amount_fen > 0 left join"
                + " ledger_posting b on b.posting_key = 'payout-back:' || o.reference left join"
                + " ledger_entry r on r.posting_id = b.id and r.account ="
                + " 'liability:commission:payable:' || o.payee where case when o.state in"
                + " ('PLANNED', 'SKIPPED') then s.id is null and d.id is null and b.id is null when"
                + " a.amount_fen is null or a.amount_fen <> o.payable_fen or l.amount_fen is null"
                + " or l.amount_fen <> -o.net_fen then false when o.state = 'PAID' then"
                + " m.amount_fen is not null and m.amount_fen = o.net_fen and m.account = l.account"
                + " and b.id is null when o.state = 'BOUNCED' then m.amount_fen is not null and"
                + " m.amount_fen = o.net_fen and m.account = l.account and r.amount_fen is not null"
                + " and r.amount_fen = -o.payable_fen when o.state = 'FAILED' then r.amount_fen is"
                + " not null and r.amount_fen = -o.payable_fen and d.id is null else d.id is null"
                + " and b.id is null end = false";

    private static final String POSTINGS =
            "select count(*) from ledger_posting where posting_key like 'payout%'";
    private static final String BOOKED_ALONE =
            "select p.id from ledger_posting p left join payout o on o.reference ="
                    + " substring(p.posting_key, position(':' in p.posting_key) + 1) where"
                    + " p.posting_key like 'payout%' and (o.id is null or p.posting_key not like"
                    + " 'payout:%' and p.posting_key not like 'payout-paid:%' and p.posting_key not"
                    + " like 'payout-back:%')";
    private static final String LEAVING_ASTRAY =
            "select b.credit_fen - b.debit_fen from ledger_balance b left join payout o on o.payee"
                + " = substring(b.account, 30) and o.open_payee is not null where b.account like"
                + " 'liability:commission:leaving:%' group by b.account, b.credit_fen, b.debit_fen"
                + " having b.credit_fen - b.debit_fen <> coalesce(sum(o.net_fen), 0)";
    private static final String OPEN_ASTRAY =
            "select o.id from payout o where case when o.state in ('ASKED', 'SENT', 'CANCELLING',"
                + " 'LISTED', 'REFUSED', 'CONFLICT') then o.open_payee is not null and o.open_payee"
                + " = o.payee else o.open_payee is null end = false";
    private static final String TASK_ASTRAY =
            "select o.id from payout o left join task t on t.idempotency_key = o.reference and"
                + " t.kind = 'PAYOUT' where case when o.state in ('ASKED', 'SENT', 'CANCELLING')"
                + " then t.state is not null and t.state in ('DUE', 'CLAIMED', 'UNKNOWN') when"
                + " o.state in ('REFUSED', 'CONFLICT') then t.state is not null and t.state ="
                + " 'DEAD' when o.state in ('PAID', 'BOUNCED', 'FAILED') and o.way <> 'BANK' then"
                + " t.state is not null and t.state = 'DONE' else t.state is null end = false";

    /// The payment of an order that names other money since is not known any more.
    private static final String SHARED_ASTRAY =
            "select o.id from payout o left join payment y on y.provider = 'WECHAT' and"
                + " y.transaction_no = o.payment where case when o.way is null or o.way <>"
                + " 'WECHAT_SHARING' then o.payment is null when o.payment is null then false when"
                + " o.state in ('PLANNED', 'SKIPPED') or y.order_id is null then true else"
                + " y.receiver = o.receiver and o.payable_fen <= (select"
                + " coalesce(sum(c.amount_fen), 0) from commission c where c.order_id = y.order_id"
                + " and c.payee = o.payee and c.amount_fen > 0) and (select count(*) from payout s"
                + " where s.payment = o.payment and s.payee = o.payee and s.state not in"
                + " ('PLANNED', 'SKIPPED')) = 1 and (select coalesce(sum(s.net_fen), 0) from payout"
                + " s where s.payment = o.payment and s.state not in ('PLANNED', 'SKIPPED',"
                + " 'FAILED')) <= y.total_fen end = false";

    private static final String CONFIRMED_ASTRAY =
            "select o.id from payout o where case when o.confirmation is null then o.confirm_until"
                + " is null and o.taken_by is null else o.state = 'SENT' and o.way = 'WECHAT' and"
                + " o.confirm_until is not null end = false";

    private static final String RUNS = "select count(*) from settlement";
    private static final String RUN_ASTRAY =
            "select s.id from settlement s left join payout o on o.settlement_id = s.id group by"
                + " s.id, s.state having case when s.state = 'DRAFT' then count(case when o.state"
                + " <> 'PLANNED' then 1 end) = 0 when s.state in ('APPROVED', 'SENDING') then"
                + " count(o.open_payee) > 0 and count(case when o.state = 'PLANNED' then 1 end) = 0"
                + " else count(o.open_payee) = 0 and count(case when o.state = 'PLANNED' then 1"
                + " end) = 0 end = false";

    /// A run that is over keeps what it came to.
    private static final String TOTALS_ASTRAY =
            "select s.id from settlement s left join payout o on o.settlement_id = s.id and"
                + " o.obstacle is null group by s.id, s.ended_at, s.payees, s.payable_fen,"
                + " s.offset_fen, s.tax_fen, s.net_fen having case when s.ended_at is null then"
                + " s.net_fen is null when s.net_fen is null then false else s.payees ="
                + " count(distinct o.payee) and s.payable_fen = coalesce(sum(o.payable_fen), 0) and"
                + " s.offset_fen = coalesce(sum(o.offset_fen), 0) and s.tax_fen ="
                + " coalesce(sum(o.tax_fen), 0) and s.net_fen = coalesce(sum(o.net_fen), 0) end ="
                + " false";

    @Override
    public List<Check> check(Snapshot shop) throws SQLException {
        return List.of(
                Invariant.none(shop, "leaving-is-open", ACCOUNTS, "fen ", LEAVING_ASTRAY),
                Invariant.none(shop, "payouts-booked", PAYOUTS, "payout ", BOOKED_ASTRAY),
                Invariant.none(shop, "payouts-not-invented", POSTINGS, "posting ", BOOKED_ALONE),
                Invariant.none(shop, "payouts-shared", PAYOUTS, "payout ", SHARED_ASTRAY),
                Invariant.none(shop, "payouts-open", PAYOUTS, "payout ", OPEN_ASTRAY),
                Invariant.none(shop, "payouts-confirmable", PAYOUTS, "payout ", CONFIRMED_ASTRAY),
                Invariant.none(shop, "payouts-follow-tasks", PAYOUTS, "payout ", TASK_ASTRAY),
                Invariant.none(shop, "runs-follow-payouts", RUNS, "run ", RUN_ASTRAY),
                Invariant.none(shop, "runs-add-up", RUNS, "run ", TOTALS_ASTRAY));
    }
}
