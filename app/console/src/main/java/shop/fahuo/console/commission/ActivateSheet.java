package shop.fahuo.console.commission;

import javafx.scene.control.DatePicker;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.FieldPane;
import shop.fahuo.console.kit.GiveBar;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.law.LawLook;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.law.Grade;

import java.time.Instant;
import java.util.Optional;

/// Asks from when on a plan counts, and says what follows.
final class ActivateSheet extends VBox {

    private final DatePicker day = Nodes.named("plan-from", new DatePicker());

    ActivateSheet(
            PlanSubject.Draft draft,
            Optional<LawLook> law,
            PlansModel model,
            Ui ui,
            Runnable close) {
        super(14);
        setId("plan-activate-sheet");
        setPrefWidth(520);
        var bar =
                new GiveBar(
                        "plan",
                        () -> {
                            close.run();
                            model.activate(from());
                        },
                        close,
                        ui);
        bar.button().setText(ui.get("commission.activate"));
        bar.button().getStyleClass().add("accent");
        bar.listenIn(this);
        getChildren()
                .setAll(
                        Nodes.label(
                                ui.get("commission.activate.title", draft.plan().plan().name()),
                                "headline"),
                        notice(Tone.ACCENT, ui.get("commission.activate.effect")),
                        FieldPane.around(
                                ui.get("commission.from"),
                                ui.get("commission.activate.from.hint"),
                                day));
        law.map(asked -> count(asked, Grade.WARN))
                .filter(warnings -> warnings > 0)
                .ifPresent(
                        warnings ->
                                getChildren()
                                        .add(
                                                notice(
                                                        Tone.WARNING,
                                                        ui.get(
                                                                "commission.activate.warned",
                                                                warnings))));
        getChildren().add(bar);
    }

    private static long count(LawLook asked, Grade grade) {
        return asked.findings().stream().filter(one -> one.grade() == grade).count();
    }

    private static VBox notice(Tone tone, String words) {
        return Nodes.styled(Nodes.column(0, Nodes.paragraph(words)), "notice", tone.style());
    }

    private Optional<Instant> from() {
        return Optional.ofNullable(day.getValue())
                .map(date -> date.atStartOfDay(ShopTime.ZONE).toInstant());
    }
}
