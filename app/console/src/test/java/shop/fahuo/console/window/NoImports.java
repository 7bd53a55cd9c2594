package shop.fahuo.console.window;

import shop.fahuo.console.importing.ImportLook;
import shop.fahuo.console.importing.ImportReport;
import shop.fahuo.console.importing.ImportRequest;
import shop.fahuo.console.importing.ImportResult;
import shop.fahuo.console.importing.Importer;
import shop.fahuo.console.kit.Progress;
import shop.fahuo.core.order.ChannelName;

import java.nio.file.Path;
import java.util.List;

/// For journeys on which nothing is imported.
final class NoImports implements Importer {

    @Override
    public ImportLook look(Path file) {
        return new ImportLook.Unreadable("");
    }

    @Override
    public List<ChannelName> channels() {
        return List.of();
    }

    @Override
    public ImportResult run(ImportRequest request, Progress progress) {
        return new ImportResult.Failed(look(request.file()));
    }

    @Override
    public void saveRejects(ImportReport report, Path to) {}
}
