package shop.fahuo.connect.payment;

import shop.fahuo.core.Fen;

import java.util.Optional;

/// Amounts as payment providers write them in yuan; [Fen#yuan] is the way back.
///
/// Read digit by digit: a bill of a million rows has ten million amounts.
public final class Yuan {

    private static final int MOST_DIGITS = 13;
    private static final int LONGEST = 20;

    private Yuan() {}

    /// @return empty for anything but yuan with at most two decimals that count
    public static Optional<Fen> fen(String text) {
        boolean isNegative = text.startsWith("-");
        int start = isNegative ? 1 : 0;
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        long yuan = number(text, start, end);
        long cents = point < 0 ? 0 : cents(text, point + 1);
        if (yuan < 0 || cents < 0 || end - start > MOST_DIGITS || text.length() > LONGEST) {
            return Optional.empty();
        }
        long fen = yuan * 100 + cents;
        return Optional.of(Fen.of(isNegative ? -fen : fen));
    }

    /// One decimal or two, and zeros; -1 for anything else.
    private static long cents(String text, int from) {
        int to = Math.min(from + 2, text.length());
        long cents = number(text, from, to);
        boolean isFiner = to < text.length() && number(text, to, text.length()) != 0;
        if (cents < 0 || isFiner) {
            return -1;
        }
        return to - from == 1 ? cents * 10 : cents;
    }

    /// -1 unless there is nothing but digits, and something.
    private static long number(String text, int from, int to) {
        long number = from < to ? 0 : -1;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
