package shop.fahuo.console.review;

import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Ui;

import java.util.List;
import java.util.function.Function;

/// The fields that forms are made of.
record FormFields(Ui ui) {

    Node field(String key, Node control) {
        var grid = Sections.fields();
        control.setAccessibleText(ui.get(key));
        Sections.field(grid, ui.get(key), control);
        return grid;
    }

    <T> ChoiceBox<T> choice(String id, List<T> items, Function<T, String> words) {
        var choice = Nodes.named(id, new ChoiceBox<T>());
        choice.getItems().setAll(items);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T item) {
                        return item == null ? "" : words.apply(item);
                    }

                    @Override
                    public T fromString(String text) {
                        throw new UnsupportedOperationException("nobody types here");
                    }
                });
        return choice;
    }
}
