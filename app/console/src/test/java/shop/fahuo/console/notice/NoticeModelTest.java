package shop.fahuo.console.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

import shop.fahuo.console.MovingClock;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.notice.Notice.Topic;

import java.util.stream.LongStream;

class NoticeModelTest {

    private final MovingClock clock = new MovingClock(TestShop.NOW);
    private final NoticeModel model = new NoticeModel(clock);

    @Test
    void howThingsAreAtFirstIsNoNews() {
        counts(7, 7);
        assertThat(model.noticesProperty().get()).isEmpty();
        counts(8);
        assertThat(model.noticesProperty().get())
                .containsExactly(new Notice(Topic.TROUBLES, 8, TestShop.NOW, false));
    }

    @Test
    void doesNotNagWhileANumberFlutters() {
        counts(0, 4);
        model.see();
        counts(3, 4, 3, 4, 4);
        assertThat(model.unseen()).isZero();
        counts(2, 3);
        assertThat(model.unseen()).isEqualTo(1);
    }

    @Test
    void makesOneOfManyAndTheNewestComesFirst() {
        counts(0, 1, 2, 5);
        clock.set(TestShop.NOW.plusSeconds(60));
        model.tell(Topic.IMPORTED, 1_200);
        assertThat(model.noticesProperty().get())
                .extracting(Notice::topic, Notice::number)
                .containsExactly(tuple(Topic.IMPORTED, 1_200L), tuple(Topic.TROUBLES, 5L));
        assertThat(model.unseen()).isEqualTo(2);
    }

    @Test
    void goesWhenWhatItSpeaksOfIsOver() {
        counts(0, 3, 1);
        assertThat(model.noticesProperty().get()).hasSize(1);
        counts(0);
        assertThat(model.noticesProperty().get()).isEmpty();
    }

    private void counts(long... numbers) {
        LongStream.of(numbers).forEach(number -> model.count(Topic.TROUBLES, number));
    }
}
