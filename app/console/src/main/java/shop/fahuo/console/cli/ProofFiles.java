package shop.fahuo.console.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Files with proofs and checkpoints.
final class ProofFiles {

    /// A proof of an order with some hundred events has less than a tenth of it.
    private static final long LARGEST = 16L << 20;

    private ProofFiles() {}

    /// @return empty for what cannot be read, is no text, or is far too large
    static Optional<String> read(Path file) {
        try {
            return Files.size(file) > LARGEST
                    ? Optional.empty()
                    : Optional.of(Files.readString(file));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Puts a text into the file that `--to` names, or says it.
    static int give(Call call, String text) {
        var to = call.arguments().file("to");
        if (to.isEmpty()) {
            call.caller().out(text);
            return Call.DONE;
        }
        return write(call, to.get(), text.getBytes(StandardCharsets.UTF_8));
    }

    static int write(Call call, Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            return call.refuse("proof.file.unwritable", String.valueOf(e.getMessage()));
        }
        if (!call.isJson()) {
            call.note("proof.file.written", file.toString());
        }
        return Call.DONE;
    }
}
