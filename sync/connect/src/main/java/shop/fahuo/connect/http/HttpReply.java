package shop.fahuo.connect.http;

import okhttp3.Headers;

import okio.ByteString;

import java.time.Duration;
import java.util.Optional;

/// What came back over the wire, before anybody says what it means.
public sealed interface HttpReply {

    /// A whole answer.
    ///
    /// @param body as sent: signatures cover its bytes
    record Answer(int status, Headers headers, ByteString body) implements HttpReply {

        private static final long LONGEST_WAIT_SECONDS = Duration.ofDays(1).toSeconds();

        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /// How long the other side asks us to wait, where it says so in whole seconds.
        public Optional<Duration> after() {
            var text = headers.get("Retry-After");
            if (text == null || !text.matches("\\d{1,9}")) {
                return Optional.empty();
            }
            return Optional.of(
                    Duration.ofSeconds(Math.min(Long.parseLong(text), LONGEST_WAIT_SECONDS)));
        }
    }

    /// No byte of the request left: no connection.
    record NotSent() implements HttpReply {}

    /// The request left, at least in part, and no whole answer came.
    ///
    /// @param code `READ_TIMEOUT`, `CONNECTION_CUT` or `UNREADABLE`
    record Lost(String code) implements HttpReply {}
}
