package shop.fahuo.store.crash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// One file on a disk whose cache forgets: what it holds for certain, and what was written since.
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
final class CutFile {

    /// Disks write whole sectors.
    private static final int SECTOR = 512;

    private Bytes certain = new Bytes(new byte[0], 0);
    private final List<Change> since = new ArrayList<>();

    /// Something that was done to the file and not forced.
    private sealed interface Change {

        record Write(long position, byte[] bytes) implements Change {}

        record Truncate(long size) implements Change {}
    }

    /// What the cut does to changes that were not forced.
    enum Cut {
        /// None of them is on the disk.
        FORGETS,
        /// Some are, in whatever order the disk chose.
        KEEPS_SOME,
        /// Some are, and of some only the first sectors.
        TEARS
    }

    synchronized void wrote(long position, byte[] bytes, int count) {
        since.add(new Change.Write(position, Arrays.copyOf(bytes, count)));
    }

    synchronized void truncated(long size) {
        since.add(new Change.Truncate(size));
    }

    synchronized void forced() {
        for (var change : since) {
            certain = apply(certain, change);
        }
        since.clear();
    }

    /// Whether anything is on the disk for certain.
    synchronized boolean isThere() {
        return certain.size() > 0;
    }

    /// What is there after the power was cut now.
    synchronized byte[] after(Cut cut, RandomGenerator random) {
        var image = certain.copy();
        if (cut != Cut.FORGETS) {
            for (var change : since) {
                image = random.nextBoolean() ? image : apply(image, torn(change, cut, random));
            }
        }
        return image.toArray();
    }

    private static Change torn(Change change, Cut cut, RandomGenerator random) {
        if (cut == Cut.TEARS && change instanceof Change.Write(var position, var bytes)) {
            int sectors = random.nextInt(bytes.length / SECTOR + 1);
            return new Change.Write(position, Arrays.copyOf(bytes, sectors * SECTOR));
        }
        return change;
    }

    private static Bytes apply(Bytes bytes, Change change) {
        return switch (change) {
            case Change.Write(var position, var content) ->
                    bytes.with(Math.toIntExact(position), content);
            case Change.Truncate(var size) -> bytes.cutTo(Math.toIntExact(size));
        };
    }

    /// Bytes that grow. Changed in place: the last one made is the only one in use.
    private record Bytes(byte[] content, int size) {

        Bytes with(int position, byte[] bytes) {
            int end = Math.max(size, position + bytes.length);
            var grown =
                    end <= content.length
                            ? content
                            : Arrays.copyOf(content, Math.max(end, 2 * size));
            System.arraycopy(bytes, 0, grown, position, bytes.length);
            return new Bytes(grown, end);
        }

        Bytes cutTo(int length) {
            if (length < size) {
                Arrays.fill(content, length, size, (byte) 0);
            }
            return new Bytes(content, Math.min(size, length));
        }

        Bytes copy() {
            return new Bytes(Arrays.copyOf(content, size), size);
        }

        byte[] toArray() {
            return Arrays.copyOf(content, size);
        }
    }
}
