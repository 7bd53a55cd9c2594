package shop.fahuo.console.review;

import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;

import shop.fahuo.console.kit.Inputs;
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
        var choice = Inputs.choice(id, items, words);
        choice.setMaxWidth(Double.MAX_VALUE);
        return choice;
    }
}
