package shop.fahuo.console.importing;

import shop.fahuo.console.kit.Progress;
import shop.fahuo.core.order.ChannelName;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Takes spreadsheets into the store. Thread-safe; every method blocks, so call it in the
/// background.
public interface Importer {

    /// Reads the header only, to say what a file is.
    ImportLook look(Path file);

    /// Channels whose orders come in files, to choose from. Orders may be imported into any other
    /// too.
    List<ChannelName> channels();

    /// Reads the whole file and takes it in, or only finds out what that would do.
    ///
    /// What was taken before a cancel or a failure stays taken: importing the file again goes on
    /// from there.
    ImportResult run(ImportRequest request, Progress progress);

    /// Writes the rejected rows of an import with a column for the reason, to be mended and
    /// imported again.
    ///
    /// @param to overwritten if it exists
    void saveRejects(ImportReport report, Path to) throws IOException;
}
