package shop.fahuo.console.kit;

import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.util.StringConverter;

import java.util.List;
import java.util.function.Function;

/// What people type into and choose from.
public final class Inputs {

    /// As long as the store keeps the note of an answer.
    public static final int NOTE_LENGTH = 2000;

    private Inputs() {}

    /// Takes no more than so many characters.
    public static TextFormatter<String> atMost(int length) {
        return new TextFormatter<>(
                change -> change.getControlNewText().length() <= length ? change : null);
    }

    /// @param prompt what it asks for, shown and spoken
    public static TextArea note(String id, String prompt, int rows, int length) {
        var note = Nodes.named(id, new TextArea());
        note.setPromptText(prompt);
        note.setAccessibleText(prompt);
        note.setPrefRowCount(rows);
        note.setWrapText(true);
        note.setTextFormatter(atMost(length));
        return note;
    }

    public static <T> ChoiceBox<T> choice(String id, List<T> items, Function<T, String> words) {
        var choice = Nodes.named(id, new ChoiceBox<T>());
        choice.getItems().setAll(items);
        choice.setConverter(shownAs(words));
        return choice;
    }

    /// For what is chosen and never typed.
    public static <T> StringConverter<T> shownAs(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T item) {
                return item == null ? "" : words.apply(item);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nobody types here");
            }
        };
    }
}
