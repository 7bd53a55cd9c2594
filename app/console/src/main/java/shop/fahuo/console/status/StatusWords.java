package shop.fahuo.console.status;

import shop.fahuo.console.account.AccountRow;
import shop.fahuo.console.account.AccountStates;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Spans;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.insight.Pulse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Says how the shop stands, for the bar at the foot of the window and for the command line.
public record StatusWords(Ui ui) {

    /// Marketplaces ask that an order leaves within 48 hours; half of that is time to look.
    private static final Duration SOON = Duration.ofDays(1);

    private static final Duration LATE = Duration.ofDays(2);

    /// The account that is worst, and how many others are not well.
    public StatusLine accounts(List<AccountRow> rows) {
        if (rows.isEmpty()) {
            return new StatusLine(ui.get("status.accounts.none"), Tone.QUIET);
        }
        var ill = worstFirst(rows).stream().filter(row -> !isReady(row)).toList();
        if (ill.isEmpty()) {
            return new StatusLine(ui.get("status.accounts.ready", rows.size()), Tone.GOOD);
        }
        var worst = ill.getFirst();
        var text =
                ill.size() == 1
                        ? account(worst)
                        : ui.get("status.accounts.more", account(worst), ill.size() - 1);
        return new StatusLine(text, AccountStates.tone(state(worst)));
    }

    /// The worst state first, then as they came.
    public List<AccountRow> worstFirst(List<AccountRow> rows) {
        return rows.stream().sorted(Comparator.comparing(this::state)).toList();
    }

    /// Every account on a line of its own.
    String all(List<AccountRow> rows) {
        return lines(worstFirst(rows).stream().map(this::account).toArray(String[]::new));
    }

    String lines(String... lines) {
        return String.join("\n", lines);
    }

    /// `支付宝 main：可用`.
    public String account(AccountRow row) {
        return ui.get(
                "status.account", ui.word(row.kind()), row.name().name(), ui.word(state(row)));
    }

    private AccountRow.State state(AccountRow row) {
        return row.state(ui.shown().now());
    }

    private boolean isReady(AccountRow row) {
        return state(row) == AccountRow.State.READY;
    }

    /// What waits to be called, what nobody knows of, and what was given up.
    public StatusLine outbox(Pulse.Outbox outbox) {
        var parts = new ArrayList<String>();
        if (outbox.dead() > 0) {
            parts.add(ui.get("status.outbox.dead", Shown.count(outbox.dead())));
        }
        if (outbox.unknown() > 0) {
            parts.add(ui.get("status.outbox.unknown", Shown.count(outbox.unknown())));
        }
        if (outbox.due() > 0) {
            parts.add(ui.get("status.outbox.due", Shown.count(outbox.due())));
        }
        if (parts.isEmpty()) {
            return new StatusLine(ui.get("status.outbox.none"), Tone.QUIET);
        }
        return new StatusLine(ui.get("status.outbox", String.join(" · ", parts)), tone(outbox));
    }

    private static Tone tone(Pulse.Outbox outbox) {
        if (outbox.dead() > 0) {
            return Tone.DANGER;
        }
        return outbox.unknown() > 0 ? Tone.WARNING : Tone.QUIET;
    }

    /// How long the order waits that was paid first.
    public StatusLine oldest(Pulse pulse) {
        return pulse.age()
                .map(
                        age ->
                                new StatusLine(
                                        ui.get("status.oldest", new Spans(ui).of(age)), tone(age)))
                .orElseGet(() -> new StatusLine(ui.get("status.oldest.none"), Tone.QUIET));
    }

    private static Tone tone(Duration age) {
        if (age.compareTo(LATE) >= 0) {
            return Tone.DANGER;
        }
        return age.compareTo(SOON) >= 0 ? Tone.WARNING : Tone.QUIET;
    }

    /// Whether anything ships by itself.
    public StatusLine redSwitch(boolean stopped) {
        return stopped
                ? new StatusLine(ui.get("status.red.on"), Tone.DANGER)
                : new StatusLine(ui.get("status.red.off"), Tone.GOOD);
    }
}
