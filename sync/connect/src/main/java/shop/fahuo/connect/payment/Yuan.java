package shop.fahuo.connect.payment;

import shop.fahuo.core.Fen;

import java.util.Optional;
import java.util.regex.Pattern;

/// Amounts as payment providers write them in yuan; [Fen#yuan] is the way back.
public final class Yuan {

    private static final Pattern AMOUNT = Pattern.compile("(-?)(\\d{1,13})(?:\\.(\\d{1,2})0*)?");

    private Yuan() {}

    /// @return empty for anything but yuan with at most two decimals that count
    public static Optional<Fen> fen(String text) {
        var parts = AMOUNT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var decimals = parts.group(3) == null ? "" : parts.group(3);
        var fen = Long.parseLong(parts.group(2) + (decimals + "00").substring(0, 2));
        return Optional.of(Fen.of(parts.group(1).isEmpty() ? fen : -fen));
    }
}
