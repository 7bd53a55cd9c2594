package shop.fahuo.console.ship;

import shop.fahuo.store.ship.DeliveryFiles.Delivered;

import java.nio.file.Path;
import java.util.List;

/// Writes what a marketplace is to be told into a file it takes, CSV or XLSX by the file's ending.
@FunctionalInterface
public interface DeliveryWriter {

    /// @throws java.io.UncheckedIOException when the file cannot be written
    void write(List<Delivered> lines, Path to);
}
