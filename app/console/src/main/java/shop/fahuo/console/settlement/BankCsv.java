package shop.fahuo.console.settlement;

import shop.fahuo.console.home.PrivateCsv;
import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.store.settlement.PayoutRecord;
import shop.fahuo.store.settlement.SettlementRecord;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Writes what a person pays at the bank. Names come from others: a spreadsheet must not take one
/// for a formula. Columns are Chinese in every language, as in delivery files.
public final class BankCsv {

    private static final List<String> HEADER = List.of("户名", "开户行及账号", "金额", "附言", "打款单号");

    private BankCsv() {}

    /// Those of a run's payouts that wait to be paid there.
    public static List<PayoutRecord> listed(List<PayoutRecord> payouts) {
        return payouts.stream().filter(BankCsv::isListed).toList();
    }

    static boolean isListed(PayoutRecord payout) {
        return payout.state() == PayoutState.LISTED && !payout.isDoubted();
    }

    /// A whole file or none.
    public static void write(Path to, SettlementRecord run, List<PayoutRecord> payouts)
            throws IOException {
        PrivateCsv.write(
                to,
                HEADER,
                csv -> {
                    payouts.forEach(payout -> csv.write(row(run, payout)));
                    return payouts.size();
                });
    }

    private static List<String> row(SettlementRecord run, PayoutRecord payout) {
        return List.of(
                payout.target().name(),
                payout.target().to(),
                payout.net().yuan(),
                run.terms().remark() + " " + run.number(),
                payout.reference());
    }
}
