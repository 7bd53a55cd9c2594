package shop.fahuo.console.order.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.console.order.Queue;
import shop.fahuo.console.order.QueueModel;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.order.Criterion;
import shop.fahuo.store.order.Criterion.About;
import shop.fahuo.store.order.Tally;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

class ViewsModelTest {

    private final TestShop shop = new TestShop();
    private final QueueModel queue =
            new QueueModel(shop.store().orders(), shop.clock(), Threads.SAME);
    private Actor.Person person = TestShop.LEI;
    private final ViewsModel model = open();

    private ViewsModel open() {
        return new ViewsModel(new ViewShelf(shop.home()), queue, () -> person, Threads.SAME);
    }

    @BeforeEach
    void fill() {
        shop.takeKeys(3);
        shop.takeLarge(3);
        shop.decide();
        queue.show(Queue.REVIEW);
        model.look();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void keepsAListUnderANameForWhoMadeIt() {
        queue.narrow(new Criterion.ByBuyer("U5"));
        var heard = new AtomicInteger();
        queue.filterProperty().subscribe(heard::incrementAndGet);
        model.save(" 老客户 ");
        assertThat(heard).hasValue(1);
        assertThat(queue.namedProperty().get()).contains("老客户");
        assertThat(queue.narrowed())
                .extracting(Criterion::about)
                .containsExactly(About.PHASE, About.BUYER);
        assertThat(queue.tallyProperty().get()).contains(new Tally(1, true));
        var later = open();
        later.look();
        assertThat(later.viewsProperty().get()).isEqualTo(model.viewsProperty().get()).hasSize(1);
        person = TestShop.MEI;
        later.look();
        assertThat(later.viewsProperty().get()).isEmpty();
    }

    @Test
    void knowsThatAViewWasNarrowedOtherwise() {
        model.save("待审");
        assertThat(model.isChanged()).isFalse();
        queue.narrow(new Criterion.ByBuyer("U5"));
        assertThat(model.isChanged()).isTrue();
        assertThat(model.isTaken("待审")).isTrue();
        model.save("待审");
        assertThat(model.isChanged()).isFalse();
        assertThat(model.viewsProperty().get()).hasSize(1);
    }

    @Test
    void keepsNoSearchAndNoRecipient() {
        queue.search("张伟");
        assertThat(model.problem("a")).contains(Wording.of("order.view.wrong.search"));
        queue.show(Queue.ALL);
        queue.narrow(new Criterion.ToRecipient("张伟"));
        assertThat(model.problem("a")).contains(Wording.of("order.view.wrong.recipient"));
        model.save("a");
        assertThat(model.viewsProperty().get()).isEmpty();
        assertThat(Files.exists(shop.home().views())).isFalse();
    }

    @Test
    void goesBackToTheQueueWhenTheViewGoes() {
        model.save("待审");
        model.remove(model.viewsProperty().get().getFirst());
        assertThat(model.viewsProperty().get()).isEmpty();
        assertThat(queue.namedProperty().get()).isEmpty();
        assertThat(queue.queueProperty().get()).isEqualTo(Queue.REVIEW);
        assertThat(queue.narrowed()).isEmpty();
    }

    @Test
    void handsViewsOnAndTakesThemInBesideItsOwn(@TempDir Path folder) {
        var file = folder.resolve("views.json");
        model.save("待审");
        model.handOn(model.viewsProperty().get(), file);
        model.takeIn(file);
        model.takeIn(file);
        assertThat(model.viewsProperty().get())
                .extracting(SavedView::name)
                .containsExactly("待审", "待审 2", "待审 3");
        person = TestShop.MEI;
        model.takeIn(file);
        assertThat(model.viewsProperty().get()).extracting(SavedView::name).containsExactly("待审");
    }

    @Test
    void takesNothingOfAFaultyFileAndSaysWhy(@TempDir Path folder) throws IOException {
        model.save("待审");
        var file = folder.resolve("views.json");
        var text = ViewFile.write(model.viewsProperty().get());
        Files.writeString(file, text.replace("\"review\"", "\"sent\""));
        model.takeIn(file);
        assertThat(model.problemsProperty().get())
                .extracting(ViewProblem::field)
                .containsExactly("views[1].filter.phase");
        assertThat(model.viewsProperty().get()).hasSize(1);
        model.dismiss();
        assertThat(model.problemsProperty().get()).isEmpty();
        model.takeIn(folder.resolve("none.json"));
        assertThat(model.problemsProperty().get()).hasSize(1);
    }

    @Test
    void neverWritesOverAFileItCannotRead() throws IOException {
        model.save("待审");
        try (var files = Files.list(shop.home().views())) {
            Files.writeString(files.findFirst().orElseThrow(), "{\"schema\": 2}");
        }
        var later = open();
        later.look();
        assertThat(later.problemsProperty().get())
                .extracting(ViewProblem::field)
                .containsExactly("schema");
        later.save("另一个");
        try (var files = Files.list(shop.home().views())) {
            assertThat(files.map(ViewsModelTest::text)).containsExactly("{\"schema\": 2}");
        }
    }

    @Test
    void aLongNameStaysWithinItsLength() {
        var long60 = "长".repeat(SavedView.LONGEST_NAME);
        assertThat(model.problem(long60 + "名")).isPresent();
        model.save(long60);
        var shelf = new ViewShelf(shop.home());
        var more = shelf.add(TestShop.LEI, model.viewsProperty().get());
        assertThat(((ViewReading.Views) more).views())
                .extracting(view -> view.name().length())
                .containsExactly(SavedView.LONGEST_NAME, SavedView.LONGEST_NAME);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
