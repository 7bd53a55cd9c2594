package shop.fahuo.connect.courier.sf;

import shop.fahuo.connect.courier.CourierReply;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// Puts the proof of who calls into the form of a call: the digest or a token, never both.
interface SfProof extends AutoCloseable {

    /// @param form a new one for every attempt
    /// @param send makes the call
    CourierReply<SfEnvelope> prove(
            Supplier<Map<String, String>> form,
            Function<Map<String, String>, CourierReply<SfEnvelope>> send);

    @Override
    default void close() {
        // Most have nothing open.
    }
}
