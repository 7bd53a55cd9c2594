package shop.fahuo.console.ship;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.store.ship.DeliveryFiles.Delivered;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class ExportModelTest {

    private static final ChannelName TAOBAO = new ChannelName("taobao");

    @Test
    void writesWhatWaitsOnceAndTheSameAgain() {
        try (var shop = new TestShop()) {
            shop.takeKeys(3);
            shop.decide();
            shop.ship();
            var files = new ArrayList<List<Delivered>>();
            var model = model(shop, files);
            model.look();
            assertThat(model.waiting()).isEqualTo(3);
            model.export(TAOBAO, Path.of("taobao.csv"));
            assertThat(model.waiting()).isZero();
            var batch = model.linesProperty().get().getFirst().batches().getFirst();
            model.exportAgain(batch, Path.of("again.csv"));
            assertThat(files).hasSize(2);
            assertThat(files.getFirst()).hasSize(3).isEqualTo(files.getLast());
        }
    }

    private static ExportModel model(TestShop shop, List<List<Delivered>> files) {
        return new ExportModel(
                shop.store().channels(),
                shop.store().deliveryFiles(),
                (lines, to) -> files.add(lines),
                () -> TestShop.LEI,
                new Jobs(Threads.SAME),
                Threads.SAME);
    }
}
