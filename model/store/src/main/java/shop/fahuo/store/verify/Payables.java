package shop.fahuo.store.verify;

import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.util.List;

/// What is payable to somebody, less what they owe, is what they have earned and were granted, less
/// what was paid out to them or is being.
final class Payables implements Invariant {

    private static final String PAYEES =
            "select count(*) from ledger_balance where account like"
                    + " 'liability:commission:payable:%' or account like 'asset:receivable:%'";
    private static final String ASTRAY =
            "select payee from (select substring(account, 30) as payee, credit_fen - debit_fen as"
                + " fen from ledger_balance where account like 'liability:commission:payable:%'"
                + " union all select substring(account, 18), credit_fen - debit_fen from"
                + " ledger_balance where account like 'asset:receivable:%' union all select"
                + " c.payee, -c.amount_fen from commission c join commission_order o on o.order_id"
                + " = c.order_id where o.stage = 'PAYABLE' union all select case when e.account"
                + " like 'asset:%' then substring(e.account, 18) else substring(e.account, 30) end,"
                + " e.amount_fen from ledger_posting p join ledger_entry e on e.posting_id = p.id"
                + " where p.posting_key like 'granted:%' and (e.account like"
                + " 'liability:commission:payable:%' or e.account like 'asset:receivable:%') union"
                + " all select payee, payable_fen - offset_fen from payout where state not in"
                + " ('PLANNED', 'SKIPPED', 'BOUNCED', 'FAILED')) moved group by payee having"
                + " sum(fen) <> 0 order by payee";

    @Override
    public List<Check> check(Snapshot shop) throws SQLException {
        return List.of(Invariant.named(shop, "payable-earned", PAYEES, ASTRAY));
    }
}
