package shop.fahuo.connect.courier;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.core.courier.Courier;

import java.time.Clock;

/// What reaches one account at a courier, secrets and all; equal as long as nothing about it has
/// changed.
public interface CourierAccount {

    Courier courier();

    CourierClient open(Timeouts timeouts, Clock clock);

    /// Reads what the courier pushes to a relay.
    CourierPush push();
}
