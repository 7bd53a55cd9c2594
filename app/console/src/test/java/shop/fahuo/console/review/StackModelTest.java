package shop.fahuo.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.value.ObservableValue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.console.MovingClock;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Seconds;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.order.OrderModel;
import shop.fahuo.console.review.StackModel.State;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.review.Answer;
import shop.fahuo.core.review.AnswerReason;
import shop.fahuo.store.insight.Background;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.order.StackSort;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class StackModelTest {

    private static final Duration WINDOW = Duration.ofMinutes(30);

    private final MovingClock clock = new MovingClock(TestShop.NOW);
    private final TestShop shop = new TestShop(clock);
    private final List<Runnable> ticks = new ArrayList<>();
    private final Seconds seconds = new Seconds(clock, (wait, action) -> ticks.add(action));
    private final OrderModel pages =
            new OrderModel(
                    shop.store().orders(),
                    shop.store().ruleSets(),
                    shop.store().payments().money(),
                    shop.store().packing().list(),
                    Threads.SAME);
    private final StackModel stack =
            new StackModel(
                    shop.store().orders(),
                    shop.store().backgrounds(),
                    pages,
                    this::answering,
                    seconds,
                    Threads.SAME);
    private List<OrderId> ids = List.of();

    @BeforeEach
    void open() {
        stack.chosenProperty().subscribe(pages::show);
        shop.undoWindow(WINDOW);
        shop.takeKeys(1);
        shop.takeLarge(3);
        shop.decide();
        ids =
                shop.rows(OrderFilter.ALL.inPhase(Phase.REVIEW).fromOldest()).stream()
                        .map(OrderRow::id)
                        .toList();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void beginsWithWhatWaitsLongest() {
        stack.open(OrderFilter.ALL);
        assertThat(stack.stateProperty().get()).isEqualTo(new State.At(1, 3, true, 0));
        assertThat(shownPage()).isEqualTo(ids.getFirst());
        assertThat(stack.backgroundProperty().get())
                .map(Background::stock)
                .hasValueSatisfying(stock -> assertThat(stock).hasSize(1));
    }

    @Test
    void goesOnByItselfWhenAnAnswerIsGivenAndCounts() {
        stack.open(OrderFilter.ALL);
        pass(20);
        approve();
        assertThat(shownPage()).isEqualTo(ids.get(1));
        assertThat(stack.stateProperty().get()).isEqualTo(new State.At(2, 3, true, 0));
        pass(40);
        approve();
        var pace = stack.paceProperty().get();
        assertThat(pace.each()).containsExactly(Duration.ofSeconds(20), Duration.ofSeconds(40));
        assertThat(pace.perHour(clock.instant())).contains(120L);
        approve();
        assertThat(stack.stateProperty().get()).isEqualTo(new State.Through(3, 0, 0));
        assertThat(stack.chosenProperty().get()).isEmpty();
        assertThat(phases()).containsOnly(Phase.READY);
    }

    @Test
    void nothingCanBeAnsweredWhereNothingShows() {
        stack.open(OrderFilter.ALL.matching("nothing like it"));
        assertThat(stack.stateProperty().get()).isEqualTo(new State.Through(0, 0, 0));
        assertThat(stack.review().possible(Answer.APPROVE).get()).isFalse();
    }

    @Test
    void passesOverWithoutAnswering() {
        stack.open(OrderFilter.ALL);
        stack.next();
        approve();
        stack.next();
        assertThat(stack.stateProperty().get()).isEqualTo(new State.Through(3, 2, 0));
        stack.again();
        assertThat(stack.stateProperty().get()).isEqualTo(new State.At(1, 2, true, 0));
        assertThat(shownPage()).isEqualTo(ids.getFirst());
        assertThat(stack.paceProperty().get().answered()).isEqualTo(1);
    }

    @Test
    void takesTheLastAnswerBackAndReturnsToItsOrder() {
        stack.open(OrderFilter.ALL);
        pass(20);
        approve();
        assertThat(stack.lastAnswer().possibleProperty().get()).isTrue();
        stack.undo();
        assertThat(shownPage()).isEqualTo(ids.getFirst());
        assertThat(phases()).containsOnly(Phase.REVIEW);
        assertThat(stack.paceProperty().get().answered()).isZero();
        assertThat(stack.lastAnswer().possibleProperty().get()).isFalse();
        assertThat(stack.review().possible(Answer.APPROVE).get()).isTrue();
    }

    @Test
    void anApprovalCannotBeTakenBackWhenItsWindowHasEnded() {
        stack.open(OrderFilter.ALL);
        approve();
        clock.set(clock.instant().plus(WINDOW));
        List.copyOf(ticks).forEach(Runnable::run);
        assertThat(stack.lastAnswer().possibleProperty().get()).isFalse();
        stack.undo();
        assertThat(shop.row(ids.getFirst()).phase()).isEqualTo(Phase.READY);
    }

    @Test
    void aHoldIsTakenBackByReleasingIt() {
        stack.open(OrderFilter.ALL);
        hold();
        assertThat(shownPage()).isEqualTo(ids.get(1));
        stack.undo();
        assertThat(shownPage()).isEqualTo(ids.getFirst());
        assertThat(shop.row(ids.getFirst()).holds()).isEmpty();
    }

    @Test
    void aHoldThatJoinedAnotherIsTakenBackAlone() {
        shop.store()
                .desk()
                .hold(ids.getFirst(), HoldReason.RISK, Optional.empty(), TestShop.MEI, "")
                .join();
        stack.open(OrderFilter.ALL);
        stack.next();
        stack.next();
        assertThat(shownPage()).isEqualTo(ids.getFirst());
        hold();
        stack.undo();
        assertThat(shop.row(ids.getFirst()).holds()).containsExactly(HoldReason.RISK);
    }

    @Test
    void aCancellationStays() {
        stack.open(OrderFilter.ALL);
        stack.review().propose(Answer.CANCEL);
        stack.review().give(new Request.Cancel(AnswerReason.FRAUD), "");
        assertThat(shownPage()).isEqualTo(ids.get(1));
        assertThat(stack.lastAnswer().possibleProperty().get()).isFalse();
    }

    @Test
    void leavesOutWhatSomebodyElseWasFasterWith() {
        stack.open(OrderFilter.ALL);
        shop.store().desk().approve(ids.get(1), TestShop.MEI, "").join();
        approve();
        assertThat(shownPage()).isEqualTo(ids.get(2));
        assertThat(stack.stateProperty().get()).isEqualTo(new State.At(2, 2, true, 1));
    }

    @Test
    void doesNotTakeAnOrderAwayFromUnderWhoReadsIt() {
        stack.open(OrderFilter.ALL);
        pass(5);
        shop.store().desk().approve(ids.getFirst(), TestShop.MEI, "").join();
        pages.ordersChanged(Set.of(ids.getFirst().value()));
        assertThat(shownPage()).isEqualTo(ids.getFirst());
        assertThat(stack.stateProperty().get()).isEqualTo(new State.At(1, 3, true, 0));
        assertThat(stack.review().possible(Answer.APPROVE).get()).isFalse();
    }

    @Test
    void staysWithAnOrderWhoseAnswerWasRefused() {
        stack.open(OrderFilter.ALL);
        stack.review().propose(Answer.APPROVE);
        shop.store().desk().approve(ids.getFirst(), TestShop.MEI, "").join();
        stack.review().give(new Request.Approve(AnswerReason.CHECKED), "");
        assertThat(stack.review().stepProperty().get()).isInstanceOf(ReviewModel.Step.Given.class);
        assertThat(shownPage()).isEqualTo(ids.getFirst());
        assertThat(stack.paceProperty().get().answered()).isZero();
    }

    @Test
    void liesInAnotherOrderWhenThatIsAskedFor() {
        stack.open(OrderFilter.ALL);
        stack.next();
        stack.sort(StackSort.VALUE);
        assertThat(stack.stateProperty().get()).isEqualTo(new State.At(1, 3, true, 0));
    }

    private ReviewModel answering(ObservableValue<List<OrderRow>> selected) {
        return new ReviewModel(
                shop.store().desk(),
                shop.store().parcels(),
                shop.store().byHand(),
                () -> TestShop.LEI,
                seconds,
                new Jobs(Threads.SAME),
                selected,
                rows -> {});
    }

    private void pass(int time) {
        clock.set(clock.instant().plusSeconds(time));
    }

    private void approve() {
        stack.review().propose(Answer.APPROVE);
        stack.review().give(new Request.Approve(AnswerReason.CHECKED), "");
    }

    private void hold() {
        stack.review().propose(Answer.HOLD);
        stack.review().give(new Request.PutOnHold(HoldReason.BUYER, Optional.empty()), "");
    }

    private OrderId shownPage() {
        return ((OrderModel.Page.Found) pages.pageProperty().get()).id();
    }

    private List<Phase> phases() {
        return ids.stream().map(id -> shop.row(id).phase()).toList();
    }
}
