package shop.fahuo.console.kit;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How money, counts and times look, in both languages alike: tables line up only when every cell
/// has one form.
public final class Shown {

    private static final DateTimeFormatter THIS_YEAR =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter ANY_YEAR =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Clock clock;

    public Shown(Clock clock) {
        this.clock = clock;
    }

    /// `1,234.00`; a true minus sign, as wide as a digit.
    public static String money(Fen fen) {
        long value = Math.abs(fen.value());
        var text = String.format(Locale.ROOT, "%,d.%02d", value / 100, value % 100);
        return fen.isNegative() ? "−" + text : text;
    }

    /// `¥1,234.00`, where no heading says that it is money.
    public static String yuan(Fen fen) {
        return fen.isNegative() ? "−¥" + money(fen).substring(1) : "¥" + money(fen);
    }

    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// `12:34`, `1:59:59`: what is left, in whole seconds that have not passed yet.
    public static String left(Duration left) {
        long seconds = left.plusMillis(999).toSeconds();
        long minutes = seconds / 60;
        return minutes < 60
                ? String.format(Locale.ROOT, "%d:%02d", minutes, seconds % 60)
                : String.format(
                        Locale.ROOT, "%d:%02d:%02d", minutes / 60, minutes % 60, seconds % 60);
    }

    /// To the second, for tooltips and histories.
    public static String exact(Instant at) {
        return EXACT.format(at.atZone(ShopTime.ZONE));
    }

    public Instant now() {
        return clock.instant();
    }

    /// `11-20 14:03`; times of another year show the year instead of the hour.
    public String time(Instant at) {
        var local = at.atZone(ShopTime.ZONE);
        boolean thisYear = local.getYear() == clock.instant().atZone(ShopTime.ZONE).getYear();
        return (thisYear ? THIS_YEAR : ANY_YEAR).format(local);
    }

    /// `14:03` for today, else as [#time].
    public String brief(Instant at) {
        var local = at.atZone(ShopTime.ZONE);
        boolean today =
                local.toLocalDate().equals(clock.instant().atZone(ShopTime.ZONE).toLocalDate());
        return today ? CLOCK.format(local) : time(at);
    }
}
