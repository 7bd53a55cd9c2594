package shop.fahuo.console.order.column;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.console.order.column.QueueColumn.BUYER;
import static shop.fahuo.console.order.column.QueueColumn.GOODS;
import static shop.fahuo.console.order.column.QueueColumn.LINES;
import static shop.fahuo.console.order.column.QueueColumn.NUMBER;
import static shop.fahuo.console.order.column.QueueColumn.PHASE;
import static shop.fahuo.console.order.column.QueueColumn.RECIPIENT;
import static shop.fahuo.console.order.column.QueueColumn.TAGS;

import org.junit.jupiter.api.Test;

import shop.fahuo.console.order.column.ColumnChoice.Chosen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class ColumnsModelTest {

    private final List<ColumnChoice> remembered = new ArrayList<>();
    private final ColumnsModel model = new ColumnsModel(ColumnChoice.NONE, remembered::add);

    @Test
    void showsAsManyAsThereIsRoomForWhileNothingIsChosen() {
        model.room(800);
        assertThat(shown()).doesNotContain(BUYER, RECIPIENT, LINES, TAGS).contains(NUMBER, GOODS);
        model.room(1_100);
        assertThat(shown()).contains(BUYER).doesNotContain(RECIPIENT);
        model.room(4_000);
        assertThat(shown()).contains(RECIPIENT).doesNotContain(LINES, TAGS);
        assertThat(remembered).isEmpty();
    }

    @Test
    void keepsWhatIsChosenAtAnyWidth() {
        model.room(1_200);
        model.show(TAGS, true);
        model.show(GOODS, false);
        var chosen = shown();
        model.room(500);
        assertThat(shown()).isEqualTo(chosen).contains(RECIPIENT, TAGS).doesNotContain(GOODS);
        assertThat(remembered).hasSize(2).last().isEqualTo(model.choiceProperty().get());
    }

    @Test
    void neverHidesTheNumber() {
        model.show(NUMBER, false);
        assertThat(shown()).contains(NUMBER);
        assertThat(remembered).isEmpty();
    }

    @Test
    void movesAColumnAsFarAsThereArePlaces() {
        model.move(GOODS, -1);
        model.move(GOODS, -9);
        assertThat(order()).startsWith(GOODS, NUMBER, PHASE);
        model.move(GOODS, 99);
        assertThat(order()).startsWith(NUMBER, PHASE).endsWith(GOODS);
        model.move(GOODS, 1);
        assertThat(remembered).hasSize(3);
    }

    @Test
    void takesTheOrderAndTheWidthsOfTheTable() {
        var order = new ArrayList<>(Arrays.asList(QueueColumn.values()));
        model.arrange(order);
        assertThat(remembered).isEmpty();
        order.addFirst(order.removeLast());
        model.arrange(order);
        model.widen(NUMBER, 240);
        assertThat(model.choiceProperty().get().text())
                .startsWith("-tags number:240 phase badges goods -lines units");
    }

    @Test
    void goesBackToWhatThereIsRoomFor() {
        model.room(800);
        var before = model.now();
        model.show(BUYER, true);
        model.reset();
        assertThat(model.now()).isEqualTo(before);
        assertThat(remembered.getLast().text()).isEmpty();
    }

    private List<QueueColumn> shown() {
        return model.now().stream().filter(Chosen::shown).map(Chosen::column).toList();
    }

    private List<QueueColumn> order() {
        return model.now().stream().map(Chosen::column).toList();
    }
}
