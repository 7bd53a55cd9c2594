package shop.fahuo.console.kit;

import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// After something was done to several and refused of some: how many were done, and for each other
/// one why not.
public final class RefusedSheet extends VBox {

    private final HBox foot;

    /// @param what the one that stayed as it was
    /// @param why in words
    public record Refused(String what, String why) {}

    /// @param feature whose sheet it is; its button is named `FEATURE-close`
    /// @param note more about those that were done
    public RefusedSheet(
            String feature,
            String title,
            Optional<String> note,
            List<Refused> refused,
            Runnable onClose,
            Ui ui) {
        super(14);
        setPrefWidth(460);
        getChildren().add(Nodes.label(title, "headline"));
        note.ifPresent(words -> getChildren().add(Nodes.paragraph(words, "muted")));
        var list = new VBox(6);
        refused.forEach(
                one -> {
                    var box = Nodes.styled(new VBox(1), "notice", Tone.WARNING.style());
                    box.getChildren()
                            .setAll(
                                    Nodes.label(one.what(), "small", "muted"),
                                    Nodes.paragraph(one.why()));
                    list.getChildren().add(box);
                });
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(360);
        var close = Nodes.named(feature + "-close", new Button(ui.get("kit.close")));
        close.setOnAction(_ -> onClose.run());
        foot = Nodes.row(8, Nodes.spacer(), close);
        getChildren().addAll(scroll, foot);
    }

    /// Something that can be done about those that were refused.
    public RefusedSheet with(Button help) {
        foot.getChildren().addFirst(help);
        return this;
    }
}
