package shop.fahuo.connect.practice;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Optional;

/// What came back over the wire, before anybody says what it means.
sealed interface Reply {

    /// An HTTP answer with a JSON object in it.
    record Answer(int status, JsonNode body, Optional<Duration> after) implements Reply {

        /// Understood and refused; asking again would not help.
        boolean isRefusal() {
            return status >= 400 && status < 500 && status != 429;
        }
    }

    /// An HTTP answer with something else in it: a proxy's page, half a body, too much of one.
    record Unreadable(int status, Optional<Duration> after) implements Reply {}

    /// No byte of the request left: no connection.
    record NotSent() implements Reply {}

    /// The request left, at least in part, and no answer came.
    ///
    /// @param code `READ_TIMEOUT` or `CONNECTION_CUT`
    record Lost(String code) implements Reply {}
}
