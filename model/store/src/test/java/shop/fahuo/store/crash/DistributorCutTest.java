package shop.fahuo.store.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.store.Store;
import shop.fahuo.store.TestClock;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.crash.CutFile.Cut;
import shop.fahuo.store.distributor.Distributors.Put;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A long list of distributors of which the power went half-way: what is there is a sound tree, and
/// the same list once more brings the rest, each once.
class DistributorCutTest {

    /// Three transactions' worth.
    private static final int PEOPLE = 60_000;

    private static final int WRITTEN = 40_000;

    private @TempDir Path folder;

    @AfterEach
    void forget() {
        CutDisk.forget(folder);
    }

    @Test
    void goesOnWhereItWasCutOff() throws IOException {
        var list = IntStream.range(0, PEOPLE).mapToObj(DistributorCutTest::someone).toList();
        for (var image : cut(list)) {
            try (var store = PowerCutTest.open("jdbc:h2:file:" + image)) {
                goOn(store, list);
            }
        }
    }

    private static void goOn(Store store, List<Distributor> list) {
        int there = (int) store.distributors().count();
        // What was written before the last but one part was acknowledged.
        assertThat(there).isBetween(WRITTEN / 2, PEOPLE - 1);
        assertSound(store);
        assertThat(store.distributors().put(list, TestShop.LEI))
                .isEqualTo(new Put.Done(PEOPLE - there, 0, there));
        assertThat(store.distributors().parents())
                .isEqualTo(
                        list.stream()
                                .collect(Collectors.toMap(Distributor::code, Distributor::parent)));
        assertSound(store);
    }

    private static void assertSound(Store store) {
        assertThat(store.verifier().all(_ -> {})).filteredOn(check -> !check.ok()).isEmpty();
    }

    /// What the disk has of it once two parts of three are seen.
    private List<Path> cut(List<Distributor> list) throws IOException {
        try (var store = PowerCutTest.open(CutFilePath.url(folder.resolve("shop")))) {
            var taking =
                    Thread.ofPlatform().start(() -> store.distributors().put(list, TestShop.LEI));
            while (store.distributors().count() < WRITTEN) {
                assertThat(taking.isAlive()).isTrue();
                Thread.onSpinWait();
            }
            var images = List.of(image(Cut.FORGETS), image(Cut.TEARS));
            PowerCutTest.join(taking);
            return images;
        }
    }

    private Path image(Cut cut) throws IOException {
        var image = folder.resolve("after-" + cut);
        var random = new SplittableRandom(20261128);
        CutDisk.image(PowerCutTest.mv(folder.resolve("shop")), cut, random, PowerCutTest.mv(image));
        return image;
    }

    /// Four below each.
    private static Distributor someone(int number) {
        var parent = number == 0 ? "" : "D" + (number - 1) / 4;
        return new Distributor(
                "D" + number,
                parent,
                "罗娟",
                "138%08d".formatted(number),
                "",
                TestClock.START,
                "",
                "");
    }
}
