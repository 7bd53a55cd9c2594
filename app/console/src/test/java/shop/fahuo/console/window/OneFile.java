package shop.fahuo.console.window;

import shop.fahuo.console.kit.FilePicker;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A person who picks one file whenever asked.
record OneFile(Path file) implements FilePicker {

    @Override
    public Optional<Path> open(Sort sort, String title) {
        return Optional.of(file);
    }

    @Override
    public List<Path> openAll(Sort sort, String title) {
        return List.of(file);
    }

    @Override
    public Optional<Path> save(String title, String proposedName) {
        return Optional.empty();
    }
}
