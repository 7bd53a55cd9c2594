package shop.fahuo.console.review;

import shop.fahuo.console.home.PrivateCsv;
import shop.fahuo.console.kit.Ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// The orders that an answer was not given to, each with the reason, for whoever goes after them.
/// Whom they go to is not in it.
final class RefusedCsv {

    private RefusedCsv() {}

    /// @return how many there are
    /// @throws UncheckedIOException when the file cannot be written
    static int write(Path to, List<Results.Refused> refused, Ui ui) {
        var header =
                List.of(
                        ui.get("review.export.number"),
                        ui.get("review.export.channel"),
                        ui.get("review.export.total"),
                        ui.get("review.export.why"));
        try {
            return PrivateCsv.write(
                    to,
                    header,
                    csv -> {
                        refused.forEach(one -> csv.write(row(one, ui)));
                        return refused.size();
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> row(Results.Refused refused, Ui ui) {
        var row = refused.row();
        return List.of(
                row.key().number().value(),
                ui.channel(row.key().channel()),
                row.total().yuan(),
                RefusalWords.of(refused.why(), ui));
    }
}
