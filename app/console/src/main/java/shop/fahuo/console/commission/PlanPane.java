package shop.fahuo.console.commission;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Empty;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.commission.Allocation;
import shop.fahuo.core.commission.Commission;
import shop.fahuo.core.commission.ShopPlan;
import shop.fahuo.store.commission.PlanProblem;
import shop.fahuo.store.commission.Plans.Activated;
import shop.fahuo.store.commission.StoredPlan;

import java.util.List;
import java.util.Optional;

/// One plan: what it is, its rules in words, a worked example, and what it would have cost.
final class PlanPane extends ScrollPane {

    private final PlansModel model;
    private final Ui ui;
    private final PlanWords words;
    private final TrialPane trial;

    PlanPane(PlansModel model, Ui ui, Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        words = new PlanWords(ui);
        trial = new TrialPane(model, ui, subscriptions);
        setId("plan");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        for (var why :
                List.of(
                        model.subjectProperty(),
                        model.readProperty(),
                        model.bugProperty(),
                        model.activatedProperty(),
                        model.saidProperty())) {
            subscriptions.follow(why, this::show);
        }
    }

    /// As events name a person: `person:李雷`.
    static String person(String actor) {
        return actor.substring(actor.indexOf(':') + 1);
    }

    private void show() {
        setContent(
                switch (model.subjectProperty().get()) {
                    case PlanSubject.Nothing() -> nothing();
                    case PlanSubject.Version(var version) ->
                            page(head(version), version.plan().plan());
                    case PlanSubject.Draft(var file, _, var plan) -> page(head(file, plan), plan);
                    case PlanSubject.Faulty(var file, var problems) -> faulty(file, problems);
                    case PlanSubject.Unread(var file) ->
                            body(
                                    said(),
                                    Optional.of(
                                            new Empty(
                                                    Feather.FILE_MINUS,
                                                    ui.get("commission.unread", file),
                                                    ui.get("commission.unread.hint"))));
                });
    }

    private Node nothing() {
        var bug = model.bugProperty().get();
        if (bug.isPresent()) {
            return Empty.of(bug.get(), ui);
        }
        return model.readProperty().get()
                ? body(
                        said(),
                        Optional.of(
                                new Empty(
                                        Feather.PERCENT,
                                        ui.get("commission.none"),
                                        ui.get("commission.none.hint"))))
                : new Empty();
    }

    @SafeVarargs
    private static VBox body(Optional<? extends Node>... parts) {
        var body = Nodes.styled(new VBox(8), "plan-body");
        for (var part : parts) {
            part.ifPresent(body.getChildren()::add);
        }
        return body;
    }

    private Node page(Node head, ShopPlan plan) {
        return body(
                Optional.of(head),
                said(),
                Optional.of(rules(plan)),
                Optional.of(example(plan)),
                Optional.of(trial));
    }

    private Node head(PlanVersion version) {
        var plan = version.plan();
        var grid = Sections.fields();
        Sections.field(grid, ui.get("commission.from"), Shown.exact(plan.from()));
        Sections.field(
                grid,
                ui.get("commission.by"),
                ui.get("commission.by.at", person(plan.by()), ui.shown().time(plan.activated())));
        Sections.field(grid, ui.get("commission.hash"), plan.hash().brief());
        return Nodes.column(8, title(plan), grid);
    }

    private Node title(StoredPlan plan) {
        var standing =
                model.versionsProperty().get().stream()
                        .filter(one -> one.plan().version() == plan.version())
                        .findFirst();
        var title =
                Nodes.row(
                        10,
                        Nodes.label(plan.plan().plan().name(), "headline"),
                        Nodes.label(ui.get("commission.version.short", plan.version()), "muted"));
        standing.ifPresent(one -> title.getChildren().add(VersionsPane.badge(one.standing(), ui)));
        return title;
    }

    private Node head(String file, ShopPlan plan) {
        return Nodes.column(
                4,
                Nodes.row(
                        10,
                        Nodes.label(plan.plan().name(), "headline"),
                        Nodes.badge(ui.get("commission.draft"), Tone.WARNING)),
                Nodes.label(ui.get("commission.draft.file", file), "muted"));
    }

