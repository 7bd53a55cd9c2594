package shop.fahuo.connect.payment.bill;

import shop.fahuo.connect.payment.BillOutcome;
import shop.fahuo.connect.payment.BillReader;
import shop.fahuo.core.payment.BillEntry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Reads one bill on a thread of its own, some rows ahead of who takes them on the caller's. Used
/// once.
final class ReadAhead {

    private static final int BATCH = 1_000;
    private static final int BATCHES = 8;

    private final BillReader reader;

    /// An empty batch is the end.
    private final BlockingQueue<List<BillEntry>> batches = new ArrayBlockingQueue<>(BATCHES);

    private List<BillEntry> batch = new ArrayList<>(BATCH);
    private volatile boolean isAbandoned;

    ReadAhead(BillReader reader) {
        this.reader = reader;
    }

    BillOutcome read(Path file, Consumer<BillEntry> rows) throws IOException {
        var reading = new FutureTask<>(() -> readAll(file));
        Thread.ofPlatform().daemon().name("fahuo-bill").start(reading);
        try {
            for (var next = batches.take(); !next.isEmpty(); next = batches.take()) {
                next.forEach(rows);
            }
            return reading.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            isAbandoned = true;
        }
    }

    private BillOutcome readAll(Path file) throws IOException {
        try {
            return reader.read(file, this::add);
        } finally {
            if (!batch.isEmpty()) {
                pass();
            }
            pass();
        }
    }

    private void add(BillEntry row) {
        batch.add(row);
        if (batch.size() == BATCH) {
            pass();
        }
    }

    /// Waits for room, but not once nobody takes any more.
    private void pass() {
        try {
            while (!batches.offer(batch, 100, TimeUnit.MILLISECONDS)) {
                if (isAbandoned) {
                    throw new IllegalStateException("nobody takes the rows");
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        batch = new ArrayList<>(BATCH);
    }
}
