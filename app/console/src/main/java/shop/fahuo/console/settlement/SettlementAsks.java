package shop.fahuo.console.settlement;

import shop.fahuo.console.kit.FilePicker;
import shop.fahuo.console.kit.Sheets;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.settlement.AskSheet.Question;
import shop.fahuo.console.settlement.AskSheet.Wants;
import shop.fahuo.core.settlement.PayoutPlan;
import shop.fahuo.store.settlement.PayoutRecord;
import shop.fahuo.store.settlement.PayoutStep;

import java.util.function.Consumer;

/// Shows before anything is done about runs and payouts what will come of it.
record SettlementAsks(SettlementModel model, Ui ui, FilePicker files, Sheets sheets) {

    void draft() {
        page(
                page ->
                        ask(
                                new Question(
                                        ui.get("settlement.ask.draft", page.period()),
                                        ui.get(
                                                "settlement.ask.draft.effect",
                                                page.paid(),
                                                Shown.yuan(page.sum(PayoutPlan::net))),
                                        Tone.ACCENT,
                                        ui.get("settlement.draft"),
                                        "accent",
                                        Wants.NOTE),
                                (note, _) -> model.acts().draft(note)));
    }

    void approve() {
        page(
                page ->
                        ask(
                                new Question(
                                        ui.get("settlement.ask.approve", number(page)),
                                        ui.get(
                                                "settlement.ask.approve.effect",
                                                page.paid(),
                                                Shown.yuan(page.sum(PayoutPlan::net)),
                                                Shown.yuan(page.sum(plan -> plan.tax().now()))),
                                        Tone.WARNING,
                                        ui.get(
                                                "settlement.ask.approve.give",
                                                Shown.yuan(page.sum(PayoutPlan::net))),
                                        "danger",
                                        Wants.NOTHING),
                                (_, _) -> model.acts().approve()));
    }

    void cancel() {
        page(
                page ->
                        ask(
                                new Question(
                                        ui.get("settlement.ask.cancel", number(page)),
                                        ui.get("settlement.ask.cancel.effect"),
                                        Tone.ACCENT,
                                        ui.get("settlement.cancel"),
                                        "accent",
                                        Wants.NOTHING),
                                (_, _) -> model.acts().cancel()));
    }

    void step(PayoutStep step) {
        model.runs()
                .selectedProperty()
                .get()
                .ifPresent(
                        line ->
                                ask(
                                        question(step, line),
                                        (note, proof) -> model.acts().step(step, note, proof)));
    }

    private Question question(PayoutStep step, RunLine line) {
        var who = line.code();
        var much = Shown.yuan(line.plan().net());
        return switch (step) {
            case PAID ->
                    new Question(
                            ui.get("settlement.ask.paid", who, much),
                            ui.get("settlement.ask.paid.effect"),
                            Tone.WARNING,
                            ui.get("settlement.step.paid"),
                            "accent",
                            Wants.PROOF);
            case FAILED ->
                    new Question(
                            ui.get("settlement.ask.failed", who, much),
                            ui.get("settlement.ask.failed.effect"),
                            Tone.WARNING,
                            ui.get("settlement.step.failed"),
                            "danger",
                            Wants.REASON);
            case BOUNCED ->
                    new Question(
                            ui.get("settlement.ask.bounced", who, much),
                            ui.get("settlement.ask.bounced.effect"),
                            Tone.WARNING,
                            ui.get("settlement.step.bounced"),
                            "danger",
                            Wants.REASON);
            case RETRY ->
                    new Question(
                            ui.get("settlement.ask.retry", who, much),
                            ui.get(
                                    line.payout().filter(PayoutRecord::isDoubted).isPresent()
                                            ? "settlement.ask.list.effect"
                                            : "settlement.ask.retry.effect"),
                            Tone.ACCENT,
                            ui.get("settlement.step.retry"),
                            "accent",
                            Wants.NOTHING);
            case CANCEL ->
                    new Question(
                            ui.get("settlement.ask.takeBack", who, much),
                            ui.get("settlement.ask.takeBack.effect"),
                            Tone.WARNING,
                            ui.get("settlement.step.cancel"),
                            "accent",
                            Wants.NOTHING);
        };
    }

    private static String number(RunPage page) {
        return page.run().orElseThrow().number();
    }

    private void page(Consumer<RunPage> then) {
        model.runs().pageProperty().get().ifPresent(then);
    }

    private void ask(Question question, AskSheet.Give give) {
        sheets.show(new AskSheet(question, ui, files, sheets::close, give), sheets::close);
    }
}
