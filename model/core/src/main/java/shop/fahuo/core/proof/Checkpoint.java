package shop.fahuo.core.proof;

import shop.fahuo.core.Sha256;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a log was at a moment: enough to hold it to that later. Its text is that of C2SP's
/// tlog-checkpoint.
///
/// @param origin names the log; one line
/// @param size how many entries it had
/// @param root over them
public record Checkpoint(String origin, long size, Sha256 root) {

    private static final Pattern TEXT =
            Pattern.compile("(\\P{Cntrl}+)\\n(0|[1-9]\\d{0,18})\\n([A-Za-z0-9+/]{43}=)\\n");

    public Checkpoint {
        if (origin.isBlank() || origin.chars().anyMatch(Character::isISOControl) || size < 0) {
            throw new IllegalArgumentException("not a checkpoint: " + origin + " " + size);
        }
    }

    /// What is signed.
    public String text() {
        return origin
                + "\n"
                + size
                + "\n"
                + Base64.getEncoder().encodeToString(root.bytes())
                + "\n";
    }

    /// Empty for anything that [#text] would not have written.
    public static Optional<Checkpoint> read(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var root = Base64.getDecoder().decode(parts.group(3));
            return Optional.of(
                            new Checkpoint(
                                    parts.group(1),
                                    Long.parseLong(parts.group(2)),
                                    Sha256.ofDigest(root)))
                    .filter(one -> one.text().equals(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
