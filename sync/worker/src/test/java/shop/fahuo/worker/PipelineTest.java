package shop.fahuo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.order.OrderId;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

class PipelineTest {

    private static final int WINDOW = 4;

    private final List<Long> waiting = new ArrayList<>();
    private final Map<Long, CompletableFuture<String>> begun = new LinkedHashMap<>();
    private final List<String> done = new ArrayList<>();
    private final Pipeline<String> pipeline =
            new Pipeline<>(
                    new Pipeline.Steps<>("test", this::due, this::step, done::add, () -> {}),
                    WINDOW,
                    () -> {});

    private List<OrderId> due(int most) {
        return waiting.stream().limit(most).map(OrderId::new).toList();
    }

    private CompletableFuture<String> step(OrderId id) {
        return begun.computeIfAbsent(id.value(), _ -> new CompletableFuture<>());
    }

    private boolean look() {
        return pipeline.look(TestClock.START);
    }

    private void end(long id) {
        waiting.remove(id);
        step(new OrderId(id)).complete("done " + id);
    }

    @Test
    void beginsInOrderAndRefillsWhenHalfAreThrough() {
        waiting.addAll(LongStream.rangeClosed(1, 9).boxed().toList());
        assertThat(look()).isTrue();
        assertThat(begun.keySet()).containsExactly(1L, 2L, 3L, 4L);
        end(1);
        assertThat(look()).isFalse();
        end(2);
        assertThat(look()).isTrue();
        assertThat(begun.keySet()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(done).containsExactly("done 1", "done 2");
    }

    @Test
    void setsAsideWhatBreaksAndTriesItAgainLater() {
        waiting.addAll(List.of(1L, 2L));
        look();
        step(new OrderId(1)).completeExceptionally(new IllegalStateException("broken"));
        end(2);
        assertThat(pipeline.isBusy()).isFalse();
        assertThat(look()).isFalse();
        var later = pipeline.nextLook().orElseThrow();
        assertThat(later).isEqualTo(TestClock.START.plus(Duration.ofMinutes(1)));
        assertThat(pipeline.look(later)).isTrue();
    }
}
