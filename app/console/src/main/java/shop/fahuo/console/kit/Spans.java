package shop.fahuo.console.kit;

import java.time.Duration;

/// Says how long something is: `2 天 3 小时`.
public record Spans(Ui ui) {

    public String of(Duration span) {
        if (span.toDays() > 0) {
            return ui.get("kit.span.days", span.toDays(), span.toHoursPart());
        }
        return span.toHours() > 0
                ? ui.get("kit.span.hours", span.toHours(), span.toMinutesPart())
                : ui.get("kit.span.minutes", Math.max(0, span.toMinutes()));
    }
}
