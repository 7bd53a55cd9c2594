package shop.fahuo.console.ledger;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.Pocket;
import shop.fahuo.core.ledger.LedgerAccount;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.store.ledger.PostingRow;

import java.util.Locale;
import java.util.Map;

/// What accounts are called.
public final class LedgerWords {

    private static final String PLATFORM = "asset:platform:";

    private static final Map<String, String> SHOP =
            Map.of(
                    "revenue:sales", "ledger.account.sales",
                    "expense:fees", "ledger.account.fees",
                    "expense:commission", "ledger.account.commission",
                    "liability:withholding_tax", "ledger.account.tax",
                    "liability:customer_refund", "ledger.account.refund",
                    "asset:bank", "ledger.account.bank",
                    "asset:suspense", "ledger.account.suspense");

    private final Ui ui;

    public LedgerWords(Ui ui) {
        this.ui = ui;
    }

    /// `Payable · D000123`; the path of one that nobody gave a name.
    public String account(LedgerAccount account) {
        return Pocket.owner(account)
                .map(owner -> ui.word(owner.pocket()) + " · " + owner.payee().value())
                .orElseGet(() -> shop(account.path()));
    }

    /// Beside others of its kind: whose it is.
    String brief(LedgerAccount account) {
        return Pocket.owner(account)
                .map(owner -> owner.payee().value())
                .orElseGet(() -> shop(account.path()));
    }

    private String shop(String path) {
        if (path.startsWith(PLATFORM)) {
            int colon = path.indexOf(':', PLATFORM.length());
            var provider = path.substring(PLATFORM.length(), colon).toUpperCase(Locale.ROOT);
            return ui.word(Provider.valueOf(provider)) + " · " + path.substring(colon + 1);
        }
        var key = SHOP.get(path);
        return key == null ? path : ui.get(key);
    }

    /// By how much a share changed.
    String changed(Fen change) {
        var amount = Shown.money(change);
        return ui.get("ledger.share.change", change.isNegative() ? amount : "+" + amount);
    }

    /// The order or the payout that a posting comes from.
    String source(PostingRow row) {
        return row.order()
                .map(order -> order.number().value())
                .or(() -> row.name().payout())
                .orElse("");
    }
}
