package shop.fahuo.console.kit;

import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The file dialogs of the operating system.
public final class SystemFilePicker implements FilePicker {

    private static final ExtensionFilter SHEET = filter(List.of("*.csv", "*.xlsx"));
    private static final ExtensionFilter PAGE = filter(List.of("*.pdf"));
    private static final ExtensionFilter JSON = filter(List.of("*.json"));
    private static final ExtensionFilter PICTURE = filter(List.of("*.svg", "*.png"));

    private final Window owner;

    public SystemFilePicker(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> open(Sort sort, String title) {
        return Optional.ofNullable(opening(sort, title).showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public List<Path> openAll(Sort sort, String title) {
        var chosen = opening(sort, title).showOpenMultipleDialog(owner);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> save(String title, String proposedName) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(proposedName);
        chooser.getExtensionFilters().add(filterOf(proposedName));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    private static ExtensionFilter filterOf(String name) {
        if (name.endsWith(".pdf")) {
            return PAGE;
        }
        if (name.endsWith(".json")) {
            return JSON;
        }
        return name.endsWith(".svg") ? PICTURE : SHEET;
    }

    private static FileChooser opening(Sort sort, String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(filter(sort.endings()));
        return chooser;
    }

    /// `*.csv` shows as `CSV`.
    private static ExtensionFilter filter(List<String> endings) {
        var words = endings.stream().map(ending -> ending.substring(2).toUpperCase(Locale.ROOT));
        return new ExtensionFilter(words.collect(Collectors.joining(", ")), endings);
    }
}
