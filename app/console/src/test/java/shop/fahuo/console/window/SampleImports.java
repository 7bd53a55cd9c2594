package shop.fahuo.console.window;

import shop.fahuo.console.SampleFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that somebody may want to import: orders of which some rows are faulty, and a table that
/// is none of Fahuo's.
record SampleImports(Path folder, Path faulty, Path unknown) {

    static SampleImports make() throws IOException {
        var folder = Files.createTempDirectory("fahuo-screens");
        var unknown = folder.resolve("对账单.csv");
        Files.writeString(unknown, "单号,金额\n1001,39.00\n");
        return new SampleImports(
                folder, SampleFiles.as(folder.resolve("订单-2026-11.csv"), "faults.csv"), unknown);
    }
}
