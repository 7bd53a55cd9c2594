package shop.fahuo.labels.print;

import java.util.List;
import java.util.Set;

/// What a printer says of itself (RFC 8011, section 5.4).
///
/// @param reasons why it is so, in IPP's words: `media-empty`, `cover-open-error`, …
/// @param message its own words; may be empty
/// @param media the papers in it, by their IPP names; those it could take when it does not say
public record PrinterState(
        State state, Set<String> reasons, String message, boolean accepting, List<String> media) {

    public enum State {
        IDLE,
        PROCESSING,
        STOPPED,
        /// It answered without saying.
        UNSAID
    }

    public PrinterState {
        reasons = Set.copyOf(reasons);
        media = List.copyOf(media);
    }

    /// Whether a label that is sent now would come out without a hand.
    public boolean isReady() {
        return accepting && (state == State.IDLE || state == State.PROCESSING);
    }
}
