package shop.fahuo.console.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.MovingClock;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.Troubles;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Seconds;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.review.ReviewModel.Step;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.review.Answer;
import shop.fahuo.core.review.AnswerReason;
import shop.fahuo.store.order.OrderDetail;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.review.Refusal;
import shop.fahuo.store.ship.Parcel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ReviewModelTest {

    private static final Ui UI =
            new Ui(
                    Texts.in(Language.CHINESE),
                    new Shown(Clock.fixed(TestShop.NOW, ZoneOffset.UTC)));

    private static final Duration WINDOW = Duration.ofMinutes(30);

    private final MovingClock clock = new MovingClock(TestShop.NOW);
    private final TestShop shop = new TestShop(clock);
    private final List<Runnable> ticks = new ArrayList<>();
    private final Seconds seconds = new Seconds(clock, (wait, action) -> ticks.add(action));
    private final SimpleObjectProperty<List<OrderRow>> selected =
            new SimpleObjectProperty<>(List.of());
    private final ReviewModel lei = model(TestShop.LEI);

    @BeforeEach
    void open() {
        shop.takeKeys(1);
        shop.takeLarge(2);
        shop.decide();
        selected.set(shop.rows(OrderFilter.ALL.inPhase(Phase.REVIEW)));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void doesNothingUntilTheAnswerIsGiven() {
        lei.propose(Answer.APPROVE);
        assertThat(lei.stepProperty().get()).isInstanceOf(Step.Proposed.class);
        lei.dismiss();
        assertThat(phases()).containsOnly(Phase.REVIEW);
    }

    @Test
    void saysWhatItWouldDoAndToWhich() {
        selected.set(shop.rows(OrderFilter.ALL));
        lei.propose(Answer.APPROVE);
        var proposal = ((Step.Proposed) lei.stepProperty().get()).proposal();
        assertThat(proposal.fitting()).hasSize(2);
        var key = shop.rows(OrderFilter.ALL.fromOldest()).getFirst();
        assertThat(proposal.others())
                .containsExactly(
                        new Proposal.Left(new Refusal.WrongPhase(Phase.READY), List.of(key)));
        assertThat(proposal.others().getFirst().total().yuan()).isEqualTo("15.00");
        assertThat(proposal.units()).isEqualTo(12);
        assertThat(proposal.total().yuan()).isEqualTo("2400.00");
    }

    @Test
    void approvesSeveralAtOnce() {
        lei.propose(Answer.APPROVE);
        lei.give(new Request.Approve(AnswerReason.CHECKED), "电话确认过");
        assertThat(phases()).containsOnly(Phase.READY);
        assertThat(lei.stepProperty().get()).isEqualTo(new Step.Idle());
    }

    @Test
    void tellsTheSecondPersonWhoWasFirst() {
        var mei = model(TestShop.MEI);
        lei.propose(Answer.APPROVE);
        mei.propose(Answer.APPROVE);
        lei.give(new Request.Approve(AnswerReason.CHECKED), "");
        mei.give(new Request.Approve(AnswerReason.CHECKED), "");
        var results = ((Step.Given) mei.stepProperty().get()).results();
        assertThat(results.done()).isZero();
        assertThat(results.refused())
                .extracting(Results.Refused::why)
                .containsOnly(
                        new Refusal.AlreadyDone(Answer.APPROVE, TestShop.LEI.name(), TestShop.NOW));
    }

    @Test
    void keepsWhatWasRefusedSelectedAndWritesItDown(@TempDir Path folder) throws IOException {
        var mei = model(TestShop.MEI);
        mei.propose(Answer.APPROVE);
        var first = selected.get().getFirst();
        shop.store().desk().approve(first.id(), TestShop.LEI, "").join();
        mei.give(new Request.Approve(AnswerReason.CHECKED), "");
        assertThat(selected.get()).containsExactly(first);
        var results = ((Step.Given) mei.stepProperty().get()).results();
        assertThat(results.done()).isEqualTo(1);
        var file = folder.resolve("refused.csv");
        mei.export(file, results, UI);
        assertThat(Files.readString(file))
                .contains("订单号,渠道,实付（元）,原因", first.key().number() + ",淘宝,1200.00,")
                .doesNotContain("欧阳");
    }

    @Test
    void putsTheCommonestReasonFirst() {
        shop.takeKeys(3);
        shop.decide();
        var all = shop.rows(OrderFilter.ALL);
        shop.store().desk().cancel(all.getFirst().id(), TestShop.LEI, "OTHER", "").join();
        selected.set(shop.rows(OrderFilter.ALL));
        lei.propose(Answer.APPROVE);
        var others = ((Step.Proposed) lei.stepProperty().get()).proposal().others();
        assertThat(others)
                .extracting(Proposal.Left::why, left -> left.rows().size())
                .containsExactly(
                        tuple(new Refusal.WrongPhase(Phase.READY), 3),
                        tuple(new Refusal.WrongPhase(Phase.CANCELLED), 1));
    }

    @Test
    void holdsUntilAnInstantAndReleases() {
        var until = TestShop.NOW.plus(Duration.ofDays(1));
        lei.propose(Answer.HOLD);
        lei.give(new Request.PutOnHold(HoldReason.BUYER, Optional.of(until)), "月底再发");
        assertThat(now()).allMatch(row -> row.holds().contains(HoldReason.BUYER));
        selected.set(now());
        lei.propose(Answer.RELEASE);
        lei.give(new Request.Release(), "");
        assertThat(now()).allMatch(row -> row.holds().isEmpty());
    }

    @Test
    void cancels() {
        lei.propose(Answer.CANCEL);
        lei.give(new Request.Cancel(AnswerReason.FRAUD), "");
        assertThat(phases()).containsOnly(Phase.CANCELLED);
    }

    @Test
    void marksAsShipped() {
        lei.propose(Answer.APPROVE);
        lei.give(new Request.Approve(AnswerReason.CHECKED), "");
        selected.set(now());
        lei.propose(Answer.MARK_SHIPPED);
        lei.give(new Request.MarkShipped(new Parcel("顺丰", "SF1390028846217")), "");
        assertThat(phases()).containsOnly(Phase.SHIPPED);
    }

    @Test
    void offersOnlyWhatFits() {
        assertThat(lei.possible(Answer.APPROVE).get()).isTrue();
        assertThat(lei.possible(Answer.RELEASE).get()).isFalse();
        selected.set(List.of());
        assertThat(lei.possible(Answer.APPROVE).get()).isFalse();
    }

    @Test
    void recallsOneOrderAtOnce() {
        approveInWindow();
        selected.set(now().subList(0, 1));
        assertThat(lei.possible(Answer.RECALL).get()).isTrue();
        lei.recall();
        assertThat(lei.stepProperty().get()).isEqualTo(new Step.Idle());
        assertThat(phases()).containsExactly(Phase.REVIEW);
    }

    @Test
    void showsWhatARecallOfSeveralWouldDo() {
        approveInWindow();
        lei.recall();
        assertThat(((Step.Proposed) lei.stepProperty().get()).proposal().fitting()).hasSize(2);
        assertThat(phases()).containsOnly(Phase.READY);
        lei.give(new Request.Recall(), "打错了");
        assertThat(phases()).containsOnly(Phase.REVIEW);
    }

    @Test
    void offersARecallUntilTheWindowEndsAndNotOnceMore() {
        approveInWindow();
        var possible = lei.possible(Answer.RECALL);
        clock.set(TestShop.NOW.plus(WINDOW).minusMillis(1));
        tick();
        assertThat(possible.get()).isTrue();

        clock.set(TestShop.NOW.plus(WINDOW));
        tick();
        assertThat(possible.get()).isFalse();
        assertThat(ticks).isEmpty();

        lei.recall();
        assertThat(lei.stepProperty().get()).isEqualTo(new Step.Idle());
    }

    @Test
    void takesTheLastAnswerBackWhenTheNextOrderIsSelected() {
        lei.remembering(shop.store().orders(), Threads.SAME);
        shop.undoWindow(WINDOW);
        shop.takeLarge(2);
        shop.decide();
        var rows = shop.rows(OrderFilter.ALL.inPhase(Phase.REVIEW).fromOldest()).subList(2, 4);
        selected.set(rows.subList(0, 1));
        lei.propose(Answer.APPROVE);
        lei.give(new Request.Approve(AnswerReason.CHECKED), "");
        selected.set(rows.subList(1, 2));
        assertThat(lei.possible(Answer.RECALL).get()).isTrue();
        lei.recall();
        assertThat(shop.row(rows.getFirst().id()).phase()).isEqualTo(Phase.REVIEW);
        assertThat(selected.get()).extracting(OrderRow::id).containsExactly(rows.getFirst().id());
        assertThat(lei.possible(Answer.RECALL).get()).isFalse();

        lei.propose(Answer.HOLD);
        lei.give(new Request.PutOnHold(HoldReason.RISK, Optional.empty()), "");
        selected.set(rows.subList(1, 2));
        lei.recall();
        assertThat(shop.row(rows.getFirst().id()).holds()).isEmpty();
    }

    @Test
    void takesNothingBackThatWasGivenToSeveral() {
        lei.remembering(shop.store().orders(), Threads.SAME);
        approveInWindow();
        var approved = selected.get();
        selected.set(List.of());
        assertThat(lei.possible(Answer.RECALL).get()).isFalse();
        lei.recall();
        selected.set(approved);
        assertThat(phases()).containsOnly(Phase.READY);
    }

    @Test
    void saysThatTheRecallCameTooLate() {
        approveInWindow();
        lei.recall();
        clock.set(TestShop.NOW.plus(WINDOW));
        lei.give(new Request.Recall(), "");
        var results = ((Step.Given) lei.stepProperty().get()).results();
        assertThat(results.refused())
                .extracting(Results.Refused::why)
                .containsOnly(new Refusal.UndoWindowOver(TestShop.NOW.plus(WINDOW), Phase.READY));
    }

    @Test
    void offersTheStepsThatATroubleAllows() {
        Troubles.in(shop, clock);
        var rows = shop.rows(OrderFilter.ALL.inTrouble().fromOldest());
        selected.set(rows.subList(0, 1));
        assertThat(lei.possible(Answer.RETRY).get()).isTrue();
        assertThat(lei.possible(Answer.ASK).get()).isFalse();
        selected.set(rows.subList(1, 2));
        assertThat(lei.possible(Answer.RETRY).get()).isFalse();
        assertThat(lei.possible(Answer.ASK).get()).isTrue();
        selected.set(shop.rows(OrderFilter.ALL.inPhase(Phase.REVIEW)));
        assertThat(lei.possible(Answer.DONE_OUTSIDE).get()).isFalse();
    }

    @Test
    void asksAboutTheSelectedOrderAtOnce() {
        Troubles.in(shop, clock);
        var rows = shop.rows(OrderFilter.ALL.inTrouble().fromOldest());
        selected.set(rows.subList(1, 2));
        lei.ask();
        assertThat(answers(rows.get(1))).containsExactly(Answer.ASK);
    }

    @Test
    void answersForTheOrderOnThePageAndNotForThoseSelected() {
        Troubles.in(shop, clock);
        var rows = shop.rows(OrderFilter.ALL.inTrouble().fromOldest());
        lei.ask(rows.get(1));
        assertThat(answers(rows.get(1))).containsExactly(Answer.ASK);

        lei.propose(Answer.DONE_OUTSIDE, rows.subList(0, 1));
        lei.give(new Request.DoneOutside("截图 0231"), "买家已收到");
        assertThat(answers(rows.get(0))).containsExactly(Answer.DONE_OUTSIDE);
        assertThat(shop.row(rows.get(0).id()).phase()).isEqualTo(Phase.SHIPPED);
        assertThat(phases()).containsOnly(Phase.REVIEW);
    }

    private List<Answer> answers(OrderRow row) {
        return shop.store().orders().find(row.id()).orElseThrow().reviews().stream()
                .map(OrderDetail.ReviewRecord::answer)
                .toList();
    }

    /// Decided anew by rules that want a window, and approved.
    private void approveInWindow() {
        shop.undoWindow(WINDOW);
        shop.takeLarge(2);
        shop.decide();
        selected.set(shop.rows(OrderFilter.ALL.inPhase(Phase.REVIEW).fromOldest()).subList(2, 4));
        lei.propose(Answer.APPROVE);
        lei.give(new Request.Approve(AnswerReason.CHECKED), "");
        selected.set(now());
    }

    private void tick() {
        var due = List.copyOf(ticks);
        ticks.clear();
        due.forEach(Runnable::run);
    }

    private ReviewModel model(Actor.Person person) {
        return new ReviewModel(
                shop.store().desk(),
                shop.store().parcels(),
                shop.store().byHand(),
                () -> person,
                seconds,
                new Jobs(Threads.SAME),
                selected,
                selected::set);
    }

    private List<OrderRow> now() {
        return selected.get().stream().map(row -> shop.row(row.id())).toList();
    }

    private List<Phase> phases() {
        return now().stream().map(OrderRow::phase).toList();
    }
}
