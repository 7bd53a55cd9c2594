package shop.fahuo.console.kit;

import java.nio.file.Path;
import java.util.Optional;

/// Asks a person for a file.
public interface FilePicker {

    /// A spreadsheet to read.
    Optional<Path> open(String title);

    /// Where to write a spreadsheet.
    Optional<Path> save(String title, String proposedName);
}
