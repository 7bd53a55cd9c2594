package shop.fahuo.console.kit;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/// The file dialogs of the operating system.
public final class SystemFilePicker implements FilePicker {

    private static final FileChooser.ExtensionFilter OPEN =
            new FileChooser.ExtensionFilter("CSV, XLSX", "*.csv", "*.xlsx", "*.txt");
    private static final FileChooser.ExtensionFilter SAVE =
            new FileChooser.ExtensionFilter("CSV, XLSX", "*.csv", "*.xlsx");

    private final Window owner;

    public SystemFilePicker(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> open(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(OPEN);
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> save(String title, String proposedName) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(proposedName);
        chooser.getExtensionFilters().add(SAVE);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }
}
