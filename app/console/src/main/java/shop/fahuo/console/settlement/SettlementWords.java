package shop.fahuo.console.settlement;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.Fen;
import shop.fahuo.core.settlement.PayoutObstacle;
import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.core.settlement.PayoutTarget;
import shop.fahuo.core.settlement.SettlementState;
import shop.fahuo.core.settlement.Tax;
import shop.fahuo.store.settlement.PayoutRecord;
import shop.fahuo.store.settlement.SettlementRecord;
import shop.fahuo.store.settlement.SettlementRefusal;

import java.util.Optional;

/// Says how runs and payouts stand, and why a command about one was not carried out.
public record SettlementWords(Ui ui) {

    public String refusal(SettlementRefusal refusal) {
        return switch (refusal) {
            case SettlementRefusal.NoSuchRun() -> ui.get("settlement.refused.noRun");
            case SettlementRefusal.NoSuchPayout() -> ui.get("settlement.refused.noPayout");
            case SettlementRefusal.NothingDue() -> ui.get("settlement.refused.nothing");
            case SettlementRefusal.DraftOpen(var number) ->
                    ui.get("settlement.refused.draftOpen", number);
            case SettlementRefusal.SamePerson(var name) -> ui.get("settlement.refused.same", name);
            case SettlementRefusal.WrongState(var state) ->
                    ui.get("settlement.refused.state", ui.word(state));
            case SettlementRefusal.WrongPayoutState(var state) ->
                    ui.get("settlement.refused.payoutState", ui.word(state));
            case SettlementRefusal.Outdated() -> ui.get("settlement.refused.outdated");
            case SettlementRefusal.NoProof() -> ui.get("settlement.refused.proof");
            case SettlementRefusal.Unconfirmable() -> ui.get("settlement.refused.unconfirmable");
            case SettlementRefusal.Stopped(var why) -> ui.get("settlement.refused.stopped", why);
            case SettlementRefusal.Overdue(var until) ->
                    ui.get("settlement.refused.overdue", ui.shown().time(until));
        };
    }

    /// Who has to do something about a run, or did.
    String people(SettlementRecord run) {
        var asked = run.asked().by();
        return run.answered()
                .map(second -> ui.get("settlement.people.agreed", asked, second.by()))
                .orElseGet(
                        () ->
                                run.state() == SettlementState.DRAFT
                                        ? ui.get("settlement.people.waits", asked)
                                        : ui.get("settlement.people.asked", asked));
    }

    Tone tone(SettlementState state) {
        return switch (state) {
            case DRAFT -> Tone.WARNING;
            case APPROVED, SENDING -> Tone.ACCENT;
            case DONE -> Tone.GOOD;
            case CANCELLED -> Tone.QUIET;
        };
    }

    /// How a payee stands in a run, in a word.
    String standing(RunLine line) {
        return obstacle(line)
                .map((PayoutObstacle why) -> ui.word(why))
                .or(
                        () ->
                                line.payout()
                                        .map(
                                                payout ->
                                                        isUnsure(line)
                                                                ? ui.get("settlement.unsure")
                                                                : ui.word(payout.state())))
                .orElseGet(() -> ui.get("settlement.payable"));
    }

    private static Optional<PayoutObstacle> obstacle(RunLine line) {
        return line.plan()
                .obstacle()
                .or(
                        () ->
                                line.payout()
                                        .filter(PayoutRecord::isStopped)
                                        .map(_ -> PayoutObstacle.STOPPED));
    }

    Tone tone(RunLine line) {
        if (line.plan().obstacle().isPresent()) {
            return Tone.QUIET;
        }
        if (isUnsure(line)) {
            return Tone.DANGER;
        }
        return line.payout().map(payout -> tone(payout.state())).orElse(Tone.GOOD);
    }

    private static Tone tone(PayoutState state) {
        return switch (state) {
            case PLANNED, SKIPPED -> Tone.QUIET;
            case ASKED, SENT, CANCELLING -> Tone.ACCENT;
            case LISTED, BOUNCED, FAILED -> Tone.WARNING;
            case REFUSED, CONFLICT -> Tone.DANGER;
            case PAID -> Tone.GOOD;
        };
    }

    /// Nobody could say for long what has become of it.
    private static boolean isUnsure(RunLine line) {
        return line.isTroubled()
                && line.payout().filter(payout -> payout.state().isOutside()).isPresent();
    }

    /// What a line means, and what comes next.
    String meaning(RunLine line) {
        return obstacle(line)
                .map(this::meaning)
                .or(
                        () ->
                                line.payout()
                                        .map(
                                                payout ->
                                                        isUnsure(line)
                                                                ? ui.get("settlement.unsure.means")
                                                                : meaning(payout)))
                .orElseGet(() -> ui.get("settlement.payable.means"));
    }

    private String meaning(PayoutObstacle why) {
        return switch (why) {
            case STOPPED -> ui.get("settlement.means.STOPPED");
            case OWES -> ui.get("settlement.means.OWES");
            case OPEN_PAYOUT -> ui.get("settlement.means.OPEN_PAYOUT");
            case NO_ACCOUNT -> ui.get("settlement.means.NO_ACCOUNT");
            case NO_NAME -> ui.get("settlement.means.NO_NAME");
            case TOO_LITTLE -> ui.get("settlement.means.TOO_LITTLE");
            case TOO_MUCH -> ui.get("settlement.means.TOO_MUCH");
            case UNSHARED -> ui.get("settlement.means.UNSHARED");
            case NO_TAX_TABLE -> ui.get("settlement.means.NO_TAX_TABLE");
            case CHANGED -> ui.get("settlement.means.CHANGED");
        };
    }

    private String meaning(PayoutRecord payout) {
        return switch (payout.state()) {
            case PLANNED -> ui.get("settlement.means.PLANNED");
            case SKIPPED -> ui.get("settlement.means.SKIPPED");
            case ASKED -> ui.get("settlement.means.ASKED");
            case SENT -> ui.get("settlement.means.SENT");
            case CANCELLING -> ui.get("settlement.means.CANCELLING");
            case LISTED ->
                    ui.get(
                            payout.isDoubted()
                                    ? "settlement.means.RESTORED"
                                    : "settlement.means.LISTED");
            case REFUSED -> ui.get("settlement.means.REFUSED");
            case CONFLICT -> ui.get("settlement.means.CONFLICT");
            case PAID -> ui.get("settlement.means.PAID");
            case BOUNCED -> ui.get("settlement.means.BOUNCED");
            case FAILED -> ui.get("settlement.means.FAILED");
        };
    }

    /// By which way, to an account that is masked.
    String target(PayoutTarget target) {
        return ui.get(
                "settlement.target",
                ui.word(target.way()),
                target.account(),
                PayeeCard.mask(target.to()));
    }

    /// How a tax came about; `—` of nothing.
    String tax(Tax tax) {
        return tax.equals(Tax.NONE)
                ? ui.get("settlement.tax.none")
                : ui.get(
                        "settlement.tax.how",
                        Shown.money(tax.income()),
                        Shown.money(tax.taxable()),
                        tax.rate(),
                        Shown.money(tax.quick()),
                        Shown.money(tax.due()),
                        Shown.money(tax.before()),
                        Shown.money(tax.now()));
    }

    /// `−` for nothing, so that a column shows at once where there is something.
    String amount(Fen fen) {
        return fen.equals(Fen.ZERO) ? ui.get("settlement.nothing") : Shown.money(fen);
    }
}
