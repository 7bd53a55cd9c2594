package shop.fahuo.store.crash;

import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// H2's way to files on a [CutDisk]: `jdbc:h2:cut:/folder/name`.
public final class CutFilePath extends FilePathWrapper {

    private static final String SCHEME = "cut";

    /// The address of a database on a disk whose power can be cut.
    static String url(Path database) {
        FilePath.register(new CutFilePath());
        return "jdbc:h2:" + SCHEME + ":" + database.toAbsolutePath();
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var base = getBase();
        return new CutChannel(base.open(mode), CutDisk.file(Path.of(base.toString())));
    }
}
