package shop.fahuo.store.print;

/// What became of a paper that was sent.
///
/// @param state [PrintState#PRINTED], [PrintState#UNSURE], or [PrintState#WAITING] when the printer
///   cannot have it, so that it may be sent again
/// @param fault empty when it was printed
public record Sent(PrintItem item, PrintState state, String fault, String detail) {

    static final int LONGEST_DETAIL = 300;

    public Sent {
        if (state == PrintState.SENDING || state == PrintState.DROPPED) {
            throw new IllegalArgumentException("not what becomes of a sending: " + state);
        }
        detail = detail.substring(0, Math.min(LONGEST_DETAIL, detail.length()));
    }

    public static Sent printed(PrintItem item) {
        return new Sent(item, PrintState.PRINTED, "", "");
    }
}
