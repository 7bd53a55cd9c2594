package shop.fahuo.console.cli;

import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.settlement.SettlementRefusal;

/// Says why a command about a run or a payout was not carried out.
final class SettlementWords {

    private SettlementWords() {}

    static String of(SettlementRefusal refusal, Ui ui) {
        return switch (refusal) {
            case SettlementRefusal.NoSuchRun() -> ui.get("cli.settlement.noRun");
            case SettlementRefusal.NoSuchPayout() -> ui.get("cli.settlement.noPayout");
            case SettlementRefusal.NothingDue() -> ui.get("cli.settlement.nothing");
            case SettlementRefusal.DraftOpen(var number) ->
                    ui.get("cli.settlement.draftOpen", number);
            case SettlementRefusal.SamePerson(var name) -> ui.get("cli.settlement.same", name);
            case SettlementRefusal.WrongState(var state) ->
                    ui.get("cli.settlement.state", ui.word(state));
            case SettlementRefusal.WrongPayoutState(var state) ->
                    ui.get("cli.settlement.payoutState", ui.word(state));
            case SettlementRefusal.Outdated() -> ui.get("cli.settlement.outdated");
            case SettlementRefusal.NoProof() -> ui.get("cli.settlement.proof");
        };
    }
}
