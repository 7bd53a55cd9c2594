package shop.fahuo.store.payment.refund;

import shop.fahuo.core.Fen;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;

/// From where on a second person has to agree.
///
/// @param approveAbove a refund of more than this
/// @param daily every refund that would bring the shop's day, in Shanghai, above this
public record RefundLimits(Fen approveAbove, Fen daily) {

    static final String APPROVE_ABOVE = "refund.approveAbove";
    static final String DAILY = "refund.dailyLimit";

    /// Locks the limits: of two refunds at a time the second sees the first.
    private static final String READ = "select content from setting where name = ? for update";

    public RefundLimits {
        if (approveAbove.isNegative() || daily.isNegative()) {
            throw new IllegalArgumentException("a limit below nothing");
        }
    }

    static RefundLimits of(Tx tx) throws SQLException {
        return new RefundLimits(read(tx, APPROVE_ABOVE), read(tx, DAILY));
    }

    private static Fen read(Tx tx, String name) throws SQLException {
        return fen(tx.first(READ, row -> row.text(1), name).orElseThrow());
    }

    static Fen fen(String content) {
        return Fen.of(Long.parseLong(content));
    }

    /// @param today what was asked for today before, as far as it may still go back
    boolean wantsSecond(Fen amount, Fen today) {
        return amount.compareTo(approveAbove) > 0 || today.plus(amount).compareTo(daily) > 0;
    }
}
