package shop.fahuo.console.distributor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.labels.font.Fonts;

import java.util.List;
import java.util.Optional;

class DistributorsModelTest {

    private final TestShop shop = new TestShop();
    private final DistributorsModel model =
            new DistributorsModel(
                    shop.store().distributors(),
                    shop.store().forests(),
                    Fonts::new,
                    new Jobs(Threads.SAME),
                    Threads.SAME);

    @AfterEach
    void close() {
        shop.close();
    }

    /// D2 and D4 are below D1, D3 below D2.
    private void fill() {
        var list = List.of(one("D1", ""), one("D2", "D1"), one("D3", "D2"), one("D4", "D1"));
        shop.store().distributors().put(list, TestShop.LEI);
        model.sight().resize(800, 600);
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
        model.search("D3");
        var card = model.cardProperty().get().orElseThrow();
        assertThat(card.code()).isEqualTo("D3");
        assertThat(card.name()).isEqualTo("欧**");
        assertThat(card.phone()).isEqualTo("138****5678");
        assertThat(card.line()).containsExactly("D1", "D2");
        model.home();
        assertThat(model.cardProperty().get().map(NodeCard::below)).contains(3);
        assertThat(model.cardProperty().get().map(NodeCard::direct)).contains(2);
    }

    @Test
    void goesEverywhereByKeys() {
        fill();
        assertThat(selected()).isEqualTo("D1");
        model.inward();
        assertThat(selected()).isEqualTo("D2");
        model.step(1);
        assertThat(selected()).isEqualTo("D3");
        model.step(9);
        assertThat(selected()).isEqualTo("D4");
        model.outward();
        assertThat(selected()).isEqualTo("D1");
        model.outward();
        assertThat(tree().rows().count()).isEqualTo(1);
        model.inward();
        assertThat(tree().rows().count()).isEqualTo(4);
    }

    @Test
    void selectsWhoeverClosesOverTheSelection() {
        fill();
        model.search("D3");
        model.turn(0);
        assertThat(selected()).isEqualTo("D1");
        model.search("D3");
        assertThat(tree().rows().row(model.selectedProperty().get())).isEqualTo(2);
    }

    @Test
    void opensAndSelectsWhatIsClicked() {
        fill();
        model.hit(100, 45, 1);
        assertThat(selected()).isEqualTo("D2");
        model.hit(40, 45, 1);
        assertThat(tree().rows().count()).isEqualTo(3);
        model.hit(100, 400, 1);
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
        model.search("X");
        assertThat(model.saidProperty().get()).contains(Wording.of("tree.found.nobody"));
        model.search("");
        assertThat(model.saidProperty().get()).isEqualTo(Optional.empty());
    }

    @Test
    void keepsWhatIsOpenWhenNothingHasChanged() {
        fill();
        model.turn(1);
        model.look();
        assertThat(tree().rows().count()).isEqualTo(3);
        shop.store().distributors().put(List.of(one("D5", "D4")), TestShop.LEI);
        model.search("D4");
        model.look();
        assertThat(selected()).isEqualTo("D4");
        assertThat(tree().rows().count()).isEqualTo(5);
    }

    private Grown tree() {
        return model.tree().orElseThrow();
    }

    private String selected() {
        return tree().code(model.selectedProperty().get());
    }
}
