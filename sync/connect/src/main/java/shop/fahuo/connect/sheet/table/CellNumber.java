package shop.fahuo.connect.sheet.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/// The text that a number cell of a workbook shows to a person.
final class CellNumber {

    /// A spreadsheet keeps 15 digits of a number and no more.
    private static final MathContext DIGITS = new MathContext(15);

    private static final BigDecimal FIRST_DAMAGED = BigDecimal.TEN.pow(15);
    private static final LocalDateTime EPOCH_1900 = LocalDate.of(1899, 12, 30).atStartOfDay();
    private static final LocalDateTime EPOCH_1904 = LocalDate.of(1904, 1, 1).atStartOfDay();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    private CellNumber() {}

    /// @param raw as the file stores it; a formula may have stored a text instead
    /// @param date whether the cell shows its number as a day or a time
    /// @param date1904 whether days are counted from 1904 and not from 1900
    static String text(String raw, boolean date, boolean date1904) {
        if (!NUMBER.matcher(raw).matches()) {
            return CellText.clean(raw);
        }
        BigDecimal number = new BigDecimal(raw).round(DIGITS);
        if (date && number.signum() >= 0 && number.compareTo(LAST_DAY) < 0) {
            return time(number, date1904);
        }
        // Its last digits are zeros that nobody typed: shown so that it is recognised as a damaged
        // id.
        if (number.abs().compareTo(FIRST_DAMAGED) >= 0) {
            return String.format(Locale.ROOT, "%.14E", number);
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String time(BigDecimal days, boolean date1904) {
        long seconds = Math.round(days.doubleValue() * 86_400);
        return TIME.format((date1904 ? EPOCH_1904 : EPOCH_1900).plusSeconds(seconds));
    }
}
