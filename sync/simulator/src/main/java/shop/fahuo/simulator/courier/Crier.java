package shop.fahuo.simulator.courier;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one courier tells its customer of parcels, and how it writes that down.
public interface Crier {

    /// What is posted: the same bytes each time.
    record Letter(Map<String, String> headers, String body) {

        public Letter {
            headers = Map.copyOf(headers);
        }
    }

    /// Of which it tells.
    List<? extends Booking> told();

    /// Empty for what it does not tell.
    Optional<Letter> letter(String waybill, Scan scan);

    /// Whether the customer said that it heard.
    boolean isHeard(int status, String answer);
}
