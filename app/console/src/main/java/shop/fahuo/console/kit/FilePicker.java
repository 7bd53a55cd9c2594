package shop.fahuo.console.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks a person for a file.
public interface FilePicker {

    /// What somebody looks for.
    enum Sort {
        SHEET,
        /// Keys and certificates, as providers hand them out.
        KEY,
        /// Bills of payment providers, packed or not.
        BILL,
        /// Commission plans.
        PLAN,
        /// Lists of orders that people come back to.
        VIEW,
        /// What shows that something was paid.
        PROOF;

        List<String> endings() {
            return switch (this) {
                case SHEET -> List.of("*.csv", "*.xlsx", "*.txt");
                case KEY -> List.of("*.pem", "*.crt", "*.cer", "*.key", "*.txt");
                case BILL -> List.of("*.csv", "*.gz", "*.zip", "*.txt");
                case PLAN, VIEW -> List.of("*.json");
                case PROOF -> List.of("*.pdf", "*.png", "*.jpg", "*.jpeg", "*.csv", "*.xlsx");
            };
        }
    }

    /// A file to read.
    Optional<Path> open(Sort sort, String title);

    /// Files to read, of which some may be enough; empty when nobody wants any.
    List<Path> openAll(Sort sort, String title);

    /// Where to write a spreadsheet, or what else the proposed name is of: a picture, a page,
    /// views.
    Optional<Path> save(String title, String proposedName);
}
