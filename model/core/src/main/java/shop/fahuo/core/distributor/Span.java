package shop.fahuo.core.distributor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Something that was so for a time.
public interface Span {

    /// The first moment at which it was so; [Instant#EPOCH] for what always was.
    Instant from();

    /// The first moment at which it was so no more; empty while it is.
    Optional<Instant> to();

    /// What was so at a moment. Of several that began at once, the last counts.
    ///
    /// @param history in order; the first has no beginning
    static <T extends Span> T at(List<T> history, Instant moment) {
        var at = history.getFirst();
        for (var span : history) {
            if (!span.from().isAfter(moment)) {
                at = span;
            }
        }
        return at;
    }
}
