package shop.fahuo.connect.sheet;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.RejectReason;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.regex.Pattern;

/// Numbers as people and marketplaces write them: full-width digits, thousands separators, currency
/// signs.
final class NumberText {

    /// A hundred million yuan in one cell is a typing error.
    static final long MOST_FEN = 10_000_000_000L;

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{0,30})?");
    private static final Pattern GROUPED =
            Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d{0,30})?");
    private static final Pattern CURRENCY =
            Pattern.compile("^([+-]?)\\s*(?:[¥￥]|RMB|CNY)\\s*([+-]?)|\\s*元$");

    private NumberText() {}

    /// Yuan to fen, exactly; may be negative.
    static Parsed<Fen> money(String text) {
        return switch (decimal(PLAIN.matcher(text).matches() ? text : withoutCurrency(text))) {
            case Parsed.Bad<BigDecimal>(RejectReason reason) -> Parsed.bad(reason);
            case Parsed.Good<BigDecimal>(BigDecimal yuan) -> fen(yuan.movePointRight(2));
        };
    }

    private static String withoutCurrency(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return CURRENCY.matcher(folded).replaceAll("$1$2").strip();
    }

    private static Parsed<Fen> fen(BigDecimal fen) {
        if (fen.stripTrailingZeros().scale() > 0) {
            return Parsed.bad(RejectReason.TOO_FINE);
        }
        if (fen.abs().compareTo(BigDecimal.valueOf(MOST_FEN)) > 0) {
            return Parsed.bad(RejectReason.OUT_OF_RANGE);
        }
        return new Parsed.Good<>(
                Fen.of(fen.setScale(0, RoundingMode.UNNECESSARY).longValueExact()));
    }

    /// A count of things from 0 to `most`.
    static Parsed<Integer> count(String text, int most) {
        return switch (decimal(Normalizer.normalize(text, Normalizer.Form.NFKC))) {
            case Parsed.Bad<BigDecimal>(RejectReason reason) -> Parsed.bad(reason);
            case Parsed.Good<BigDecimal>(BigDecimal number) -> count(number, most);
        };
    }

    private static Parsed<Integer> count(BigDecimal number, int most) {
        if (number.stripTrailingZeros().scale() > 0) {
            return Parsed.bad(RejectReason.NOT_WHOLE);
        }
        if (number.signum() < 0) {
            return Parsed.bad(RejectReason.NEGATIVE);
        }
        if (number.compareTo(BigDecimal.valueOf(most)) > 0) {
            return Parsed.bad(RejectReason.OUT_OF_RANGE);
        }
        return new Parsed.Good<>(number.intValueExact());
    }

    /// A count of units sold: from 1 to [Quantity#MAX].
    static Parsed<Integer> quantity(String text) {
        return switch (count(text, Quantity.MAX)) {
            case Parsed.Bad<Integer>(RejectReason reason) ->
                    Parsed.bad(
                            reason == RejectReason.NEGATIVE ? RejectReason.NOT_POSITIVE : reason);
            case Parsed.Good<Integer>(Integer units) ->
                    units == 0 ? Parsed.bad(RejectReason.NOT_POSITIVE) : new Parsed.Good<>(units);
        };
    }

    private static Parsed<BigDecimal> decimal(String text) {
        if (PLAIN.matcher(text).matches()) {
            return new Parsed.Good<>(new BigDecimal(text));
        }
        if (GROUPED.matcher(text).matches()) {
            return new Parsed.Good<>(new BigDecimal(text.replace(",", "")));
        }
        return Parsed.bad(RejectReason.NOT_A_NUMBER);
    }
}
