package shop.fahuo.store.commission;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.setting.Settings;

import tools.jackson.databind.json.JsonMapper;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/// When commission becomes payable.
///
/// @param holdDays after the buyer has the goods; no fewer than the seven for which he may bring
///   them back without a reason
/// @param receiptDays after which goods count as received that left in a parcel nobody hears about
public record CommissionTerms(int holdDays, int receiptDays) {

    public static final int LEAST = 7;
    public static final int MOST = 180;

    public static final CommissionTerms DEFAULT = new CommissionTerms(15, 10);

    static final String NAME = "shop.commission";

    private static final JsonMapper JSON = JsonMapper.shared();

    public CommissionTerms {
        boolean isFine =
                holdDays >= LEAST && holdDays <= MOST && receiptDays >= 0 && receiptDays <= MOST;
        if (!isFine) {
            throw new IllegalArgumentException(
                    "held for " + holdDays + " days, received after " + receiptDays);
        }
    }

    Duration hold() {
        return Duration.ofDays(holdDays);
    }

    Duration receipt() {
        return Duration.ofDays(receiptDays);
    }

    static CommissionTerms of(Tx tx) throws SQLException {
        return read(Settings.get(tx, NAME));
    }

    /// @param content empty when nothing was ever set
    static CommissionTerms read(String content) {
        if (content.isEmpty()) {
            return DEFAULT;
        }
        var json = JSON.readTree(content);
        return new CommissionTerms(
                json.required("holdDays").asInt(), json.required("receiptDays").asInt());
    }

    String write() {
        return CanonicalJson.write(Map.of("holdDays", holdDays, "receiptDays", receiptDays));
    }
}
