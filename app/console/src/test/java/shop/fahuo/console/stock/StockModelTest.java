package shop.fahuo.console.stock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.stock.ExplainModel.Step;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.store.stock.StockExplained;
import shop.fahuo.store.stock.StockExplained.Share;
import shop.fahuo.store.stock.StockRow;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Stock on the screen, over a real shop, without a toolkit.
class StockModelTest {

    private final TestShop shop = new TestShop();
    private final StockModel model = new StockModel(shop.store().stockReader(), Threads.SAME);
    private final StockWords words =
            new StockWords(new Ui(Texts.in(Language.ENGLISH), new Shown(shop.clock())));

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void listsEverythingAndExplainsTheFirst() {
        model.look();
        assertThat(rows()).isNotEmpty();
        assertThat(explained(model.selected()).row()).isEqualTo(rows().getFirst());
    }

    @Test
    void rowsComeToTheFigureWhateverHappened() {
        shop.takeKeys(3);
        shop.decide();
        shop.ship();
        model.look();
        for (var row : rows()) {
            model.selected().show(row.sku().code());
            var stock = explained(model.selected());
            assertThat(stock.gaps()).isEmpty();
            assertThat(words.check(stock)).isEqualTo("The rows below add up to these figures.");
            assertThat(stock.causes().stream().mapToLong(StockExplained.Cause::onHand).sum())
                    .isEqualTo(row.onHand());
            assertThat(stock.promises().rows().stream().mapToLong(Share::units).sum())
                    .isEqualTo(row.reserved());
        }
    }

    @Test
    void followsTheShop() {
        model.look();
        var before = rows();
        shop.takeKeys(3);
        shop.decide();
        shop.ship();
        model.shopChanged();
        assertThat(rows()).isNotEqualTo(before);
    }

    @Test
    void findsByAPartOfTheNameAndSaysWhatIsNotSold() {
        model.look();
        var first = rows().getFirst().sku();
        model.search(first.code().value());
        assertThat(rows()).extracting(StockRow::sku).contains(first);
        model.search("没有这样的商品");
        assertThat(rows()).isEmpty();
        assertThat(model.selected().stepProperty().get()).isEqualTo(new Step.Idle());
        model.asked().show(new SkuCode("NONE"));
        assertThat(model.asked().stepProperty().get())
                .isEqualTo(new Step.Unknown(new SkuCode("NONE")));
        model.asked().dismiss();
        assertThat(model.asked().stepProperty().get()).isEqualTo(new Step.Idle());
    }

    private static StockExplained explained(ExplainModel model) {
        return ((Step.Shown) model.stepProperty().get()).stock();
    }

    private List<StockRow> rows() {
        return IntStream.range(0, model.rows().size())
                .mapToObj(model.rows()::get)
                .flatMap(Optional::stream)
                .toList();
    }
}
