package shop.fahuo.core.settlement;

import java.time.Instant;

/// What the phone of who gets a payout opens the page with on which they confirm it; only theirs
/// does. Handed on as it came, not a character of it changed.
///
/// @param app the mini-program that the payout was asked for by (`appid`), which alone opens it
/// @param packageInfo WeChat Pay's word for the page
/// @param until when it can be confirmed
public record Confirmation(String app, String packageInfo, Instant until) {

    public Confirmation {
        if (app.isEmpty() || packageInfo.isEmpty()) {
            throw new IllegalArgumentException("nothing to confirm with");
        }
    }

    /// Opens nothing.
    @Override
    public String toString() {
        return "to be confirmed until " + until;
    }
}
