package shop.fahuo.console.kit;

import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

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

    /// Where the last file was; what belongs together mostly lies together.
    private Optional<File> folder = Optional.empty();

    public SystemFilePicker(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> open(Sort sort, String title) {
        return chosen(opening(sort, title).showOpenDialog(owner));
    }

    @Override
    public List<Path> openAll(Sort sort, String title) {
        var found = opening(sort, title).showOpenMultipleDialog(owner);
        return found == null
                ? List.of()
                : found.stream().flatMap(file -> chosen(file).stream()).toList();
    }

    @Override
    public Optional<Path> save(String title, String proposedName) {
        var chooser = chooser(title, filterOf(proposedName));
        chooser.setInitialFileName(proposedName);
        return chosen(chooser.showSaveDialog(owner));
    }

    private Optional<Path> chosen(@Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        folder = Optional.ofNullable(file.getParentFile());
        return Optional.of(file.toPath());
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

    private FileChooser opening(Sort sort, String title) {
        return chooser(title, filter(sort.endings()));
    }

    private FileChooser chooser(String title, ExtensionFilter filter) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(filter);
        // One that is gone since then would be refused.
        folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    /// `*.csv` shows as `CSV`.
    private static ExtensionFilter filter(List<String> endings) {
        var words = endings.stream().map(ending -> ending.substring(2).toUpperCase(Locale.ROOT));
        return new ExtensionFilter(words.collect(Collectors.joining(", ")), endings);
    }
}
