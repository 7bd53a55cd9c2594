package shop.fahuo.console.begin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.console.begin.BeginModel.Door;
import shop.fahuo.console.begin.BeginStep.Ticked;
import shop.fahuo.console.desk.DeskModel;
import shop.fahuo.console.desk.FirstSteps;
import shop.fahuo.console.desk.Look;
import shop.fahuo.console.desk.Preferences;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.TextSize;
import shop.fahuo.console.kit.Theme;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.insight.Beginning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

class BeginModelTest {

    private static final Look LOOK = new Look(Language.ENGLISH, Theme.LIGHT, TextSize.USUAL);
    private static final Beginning EMPTY = new Beginning(false, false, 0, false, false, false);
    private static final Beginning STOCKED = new Beginning(true, true, 0, false, false, false);
    private static final Beginning FULL = new Beginning(true, true, 3, false, false, false);
    private static final Beginning SHIPPED = new Beginning(true, true, 3, true, false, false);
    private static final Beginning APPROVED = new Beginning(true, true, 140, true, true, false);
    private static final Beginning THROUGH = new Beginning(true, true, 140, true, true, true);

    private final List<Preferences> kept = new ArrayList<>(List.of(Preferences.NONE));
    private final List<CompletableFuture<Integer>> opened = new ArrayList<>();
    private Beginning shop = EMPTY;

    @Test
    void ticksOffWhatTheShopReallyHas() {
        var model = model(false);
        assertThat(done(model)).isEmpty();
        assertThat(model.guidingProperty().get()).isFalse();
        see(model, STOCKED);
        assertThat(done(model)).containsExactly(BeginStep.GOODS);
        see(model, FULL);
        assertThat(done(model)).containsExactly(BeginStep.GOODS, BeginStep.ORDERS);
        assertThat(model.guidingProperty().get()).isTrue();
        see(model, SHIPPED);
        assertThat(done(model)).hasSize(3);
        assertThat(model.guidingProperty().get()).isTrue();
        assertThat(kept.getLast().firstSteps()).isEqualTo(FirstSteps.OVER);
        assertThat(model(false).guidingProperty().get()).isFalse();
    }

    @Test
    void saysNothingInAShopThatWasThereBefore() {
        shop = FULL;
        var model = model(false);
        assertThat(model.guidingProperty().get()).isFalse();
        see(model, SHIPPED);
        assertThat(model.guidingProperty().get()).isFalse();
        assertThat(kept).containsExactly(Preferences.NONE);
    }

    @Test
    void guidesThroughThePracticeShopHoweverMuchShipsByItself() {
        shop = SHIPPED;
        var model = model(true);
        assertThat(model.guidingProperty().get()).isTrue();
        assertThat(done(model)).containsExactly(BeginStep.OPEN);
        see(model, APPROVED);
        assertThat(done(model)).containsExactly(BeginStep.OPEN, BeginStep.APPROVE);
        see(model, THROUGH);
        assertThat(done(model)).hasSize(3);
    }

    @Test
    void staysAwayOncePutAway() {
        shop = FULL;
        model(true).dismiss();
        assertThat(kept.getLast().firstSteps()).isEqualTo(FirstSteps.OVER);
        var again = model(true);
        assertThat(again.guidingProperty().get()).isFalse();
        see(again, THROUGH);
        assertThat(again.guidingProperty().get()).isFalse();
    }

    @Test
    void opensThePracticeShopOnceAtATime() {
        var model = model(false);
        model.openPractice();
        model.openPractice();
        assertThat(opened).hasSize(1);
        assertThat(model.doorProperty().get()).isEqualTo(Door.OPEN);
        opened.getFirst().complete(0);
        assertThat(model.doorProperty().get()).isEqualTo(Door.SHUT);
        model.openPractice();
        opened.getLast().complete(1);
        assertThat(model.doorProperty().get()).isEqualTo(Door.FAILED);
    }

    @Test
    void saysWhenThePracticeShopCannotBeOpened() {
        var model =
                new BeginModel(
                        false,
                        () -> shop,
                        _ -> {
                            throw new IOException("no such program");
                        },
                        desk(),
                        Threads.SAME);
        model.openPractice();
        assertThat(model.doorProperty().get()).isEqualTo(Door.FAILED);
    }

    private void see(BeginModel model, Beginning now) {
        shop = now;
        model.shopChanged();
    }

    private BeginModel model(boolean practice) {
        var model = new BeginModel(practice, () -> shop, this::open, desk(), Threads.SAME);
        model.look();
        return model;
    }

    private DeskModel desk() {
        return new DeskModel(LOOK, new Actor.Person("lei"), kept.getLast(), kept::add);
    }

    private CompletableFuture<Integer> open(Language language) {
        var closed = new CompletableFuture<Integer>();
        opened.add(closed);
        return closed;
    }

    private static List<BeginStep> done(BeginModel model) {
        return model.stepsProperty().get().stream().filter(Ticked::done).map(Ticked::step).toList();
    }
}
