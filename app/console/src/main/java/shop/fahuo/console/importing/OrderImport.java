package shop.fahuo.console.importing;

import org.jspecify.annotations.Nullable;

import shop.fahuo.connect.sheet.Reading;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.Watch;
import shop.fahuo.connect.sheet.order.OrderResult;
import shop.fahuo.connect.sheet.order.OrderSheet;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.Order;
import shop.fahuo.store.Store;
import shop.fahuo.store.order.Intake.Taken;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/// Streams a sheet's orders into the store. Reading goes on while the store writes, and never
/// further ahead than [#CHUNKS_AHEAD] chunks, so a file of any length needs the same memory.
final class OrderImport implements SheetImport {

    private static final int CHUNK = 100;
    private static final int CHUNKS_AHEAD = 40;

    private final Store store;
    private final Path scratch;
    private final ChannelName channel;
    private final boolean dryRun;
    private final Tally tally;
    private final Semaphore ahead = new Semaphore(CHUNKS_AHEAD);
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private List<Order> chunk = new ArrayList<>(CHUNK);

    OrderImport(Store store, Path scratch, ChannelName channel, boolean dryRun, Tally tally) {
        this.store = store;
        this.scratch = scratch;
        this.channel = channel;
        this.dryRun = dryRun;
        this.tally = tally;
    }

    @Override
    public Reading read(Sheet sheet, Watch watch) throws IOException {
        var catalogue = store.catalogue().all();
        var reading =
                OrderSheet.read(
                        sheet,
                        channel,
                        code -> Optional.ofNullable(catalogue.get(code)),
                        scratch,
                        (rows, share) -> watch.onRead(rows, share) && failures.isEmpty(),
                        this::sort);
        handOver();
        // Everything that was handed over is durable, or has failed.
        ahead.acquireUninterruptibly(CHUNKS_AHEAD);
        if (!failures.isEmpty()) {
            throw new CompletionException(failures.element());
        }
        return reading;
    }

    private void sort(OrderResult result) {
        switch (result) {
            case OrderResult.Taken(var order, _) -> add(order);
            case OrderResult.Refused(_, var rows, var why) -> tally.rejected(rows, why);
            case OrderResult.Skipped _ -> tally.skipped();
        }
    }

    private void add(Order order) {
        chunk.add(order);
        if (chunk.size() == CHUNK) {
            handOver();
        }
    }

    private void handOver() {
        var orders = chunk;
        chunk = new ArrayList<>(CHUNK);
        if (orders.isEmpty()) {
            return;
        }
        if (dryRun) {
            tally.taken(store.intake().preview(channel, orders));
            return;
        }
        ahead.acquireUninterruptibly();
        var _ =
                store.intake()
                        .take(channel, ChannelKind.FILE, orders, new Actor.Channel(channel))
                        .whenComplete(this::end);
    }

    private void end(List<Taken> taken, @Nullable Throwable thrown) {
        if (thrown == null) {
            tally.taken(taken);
        } else {
            failures.add(thrown);
        }
        ahead.release();
    }
}
