package shop.fahuo.console.settlement;

import shop.fahuo.store.commission.Earnings;
import shop.fahuo.store.settlement.PayoutRecord;

import java.util.List;

/// How somebody is paid. What is personal is masked.
///
/// @param wechat his openid; empty when nobody knows it, as are the next three
/// @param bank his bank and card number
/// @param bankName as the bank knows him
/// @param invoices gives the shop invoices, and pays his taxes himself
/// @param stopped why payments are stopped; empty when they are not
/// @param payouts oldest first
public record PayeeCard(
        String code,
        String name,
        String wechat,
        String alipay,
        String bank,
        String bankName,
        boolean invoices,
        String stopped,
        Earnings earnings,
        List<PayoutRecord> payouts) {

    private static final int KEPT = 4;

    public PayeeCard {
        payouts = List.copyOf(payouts);
    }

    /// `****0001`: the end of an account, by which whose it is can be told from a paper beside it.
    static String mask(String account) {
        if (account.isEmpty()) {
            return "";
        }
        int from =
                account.codePointCount(0, account.length()) > 2 * KEPT
                        ? account.length() - KEPT
                        : account.length();
        return "****" + account.substring(from);
    }
}
