package shop.fahuo.console;

import shop.fahuo.console.kit.FilePicker;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A person who closes every file dialog.
public final class NoFiles implements FilePicker {

    @Override
    public Optional<Path> open(Sort sort, String title) {
        return Optional.empty();
    }

    @Override
    public List<Path> openAll(Sort sort, String title) {
        return List.of();
    }

    @Override
    public Optional<Path> save(String title, String proposedName) {
        return Optional.empty();
    }
}
