package shop.fahuo.connect.practice;

/// The reference under which the channel does a thing at most once. Chosen and committed before the
/// first call and kept by every retry.
public record IdempotencyKey(String value) {

    public static final int MAX_LENGTH = 120;

    public IdempotencyKey {
        // a key of dots alone would be a way through the folders of a path
        if (value.length() > MAX_LENGTH
                || value.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException("not an idempotency key: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
