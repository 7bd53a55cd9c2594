package shop.fahuo.console.distributor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.labels.font.Fonts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

class DistributorsModelTest {

    private final TestShop shop = new TestShop();
    private DistributorsModel model = model(Threads.SAME);

    private DistributorsModel model(Threads threads) {
        return new DistributorsModel(
                shop.store().distributors().reader(),
                shop.store().forests(),
                shop.store().commission(),
                Fonts::new,
                new Jobs(Threads.SAME),
                threads);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /// D2 and D4 are below D1, D3 below D2.
    private void fill() {
        var list = List.of(one("D1", ""), one("D2", "D1"), one("D3", "D2"), one("D4", "D1"));
        shop.store().distributors().put(list, TestShop.LEI);
        model.walk().sight().resize(800, 600);
        model.look();
    }

    private static Distributor one(String code, String parent) {
        return new Distributor(code, parent, "欧阳娜娜", "13812345678", "金牌", TestShop.NOW, "", "");
    }

    @Test
    void saysThatThereIsNobody() {
        model.look();
        assertThat(model.stateProperty().get()).isEqualTo(new DistributorsModel.State.Nobody());
    }

    @Test
    void tellsMaskedWhoIsSelected() {
        fill();
        var points = shop.store().commission().points();
        points.book(new DistributorCode("D3"), 79, "G1", "生日", TestShop.LEI).join();
        model.finder().search("D3");
        var card = model.cardProperty().get().orElseThrow();
        assertThat(card.code()).isEqualTo("D3");
        assertThat(card.person().row().maskedName()).isEqualTo("欧**");
        assertThat(card.person().row().maskedPhone()).isEqualTo("138****5678");
        assertThat(card.line()).containsExactly("D1", "D2");
        assertThat(card.points()).isEqualTo(79);
        model.walk().home();
        assertThat(model.cardProperty().get().map(NodeCard::below)).contains(3);
        assertThat(model.cardProperty().get().map(NodeCard::direct)).contains(2);
    }

    @Test
    void tellsWhereSomebodyWasAndWhoAgreed() {
        fill();
        var code = new DistributorCode("D3");
        shop.store().tree().ask(code, Optional.empty(), "换线", TestShop.LEI).join();
        model.finder().search("D3");
        var waits = model.cardProperty().get().orElseThrow().person().waiting().orElseThrow();
        assertThat(waits.reason()).isEqualTo("换线");
        shop.store().tree().approve(code, TestShop.MEI, "").join();
        model.look();
        var card = model.cardProperty().get().orElseThrow();
        assertThat(card.code()).isEqualTo("D3");
        assertThat(card.line()).isEmpty();
        assertThat(card.person().waiting()).isEmpty();
        assertThat(card.person().places()).hasSize(2);
        assertThat(card.person().places().getLast().approvedBy()).isEqualTo(TestShop.MEI.text());
        assertThat(card.person().row().sponsor()).contains(new DistributorCode("D2"));
    }

    @Test
    void goesEverywhereByKeys() {
        fill();
        assertThat(selected()).isEqualTo("D1");
        model.walk().inward();
        assertThat(selected()).isEqualTo("D2");
        model.walk().step(1);
        assertThat(selected()).isEqualTo("D3");
        model.walk().step(9);
        assertThat(selected()).isEqualTo("D4");
        model.walk().outward();
        assertThat(selected()).isEqualTo("D1");
        model.walk().outward();
        assertThat(tree().rows().count()).isEqualTo(1);
        model.walk().inward();
        assertThat(tree().rows().count()).isEqualTo(4);
    }

    @Test
    void selectsWhoeverClosesOverTheSelection() {
        fill();
        model.finder().search("D3");
        model.walk().turn(0);
        assertThat(selected()).isEqualTo("D1");
        model.finder().search("D3");
        assertThat(tree().rows().row(model.walk().selectedProperty().get())).isEqualTo(2);
    }

    @Test
    void opensAndSelectsWhatIsClicked() {
        fill();
        model.walk().hit(100, 45, 1);
        assertThat(selected()).isEqualTo("D2");
        model.walk().hit(40, 45, 1);
        assertThat(tree().rows().count()).isEqualTo(3);
        model.walk().hit(100, 400, 1);
        assertThat(selected()).isEqualTo("D2");
    }

    @Test
    void namesWhoeverWasDrawn() {
        fill();
        assertThat(tree().name(1)).isEmpty();
        long before = model.changesProperty().get();
        model.fetchNames();
        assertThat(model.changesProperty().get()).isGreaterThan(before);
        assertThat(tree().name(1)).isEqualTo("欧**");
    }

    @Test
    void saysWhenNothingIsFound() {
        fill();
        model.finder().search("X");
        assertThat(model.finder().saidProperty().get()).contains(Wording.of("tree.found.nobody"));
        model.finder().search("");
        assertThat(model.finder().saidProperty().get()).isEqualTo(Optional.empty());
    }

    @Test
    void staysWithWhoeverWasLookedForLast() {
        Deque<Runnable> later = new ArrayDeque<>();
        model = model(new Threads(later::add, Runnable::run, Runnable::run));
        fill();
        model.finder().search("X");
        model.finder().search("D3");
        while (!later.isEmpty()) {
            later.removeFirst().run();
        }
        assertThat(model.finder().saidProperty().get()).isEmpty();
        assertThat(selected()).isEqualTo("D3");
    }

    @Test
    void tellsWhatWhoeverShowsHasByNow() {
        fill();
        model.finder().search("D3");
        shop.store()
                .settlement()
                .payees()
                .grant(new DistributorCode("D3"), Fen.of(5_000), "开业奖", TestShop.LEI);
        model.look();
        assertThat(model.cardProperty().get().map(card -> card.has().payable()))
                .contains(Fen.of(5_000));
    }

    @Test
    void keepsWhatIsOpenWhenNothingHasChanged() {
        fill();
        model.walk().turn(1);
        model.look();
        assertThat(tree().rows().count()).isEqualTo(3);
        shop.store().distributors().put(List.of(one("D5", "D4")), TestShop.LEI);
        model.finder().search("D4");
        model.look();
        assertThat(selected()).isEqualTo("D4");
        assertThat(tree().rows().count()).isEqualTo(5);
    }

    private Grown tree() {
        return model.tree().orElseThrow();
    }

    private String selected() {
        return tree().code(model.walk().selectedProperty().get());
    }
}
