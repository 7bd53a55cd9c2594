package shop.fahuo.simulator.payment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one provider has to tell its merchant, and how it writes that down.
public interface Herald {

    /// An order was paid, or a refund ended.
    ///
    /// @param order the merchant's number
    /// @param refund the merchant's number; empty: the order was paid
    /// @param at when it happened
    record News(String order, String refund, Instant at) {

        /// The refund's number, or else the order's.
        public String about() {
            return refund.isEmpty() ? order : refund;
        }
    }

    /// What is posted.
    record Letter(Map<String, String> headers, String body) {

        public Letter {
            headers = Map.copyOf(headers);
        }
    }

    /// Everything that has happened so far.
    List<News> news();

    /// @param rule what is to be wrong with it
    Letter letter(News news, Optional<PaymentFaultRule> rule);

    /// Whether the merchant said that it heard.
    boolean isHeard(int status, String answer);

    /// After how many seconds it is told again, while it did not hear.
    List<Integer> pauses();
}
