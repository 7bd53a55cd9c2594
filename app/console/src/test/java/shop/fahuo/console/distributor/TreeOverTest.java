package shop.fahuo.console.distributor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.console.SampleBooks;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.labels.font.Fonts;
import shop.fahuo.store.commission.EarnedShare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What is laid over the tree of a shop in which people earn.
class TreeOverTest {

    private static final TestShop SHOP = SampleBooks.of(30);

    private final DistributorsModel model =
            new DistributorsModel(
                    SHOP.store().distributors().reader(),
                    SHOP.store().forests(),
                    SHOP.store().commission(),
                    Fonts::new,
                    new Jobs(Threads.SAME),
                    Threads.SAME);

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @BeforeEach
    void look() {
        model.walk().sight().resize(900, 700);
        model.look();
    }

    @Test
    void lightsTheWayOfAnOrderWithEveryShareOnIt() {
        var share = shares().getFirst();
        var number = share.key().number().value();
        model.finder().search(number);
        var tree = tree();
        var selected = model.walk().selectedProperty().get();
        assertThat(tree.isLit(selected)).isTrue();
        var shares =
                shares().stream()
                        .filter(one -> one.key().equals(share.key()))
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.share().payee().value(),
                                        Collectors.reducing(
                                                Fen.ZERO, EarnedShare::amount, Fen::plus)));
        assertThat(shares).isNotEmpty();
        var shown =
                IntStream.range(0, tree.shape().count())
                        .filter(node -> !tree.figure(node).isEmpty())
                        .boxed()
                        .collect(Collectors.toMap(tree::code, tree::figure));
        assertThat(shown)
                .isEqualTo(
                        shares.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                one -> Shown.yuan(one.getValue()))));
        var said = model.finder().saidProperty().get().orElseThrow();
        assertThat(said.key()).isEqualTo("tree.lit.shares");
        model.finder().search("");
        assertThat(tree.figure(selected)).isEmpty();
    }

    @Test
    void coloursByWhatEverybodyBelowEarns() {
        model.colour(Overlay.COMMISSION);
        var all = shares().stream().map(EarnedShare::amount).reduce(Fen.ZERO, Fen::plus);
        var tree = tree();
        var roots =
                IntStream.range(0, tree.shape().count())
                        .filter(node -> tree.shape().depth(node) == 0)
                        .mapToObj(node -> tree.laid().of(node))
                        .toList();
        var earned =
                IntStream.range(0, tree.shape().count())
                        .mapToObj(node -> tree.laid().of(node).earned())
                        .reduce(Fen.ZERO, Fen::plus);
        assertThat(earned).isEqualTo(all);
        assertThat(tree.heat(0)).isEqualTo(1.0);
        assertThat(tree.isBad()).isFalse();
        assertThat(roots).isNotEmpty();
    }

    @Test
    void coloursByWhatWentWrongAndTrustsFewOrdersLittle() {
        model.colour(Overlay.RISK);
        var tree = tree();
        var did = tree.laid().of(0);
        assertThat(did.risky()).isPositive().isLessThanOrEqualTo(did.ofAll());
        assertThat(tree.figure(0))
                .isEqualTo(Shown.count(did.risky()) + " / " + Shown.count(did.ofAll()));
        assertThat(tree.isBad()).isTrue();
        assertThat(Laid.least(1, 1)).isLessThan(Laid.least(10, 20));
        assertThat(Laid.least(10, 20)).isBetween(0.3, 0.5);
        assertThat(Laid.least(0, 9)).isZero();
        assertThat(Laid.least(9_999, 10_000)).isGreaterThan(0.99);
    }

    @Test
    void showsOnTheCardWhatTheBooksSay() {
        model.finder().search("D000001");
        var code = new DistributorCode("D000001");
        assertThat(model.cardProperty().get().orElseThrow().has())
                .isEqualTo(SHOP.store().commission().reader().earnings(code));
    }

    private static List<EarnedShare> shares() {
        return SHOP
                .store()
                .commission()
                .reader()
                .list(Optional.empty(), Optional.empty(), 10_000)
                .stream()
                .filter(share -> !share.amount().equals(Fen.ZERO))
                .toList();
    }

    private Grown tree() {
        return model.tree().orElseThrow();
    }
}
