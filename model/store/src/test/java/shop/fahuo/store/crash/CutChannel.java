package shop.fahuo.store.crash;

import org.h2.store.fs.FileBaseDefault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;

/// A channel that tells a [CutFile] of everything that goes through it.
final class CutChannel extends FileBaseDefault {

    private final FileChannel base;
    private final CutFile file;

    CutChannel(FileChannel base, CutFile file) {
        this.base = base;
        this.file = file;
    }

    @Override
    public long size() throws IOException {
        return base.size();
    }

    @Override
    public synchronized int read(ByteBuffer into, long position) throws IOException {
        return base.read(into, position);
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
        synchronized (file) {
            var bytes = new byte[from.remaining()];
            from.duplicate().get(bytes);
            int written = base.write(from, position);
            file.wrote(position, bytes, written);
            return written;
        }
    }

    @Override
    protected void implTruncate(long size) throws IOException {
        synchronized (file) {
            base.truncate(size);
            file.truncated(size);
        }
    }

    @Override
    public void force(boolean metaData) throws IOException {
        synchronized (file) {
            base.force(metaData);
            file.forced();
        }
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return base.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        base.close();
    }
}
