package shop.fahuo.console.settlement;

import shop.fahuo.connect.sheet.table.SafeCsv;
import shop.fahuo.console.home.PrivateFiles;
import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.store.settlement.PayoutRecord;
import shop.fahuo.store.settlement.SettlementRecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// Writes what a person pays at the bank. Names come from others: a spreadsheet must not take one
/// for a formula. Columns are Chinese in every language, as in delivery files.
public final class BankCsv {

    private static final List<String> HEADER = List.of("户名", "开户行及账号", "金额", "附言", "打款单号");

    private BankCsv() {}

    /// Those of a run's payouts that wait to be paid there.
    public static List<PayoutRecord> listed(List<PayoutRecord> payouts) {
        return payouts.stream().filter(payout -> payout.state() == PayoutState.LISTED).toList();
    }

    /// A whole file or none.
    public static void write(Path to, SettlementRecord run, List<PayoutRecord> payouts)
            throws IOException {
        var parent = to.toAbsolutePath().getParent();
        var folder = parent == null ? to.toAbsolutePath() : parent;
        var unfinished = PrivateFiles.scratchFile(folder, ".fahuo");
        try (var csv = SafeCsv.create(unfinished)) {
            csv.write(HEADER);
            for (var payout : payouts) {
                csv.write(
                        List.of(
                                payout.target().name(),
                                payout.target().to(),
                                payout.net().yuan(),
                                run.terms().remark() + " " + run.number(),
                                payout.reference()));
            }
        }
        Files.move(unfinished, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
