package shop.fahuo.console.cli;

import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.distributor.TreeRefusal;

/// Says why a command about the tree was not carried out.
final class TreeRefusalWords {

    private TreeRefusalWords() {}

    static String of(TreeRefusal refusal, Ui ui) {
        return switch (refusal) {
            case TreeRefusal.NoSuchDistributor(var code) -> ui.get("cli.tree.unknown", code);
            case TreeRefusal.NotACode(var code) -> ui.get("cli.tree.code", code);
            case TreeRefusal.Taken(var code) -> ui.get("cli.tree.taken", code);
            case TreeRefusal.HasSponsor(var code, var sponsor) ->
                    ui.get("cli.tree.sponsor", code, sponsor);
            case TreeRefusal.OwnLine(var code, var above) -> ui.get("cli.tree.line", code, above);
            case TreeRefusal.NotActive(var code) -> ui.get("cli.tree.inactive", code);
            case TreeRefusal.NoChange(var code) -> ui.get("cli.tree.same", code);
            case TreeRefusal.Waits(var code) -> ui.get("cli.tree.waits", code);
            case TreeRefusal.NothingWaits(var code) -> ui.get("cli.tree.nothing", code);
            case TreeRefusal.SamePerson(var by) -> ui.get("cli.tree.person", by);
            case TreeRefusal.NoReason() -> ui.get("cli.tree.reason");
        };
    }
}
