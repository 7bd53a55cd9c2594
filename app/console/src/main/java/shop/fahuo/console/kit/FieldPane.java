package shop.fahuo.console.kit;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// One field of a form: what it is, what stands in it, and what is wrong with that.
public final class FieldPane extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");
    private static final double NAMES = 168;
    private static final double GAP = 12;

    private final Control control;
    private final Label problem = Nodes.paragraph("", "small", Tone.DANGER.style());

    /// What something is set with.
    ///
    /// @param shown turns red when it is wrong
    /// @param focus gets the keyboard
    public record Control(Node shown, Node focus) {

        public static Control of(Node field) {
            return new Control(field, field);
        }
    }

    /// @param hint empty for none
    public FieldPane(String name, String hint, Control control) {
        super(3);
        this.control = control;
        control.focus().setAccessibleText(name);
        problem.setId(control.focus().getId() + "-problem");
        getChildren().setAll(line(name, control.shown()));
        if (!hint.isEmpty()) {
            getChildren().add(under(Nodes.paragraph(hint, "small", "subtle")));
        }
        getChildren().add(under(problem));
        Nodes.show(problem, false);
    }

    /// Something that cannot be wrong.
    public static Node around(String name, String hint, Node control) {
        return Nodes.column(
                3, line(name, control), under(Nodes.paragraph(hint, "small", "subtle")));
    }

    /// Lined up with the fields.
    public static Node under(Node node) {
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

    /// @param words what is wrong; empty: nothing
    public void showProblem(Optional<String> words) {
        problem.setText(words.orElse(""));
        Nodes.show(problem, words.isPresent());
        control.shown().pseudoClassStateChanged(WRONG, words.isPresent());
    }

    /// Hears that the keyboard has left the field.
    public void onLeave(Runnable listener) {
        control.focus()
                .focusedProperty()
                .subscribe(
                        (was, is) -> {
                            if (was && !is) {
                                listener.run();
                            }
                        });
    }

    /// Brings the keyboard here.
    public void focus() {
        control.focus().requestFocus();
    }
}
