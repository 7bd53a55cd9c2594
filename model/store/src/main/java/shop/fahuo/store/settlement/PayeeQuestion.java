package shop.fahuo.store.settlement;

import org.jooq.DSLContext;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.commission.Pocket;
import shop.fahuo.core.ledger.LedgerAccount;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/// What is asked about payees.
///
/// @param booked in the asker's own transaction, of which no balance knows yet
/// @param end of the period
/// @param month for whose tax a payment would count
record PayeeQuestion(
        DSLContext sql,
        Map<LedgerAccount, Fen> booked,
        SettlementTerms terms,
        Instant end,
        YearMonth month) {

    private static final String BALANCES =
            "select account, debit_fen - credit_fen from ledger_balance where debit_fen <>"
                    + " credit_fen and account like ";
    private static final String PAYABLE = BALANCES + "'" + Pocket.PAYABLE.prefix() + "%'";
    private static final String OWED = BALANCES + "'" + Pocket.OWED.prefix() + "%'";

    /// What does not count of it, being none of `PayeeReader.COUNTS`.
    private static final String LATER =
            "select e.account, sum(e.amount_fen) from ledger_posting p join ledger_entry e on"
                    + " e.posting_id = p.id where p.posted_at >= cast(? as timestamp(3) with time"
                    + " zone) and e.amount_fen < 0 and p.posting_key not like 'payout%' and"
                    + " e.account like '"
                    + Pocket.PAYABLE.prefix()
                    + "%' group by e.account";

    /// What accounts of a kind come to, by whose they are; debits are positive.
    private Map<String, Fen> balances(Pocket pocket, String query) {
        var balances = new HashMap<String, Fen>();
        sql.fetch(query)
                .forEach(
                        row ->
                                add(
                                        balances,
                                        pocket,
                                        row.get(0, String.class),
                                        PayeeReader.fen(row, 1)));
        booked.forEach((account, fen) -> add(balances, pocket, account.path(), fen));
        return balances;
    }

    /// What is due to everybody to whom anything is, by code.
    Map<String, Fen> payable() {
        var debits = balances(Pocket.PAYABLE, PAYABLE);
        sql.fetch(LATER, OffsetDateTime.ofInstant(end, ShopTime.ZONE))
                .forEach(
                        row ->
                                add(
                                        debits,
                                        Pocket.PAYABLE,
                                        row.get(0, String.class),
                                        Fen.ZERO.minus(PayeeReader.fen(row, 1))));
        debits.replaceAll((_, fen) -> Fen.ZERO.minus(fen));
        debits.values().removeIf(fen -> fen.compareTo(Fen.ZERO) <= 0);
        return debits;
    }

    /// What those owe the shop who do, by code.
    Map<String, Fen> owed() {
        var debits = balances(Pocket.OWED, OWED);
        debits.values().removeIf(Fen::isNegative);
        return debits;
    }

    private static void add(Map<String, Fen> sums, Pocket pocket, String account, Fen fen) {
        if (account.startsWith(pocket.prefix())) {
            sums.merge(account.substring(pocket.prefix().length()), fen, Fen::plus);
        }
    }
}
