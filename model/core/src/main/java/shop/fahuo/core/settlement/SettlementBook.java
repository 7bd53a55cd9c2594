package shop.fahuo.core.settlement;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.CommissionBook;
import shop.fahuo.core.ledger.Entry;
import shop.fahuo.core.ledger.LedgerAccount;
import shop.fahuo.core.ledger.Posting;
import shop.fahuo.core.payment.PaymentBook;
import shop.fahuo.core.payment.Provider;

import java.util.ArrayList;
import java.util.List;

/// What payouts do to the books.
public final class SettlementBook {

    /// What a person has paid at the bank.
    public static final LedgerAccount BANK = new LedgerAccount("asset:bank");

    private SettlementBook() {}

    /// The account whose money is paid out.
    ///
    /// @param receiver the shop's account at the provider
    public static LedgerAccount source(PayoutWay way, String receiver) {
        return switch (way) {
            case WECHAT, WECHAT_SHARING -> PaymentBook.platform(Provider.WECHAT, receiver);
            case ALIPAY -> PaymentBook.platform(Provider.ALIPAY, receiver);
            case BANK -> BANK;
        };
    }

    /// What is due is set apart: what they owe is settled by it, tax is kept back, the rest leaves.
    public static Posting leaving(String reference, PayoutPlan plan) {
        return posting(leavingKey(reference), plan, CommissionBook.leaving(plan.payee()), 1);
    }

    /// The provider or a person has paid it.
    ///
    /// @param from the account whose money it was
    public static Posting paid(String reference, PayoutPlan plan, LedgerAccount from) {
        return Posting.of(
                paidKey(reference), CommissionBook.leaving(plan.payee()), from, plan.net());
    }

    /// It did not go: everything is as it was before.
    public static Posting back(String reference, PayoutPlan plan) {
        return posting(backKey(reference), plan, CommissionBook.leaving(plan.payee()), -1);
    }

    /// It was paid, and the money is with the shop again: what was due before is due again, and no
    /// tax was kept back of it.
    ///
    /// @param to the account whose money it is again, from which it was paid
    public static Posting bounced(String reference, PayoutPlan plan, LedgerAccount to) {
        return posting(backKey(reference), plan, to, -1);
    }

    public static String leavingKey(String reference) {
        return "payout:" + reference;
    }

    public static String paidKey(String reference) {
        return "payout-paid:" + reference;
    }

    public static String backKey(String reference) {
        return "payout-back:" + reference;
    }

    /// @param at where what is paid out is
    private static Posting posting(String key, PayoutPlan plan, LedgerAccount at, int sign) {
        var entries = new ArrayList<Entry>();
        add(entries, CommissionBook.payable(plan.payee()), sign * plan.payable().value());
        add(entries, CommissionBook.receivable(plan.payee()), -sign * plan.offset().value());
        add(entries, CommissionBook.WITHHELD, -sign * plan.tax().now().value());
        add(entries, at, -sign * plan.net().value());
        return new Posting(key, entries);
    }

    private static void add(List<Entry> entries, LedgerAccount account, long fen) {
        if (fen != 0) {
            entries.add(new Entry(account, Fen.of(fen)));
        }
    }
}
