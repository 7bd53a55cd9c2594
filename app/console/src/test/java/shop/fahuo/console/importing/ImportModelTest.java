package shop.fahuo.console.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.connect.sheet.SheetFailure;
import shop.fahuo.connect.sheet.SheetFormat;
import shop.fahuo.console.importing.ImportModel.Step;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Progress;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelName;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ImportModelTest {

    private static final Path FILE = Path.of("orders.csv");
    private static final Actor.Person LEI = new Actor.Person("李雷");

    private static final ChannelName MINE = new ChannelName("我的小店");

    private final List<Boolean> dryRuns = new ArrayList<>();
    private final List<Optional<ChannelName>> channels = new ArrayList<>();
    private final List<Runnable> background = new ArrayList<>();
    private final Threads threads = new Threads(background::add, Runnable::run, Runnable::run);
    private final Jobs jobs = new Jobs(threads);
    private final ImportModel model = new ImportModel(new Reader(), () -> LEI, jobs, threads);

    @Test
    void triesOutBeforeItTakes() {
        model.choose(FILE);
        work();
        assertThat(step()).isInstanceOf(Step.Tried.class);
        assertThat(dryRuns).containsExactly(true);
        model.take();
        assertThat(step()).isInstanceOf(Step.Taking.class);
        work();
        assertThat(step()).isInstanceOf(Step.Taken.class);
        assertThat(dryRuns).containsExactly(true, false);
    }

    @Test
    void takesWithoutWaitingForThePreview() {
        model.choose(FILE);
        background.removeFirst().run();
        background.removeFirst().run();
        assertThat(step()).isInstanceOf(Step.Trying.class);
        model.take();
        work();
        assertThat(step()).isInstanceOf(Step.Taken.class);
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    void triesOutAnewForAnotherChannel() {
        model.choose(FILE);
        work();
        model.use(MINE);
        assertThat(step()).isInstanceOf(Step.Trying.class);
        work();
        model.take();
        work();
        assertThat(channels)
                .containsExactly(SheetFormat.FAHUO.channel(), Optional.of(MINE), Optional.of(MINE));
    }

    @Test
    void forgetsAPreviewForTheOtherChannel() {
        model.choose(FILE);
        background.removeFirst().run();
        background.removeFirst().run();
        model.use(MINE);
        background.removeFirst().run();
        assertThat(step()).isInstanceOf(Step.Trying.class);
        work();
        assertThat(((Step.Tried) step()).report().channel()).contains(MINE);
    }

    @Test
    void saysWhyAFileIsOfNoUse() {
        var file = Path.of("old.xls");
        model.choose(file);
        work();
        assertThat(step())
                .isEqualTo(
                        new Step.Useless(
                                file, new ImportLook.Unusable(new SheetFailure.OldWorkbook())));
    }

    @Test
    void forgetsAFileThatWasPutAside() {
        model.choose(FILE);
        background.removeFirst().run();
        background.removeFirst().run();
        model.restart();
        work();
        assertThat(step()).isEqualTo(new Step.Choosing());
    }

    private Step step() {
        return model.stepProperty().get();
    }

    private void work() {
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
    }

    /// Knows every file but workbooks of before 2007.
    private final class Reader implements Importer {

        @Override
        public ImportLook look(Path file) {
            return file.toString().endsWith(".xls")
                    ? new ImportLook.Unusable(new SheetFailure.OldWorkbook())
                    : new ImportLook.Known(SheetFormat.FAHUO, SheetFormat.FAHUO.channel());
        }

        @Override
        public List<ChannelName> channels() {
            return List.of();
        }

        @Override
        public ImportResult run(ImportRequest request, Progress progress) {
            dryRuns.add(request.dryRun());
            channels.add(request.channel());
            return new ImportResult.Ended(
                    new ImportReport(
                            request,
                            SheetFormat.FAHUO,
                            request.channel(),
                            !progress.isCancelled(),
                            1,
                            new ImportReport.Counts(1, 0, 0, 0, 0, 0),
                            List.of()));
        }

        @Override
        public void saveRejects(ImportReport report, Path to) {}
    }
}
