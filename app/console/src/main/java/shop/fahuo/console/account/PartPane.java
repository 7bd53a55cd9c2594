package shop.fahuo.console.account;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;

/// One field of an account's form: what it is, what stands in it, and what is wrong with that.
final class PartPane extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");
    private static final double NAMES = 168;
    private static final double GAP = 12;

    private final String id;
    private final Control control;
    private final AccountFormModel model;
    private final Ui ui;
    private final Label problem = Nodes.paragraph("", "small", Tone.DANGER.style());

    /// What something is set with.
    ///
    /// @param shown turns red when it is wrong
    /// @param focus gets the keyboard
    record Control(Node shown, Node focus) {}

    /// @param id of the part, as it is kept; empty for the name
    /// @param hint empty for none
    PartPane(String id, String name, String hint, Control control, AccountFormModel model, Ui ui) {
        super(3);
        this.id = id;
        this.control = control;
        this.model = model;
        this.ui = ui;
        control.focus().setAccessibleText(name);
        problem.setId(control.focus().getId() + "-problem");
        getChildren().setAll(line(name, control.shown()));
        if (!hint.isEmpty()) {
            getChildren().add(under(Nodes.paragraph(hint, "small", "subtle")));
        }
        getChildren().add(under(problem));
        Nodes.show(problem, false);
        control.focus()
                .focusedProperty()
                .subscribe(
                        (was, is) -> {
                            if (was && !is) {
                                model.check();
                            }
                        });
    }

    /// Something that cannot be wrong.
    static Node around(String name, String hint, Node control) {
        return Nodes.column(
                3, line(name, control), under(Nodes.paragraph(hint, "small", "subtle")));
    }

    /// Lined up with the fields.
    static Node under(Node node) {
        var row = Nodes.row(0, node);
        HBox.setHgrow(node, Priority.ALWAYS);
        row.setPadding(new Insets(0, 0, 0, NAMES + GAP));
        row.managedProperty().bind(node.managedProperty());
        return row;
    }

    private static Node line(String name, Node control) {
        var label = Nodes.label(name, "muted");
        label.setMinWidth(NAMES);
        label.setMaxWidth(NAMES);
        label.setWrapText(true);
        HBox.setHgrow(control, Priority.ALWAYS);
        return Nodes.row(GAP, label, control);
    }

    void showProblem() {
        var wrong = model.flawProperty().get().filter(flaw -> flaw.part().equals(id));
        problem.setText(wrong.map(flaw -> ui.get(flaw.why())).orElse(""));
        Nodes.show(problem, wrong.isPresent());
        control.shown().pseudoClassStateChanged(WRONG, wrong.isPresent());
    }

    void focus() {
        control.focus().requestFocus();
    }
}
