package shop.fahuo.console.ship;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Coalesced;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.store.order.Channels;
import shop.fahuo.store.ship.DeliveryFiles;
import shop.fahuo.store.ship.DeliveryFiles.Batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What the file channels still have to be told, and the files already made for them.
public final class ExportModel {

    /// @param waiting lines that no file tells of yet
    /// @param batches newest first, at most [#SHOWN]
    public record Line(ChannelName channel, int waiting, List<Batch> batches) {

        /// Older files are found by the command line.
        static final int SHOWN = 5;

        public Line {
            batches = List.copyOf(batches.subList(0, Math.min(SHOWN, batches.size())));
        }
    }

    /// The file that was written last.
    public record Written(Path file, Batch batch) {}

    private final Channels channels;
    private final DeliveryFiles files;
    private final DeliveryWriter writer;
    private final Supplier<Actor.Person> person;
    private final Jobs jobs;
    private final Latest<List<Line>> looking;
    private final Coalesced refresh;
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Written>> written =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Bug>> bug =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public ExportModel(
            Channels channels,
            DeliveryFiles files,
            DeliveryWriter writer,
            Supplier<Actor.Person> person,
            Jobs jobs,
            Threads threads) {
        this.channels = channels;
        this.files = files;
        this.writer = writer;
        this.person = person;
        this.jobs = jobs;
        looking = new Latest<>(threads, lines::set, this::fail);
        refresh = new Coalesced(threads, this::look);
    }

    public ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Written>> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Bug>> bugProperty() {
        return bug.getReadOnlyProperty();
    }

    /// Over all channels.
    public int waiting() {
        return lines.get().stream().mapToInt(Line::waiting).sum();
    }

    public void look() {
        looking.load(
                () ->
                        channels.all().stream()
                                .filter(channel -> channel.kind() == ChannelKind.FILE)
                                .map(channel -> line(channel.name()))
                                .toList());
    }

    /// Orders have changed; callable from any thread.
    public void ordersChanged() {
        refresh.signal();
    }

    /// Closes what waits into a batch and writes it.
    public void export(ChannelName channel, Path to) {
        start(to, () -> files.close(channel, person.get()));
    }

    /// Writes a batch again, the same as the first time.
    public void exportAgain(Batch batch, Path to) {
        start(to, () -> Optional.of(batch));
    }

    private void start(Path to, Supplier<Optional<Batch>> batch) {
        bug.set(Optional.empty());
        jobs.start(
                Wording.of("ship.job", String.valueOf(to.getFileName())),
                progress -> batch.get().map(found -> write(found, to)),
                done -> {
                    written.set(done);
                    look();
                },
                this::fail);
    }

    private Written write(Batch batch, Path to) {
        writer.write(files.read(batch), to);
        return new Written(to, batch);
    }

    private Line line(ChannelName channel) {
        return new Line(channel, files.waiting(channel), files.batches(channel));
    }

    private void fail(Bug cause) {
        bug.set(Optional.of(cause));
    }
}