    private Node faulty(String file, List<PlanProblem> problems) {
        var list = new VBox(6);
        problems.forEach(
                problem ->
                        list.getChildren()
                                .add(
                                        Nodes.styled(
                                                Nodes.column(
                                                        1,
                                                        Nodes.label(
                                                                problem.place().isEmpty()
                                                                        ? file
                                                                        : problem.place(),
                                                                "small",
                                                                "muted"),
                                                        Nodes.paragraph(why(problem))),
                                                "notice",
                                                Tone.DANGER.style())));
        return body(
                Optional.of(
                        Nodes.row(
                                10,
                                Nodes.label(file, "headline"),
                                Nodes.badge(
                                        ui.get("commission.faults", problems.size()),
                                        Tone.DANGER))),
                said(),
                Optional.of(Nodes.paragraph(ui.get("commission.faults.hint"), "muted")),
                Optional.of(list));
    }

    private String why(PlanProblem problem) {
        return (ui.word(problem.reason()) + "  " + problem.value()).strip();
    }

    /// What came of what somebody did.
    private Optional<Node> said() {
        var bug = model.bugProperty().get();
        return bug.map(cause -> notice(Tone.DANGER, ui.get("kit.bug", cause.code())))
                .or(() -> model.activatedProperty().get().map(this::activated))
                .or(
                        () ->
                                model.saidProperty()
                                        .get()
                                        .map(said -> notice(Tone.ACCENT, ui.get(said))));
    }

    private Node activated(Activated activated) {
        var tone = activated instanceof Activated.Done ? Tone.GOOD : Tone.WARNING;
        return Nodes.named("plan-activated", notice(tone, words.activated(activated)));
    }

    private static Node notice(Tone tone, String words) {
        return Nodes.styled(Nodes.column(0, Nodes.paragraph(words)), "notice", tone.style());
    }

    private Node rules(ShopPlan plan) {
        var list = new VBox(6);
        words.rules(plan.plan()).forEach(line -> list.getChildren().add(line(line)));
        var limits = new VBox(2);
        words.limits(plan)
                .forEach(line -> limits.getChildren().add(Nodes.paragraph(line, "muted")));
        return Sections.of(ui.get("commission.part.rules"), list, limits);
    }

    private static Node line(String words) {
        return Nodes.row(
                8, Nodes.icon(Feather.ARROW_RIGHT, Tone.ACCENT.style()), Nodes.paragraph(words));
    }

    private Node example(ShopPlan plan) {
        var names = List.of(ui.get("commission.example.names").split(" "));
        var example = PlanExample.of(plan, names);
        var grid = new GridPane(16, 4);
        var shares = example.allocation().shares();
        for (int row = 0; row < shares.size(); row++) {
            share(grid, row, example, shares.get(row));
        }
        kept(grid, shares.size(), example.allocation());
        return Sections.of(
                ui.get("commission.part.example"),
                Nodes.paragraph(
                        ui.get(
                                "commission.example.what",
                                Shown.yuan(PlanExample.PAID),
                                example.sponsors().size()),
                        "muted"),
                grid);
    }

    private void share(GridPane grid, int row, PlanExample example, Commission share) {
        var rank =
                example.sponsors().stream()
                        .filter(one -> one.code().equals(share.payee()))
                        .map(one -> one.rank())
                        .findFirst()
                        .orElse("");
        grid.add(Nodes.label(share.payee().value(), "strong"), 0, row);
        grid.add(Nodes.label(rank, "muted"), 1, row);
        grid.add(Nodes.label(Shown.yuan(share.amount())), 2, row);
        grid.add(
                Nodes.label(
                        new CommissionWords(ui).step(example.allocation().base(), share), "muted"),
                3,
                row);
    }

    private void kept(GridPane grid, int row, Allocation allocation) {
        grid.add(Nodes.label(ui.get("commission.example.shop"), "strong"), 0, row);
        grid.add(Nodes.label(Shown.yuan(allocation.kept())), 2, row);
        grid.add(Nodes.label(ui.get("commission.example.kept"), "muted"), 3, row);
    }
}
